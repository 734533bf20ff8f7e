import {
  type Core,
  loadBriefings,
  loadCore,
  loadReleaseList,
  loadSources,
  type ReadFile,
  type Sources,
} from '../../src/release/load.ts'
import { ReleaseProblem } from '../../src/release/problem.ts'
import type { Briefing } from '../../src/release/schema.ts'
import { type Bytes, type Seal, sealed } from './fixture.ts'

export type Row = Record<string, unknown>

export const reading =
  (files: Map<string, Bytes>): ReadFile =>
  async (path) =>
    files.get(path) ?? null

/** All of a release, the briefings last, as a page loads it. */
export async function load(read: ReadFile, version?: string): Promise<Core & Sources & { briefings: Briefing[] }> {
  const list = await loadReleaseList(read)
  const core = await loadCore(read, list, version ?? list.default)
  const sources = await loadSources(read, core)
  const evidence = new Set(sources.evidence.map((one) => one.id))
  return { ...core, ...sources, briefings: await loadBriefings(read, core, evidence) }
}

/** The problem that loading ends in; anything else thrown fails the test. */
export async function problemOf(read: ReadFile, version?: string): Promise<ReleaseProblem | null> {
  try {
    await load(read, version)
    return null
  } catch (error) {
    if (error instanceof ReleaseProblem) return error
    throw new Error(`not a ReleaseProblem: ${error}`, { cause: error })
  }
}
export const problemWith = (seal: Seal) => problemOf(reading(sealed(seal)))

export const change =
  (table: string, index: number, fields: Row): Seal['change'] =>
  (tables) => {
    const rows = tables[table] as Row[]
    rows[index] = { ...rows[index], ...fields }
  }
