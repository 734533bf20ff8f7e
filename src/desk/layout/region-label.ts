import { nameKey } from '../columns/plain.ts'
import type { Base } from '../project.ts'

const ending = /^[\u3400-\u9fff]{1,14}(?:省|市|州|地区|区|县|盟|旗)$/
const noRegion = /(?:数|率|量|额|值|人口|面积|比重|个数|城市|地区|市区|县域|全市|全省)$/
const names = new WeakMap<Base, Set<string>>()

function namesOf(base: Base): Set<string> {
  const known = names.get(base)
  if (known) return known
  const keys = new Set<string>()
  for (const { name, shortName, adcode, formerNames } of base.regions) {
    for (const text of [name.zh, name.en, shortName.zh, adcode, ...(formerNames ?? [])]) keys.add(nameKey(text))
  }
  names.set(base, keys)
  return keys
}

/** Whether a label can only be a region's: a name of the release's, or one that ends like one. */
export function looksLikeRegion(label: string, base?: Base): boolean {
  if (label === '' || label.length > 60) return false
  if (base && namesOf(base).has(nameKey(label))) return true
  return ending.test(label.replace(/ /g, '')) && !noRegion.test(label)
}
