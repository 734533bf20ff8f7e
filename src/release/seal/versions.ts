import { ReleaseProblem } from '../problem.ts'
import type { ReleaseList } from '../schema.ts'

type Entry = ReleaseList['releases'][number]

/** Which of two versions is the earlier one: YEAR.NUMBER by its numbers, so that 2026.10 follows 2026.9. */
export const byVersion = (a: string, b: string): number => {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number)
  const [yearB = 0, numberB = 0] = b.split('.').map(Number)
  return yearA - yearB || numberA - numberB
}

/**
 * The number that follows all versions of the year: 2026.4 after 2026.3.
 *
 * @param base the version that is continued; the next one is never of a year before it
 */
export function nextVersion(
  list: Pick<ReleaseList, 'releases'> | null,
  year: number,
  base: string | null = null,
): string {
  const versions = [...(base === null ? [] : [base]), ...(list?.releases ?? []).map(({ version }) => version)]
  const own = Math.max(year, Number(base?.split('.')[0]) || 0)
  const numbers = versions
    .map((version) => version.split('.').map(Number))
    .filter(([of]) => of === own)
    .map(([, number = 0]) => number)
  return `${own}.${Math.max(0, ...numbers) + 1}`
}

/**
 * The list with one more release, in the order of versions.
 *
 * @throws ReleaseProblem where the version is in the list already
 */
export function enterRelease(before: ReleaseList | null, entry: Entry, makesDefault: boolean): ReleaseList {
  const others = before?.releases ?? []
  if (others.some(({ version }) => version === entry.version)) {
    throw new ReleaseProblem('duplicate-record', 'releases.json', entry.version, entry.version)
  }
  return {
    schema: 1,
    default: makesDefault || !before ? entry.version : before.default,
    releases: [...others, entry].sort((a, b) => byVersion(a.version, b.version)),
  }
}
