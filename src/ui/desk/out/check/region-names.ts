import type { Base } from '../../../../desk/project.ts'
import type { Region } from '../../../../release/schema.ts'
import type { Language } from '../../../../view/view.ts'
import type { Words } from '../../../../view/words.ts'

const known = new WeakMap<Base, ReadonlyMap<string, Region>>()

export function regionsOf(base: Base): ReadonlyMap<string, Region> {
  const found = known.get(base) ?? new Map(base.regions.map((one) => [one.adcode, one]))
  known.set(base, found)
  return found
}

/** A county with what holds it, other regions by their name alone: two counties are called 市中区. */
export function fullName(base: Base | null, adcode: string, lang: Language, words: Words): string {
  const regions = base && regionsOf(base)
  const region = regions?.get(adcode)
  if (!regions || !region) return adcode
  const parent = region.parent === null ? undefined : regions.get(region.parent)
  if (!parent || region.level !== 'county') return region.name[lang]
  return words('desk.check.region', { name: region.name[lang], parent: parent.name[lang] })
}
