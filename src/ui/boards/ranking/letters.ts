import type { Places } from '../../../atlas/composite/result.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** After z comes a′: a region without a letter would look as if it could be told from all others. */
const letterOf = (index: number) =>
  (alphabet[index % alphabet.length] ?? '') + '′'.repeat(Math.floor(index / alphabet.length))

/**
 * The compact letter display of statistics: regions that share a letter cannot be told apart.
 * @param runs as the ranking gives them; runs of one region get no letter
 */
export function lettersOf(runs: readonly Places[]): Map<string, string> {
  const letters = new Map<string, string>()
  const several = runs.filter(({ regions }) => regions.length > 1)
  for (const [index, { regions }] of several.entries()) {
    const letter = letterOf(index)
    for (const region of regions) letters.set(region, (letters.get(region) ?? '') + letter)
  }
  return letters
}
