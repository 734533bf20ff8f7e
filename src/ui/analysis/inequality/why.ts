import type { Unmeasured } from '../../../atlas/inequality/parts.ts'
import type { Words } from '../../../view/words.ts'

/** So many regions are named in a sentence. */
const most = 5

/** Why there is no figure, in a sentence. */
export function whyNot({ why, regions }: Unmeasured, names: ReadonlyMap<string, string>, words: Words): string {
  const named = regions.slice(0, most).map((region) => names.get(region) ?? region)
  return words(`inequality.why.${why}`, {
    names: named.join(words('inequality.comma')) + (regions.length > most ? '…' : ''),
  })
}
