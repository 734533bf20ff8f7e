import type { Places } from '../../../atlas/composite/result.ts'

/** Letters beyond these would help nobody. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The compact letter display of statistics: regions that share a letter cannot be told apart.
 * @param runs as the ranking gives them; runs of one region get no letter
 */
export function lettersOf(runs: readonly Places[]): Map<string, string> {
  const letters = new Map<string, string>()
  const several = runs.filter(({ regions }) => regions.length > 1)
  for (const [index, { regions }] of several.entries()) {
    const letter = alphabet[index]
    if (letter) for (const region of regions) letters.set(region, (letters.get(region) ?? '') + letter)
  }
  return letters
}
