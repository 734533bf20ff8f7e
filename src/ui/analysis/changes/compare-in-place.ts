import { type Comparison, compareReleases, sourcesOf } from '../../../release/compare.ts'
import { fetchUnder, loadCore, loadReleaseList, loadSources } from '../../../release/load.ts'
import { type ProblemKind, ReleaseProblem } from '../../../release/problem.ts'
import type { Release } from '../../../release/schema.ts'

export interface ComparisonTask {
  /** Address of the folder with the releases. */
  data: string
  before: string
  after: string
}

export type ComparisonAnswer =
  | { kind: 'comparison'; comparison: Comparison; sources: ReturnType<typeof sourcesOf>; before: Earlier }
  | { kind: 'problem'; problem: { kind: ProblemKind; file: string; record: string; detail: string } }

/** What must be known of the release that is compared with to name what only it has. */
export type Earlier = Pick<Release, 'regions' | 'indicators'>

/** Loads both releases, verified and checked like any other, and compares them. Problems with a release are answers. */
export async function compareInPlace({ data, before, after }: ComparisonTask): Promise<ComparisonAnswer> {
  try {
    const read = fetchUnder(data)
    const list = await loadReleaseList(read)
    const load = async (version: string) => {
      const core = await loadCore(read, list, version)
      return { ...core, ...(await loadSources(read, core)) }
    }
    const [old, fresh] = [await load(before), await load(after)]
    const comparison = compareReleases(old, fresh)
    const { regions, indicators } = old
    return {
      kind: 'comparison',
      comparison,
      sources: sourcesOf(comparison.figures, old),
      before: { regions, indicators },
    }
  } catch (error) {
    if (!(error instanceof ReleaseProblem)) throw error
    const { kind, file, record, detail } = error
    return { kind: 'problem', problem: { kind, file, record, detail } }
  }
}
