import type { Base } from '../../../desk/project.ts'
import type { Language } from '../../../view/view.ts'

const made = new WeakMap<Base, Map<Language, ReadonlyMap<string, string>>>()

/** Every region as 市中区（内江市，511002）: two are called 市中区, and the code tells them apart for sure. */
export function regionNames(base: Base, lang: Language): ReadonlyMap<string, string> {
  const byLanguage = made.get(base) ?? new Map<Language, ReadonlyMap<string, string>>()
  made.set(base, byLanguage)
  const known = byLanguage.get(lang)
  if (known) return known
  const regions = new Map(base.regions.map((one) => [one.adcode, one]))
  const names = new Map<string, string>()
  for (const { adcode, name, parent } of base.regions) {
    const holder = parent === null ? undefined : regions.get(parent)
    const more = holder && holder.level !== 'nation' ? [holder.name[lang], adcode] : [adcode]
    names.set(adcode, lang === 'zh' ? `${name.zh}（${more.join('，')}）` : `${name.en} (${more.join(', ')})`)
  }
  byLanguage.set(lang, names)
  return names
}
