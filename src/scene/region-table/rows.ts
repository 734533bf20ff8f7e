import type { Atlas } from '../../atlas/atlas.ts'
import type { Region } from '../../release/schema.ts'
import { inView } from '../../view/filter.ts'
import type { Sort, View } from '../../view/view.ts'

/** The nation and the provinces above the areas of the map, the largest first; the same at every level. */
export function referencesOf(atlas: Atlas): Region[] {
  const above = new Set(atlas.units('prefecture').flatMap((unit) => atlas.lineage(unit.adcode)))
  const order = ['nation', 'province']
  return [...above]
    .filter((region) => order.includes(region.level))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
}

/** The regions of the view's level that pass its filters and whose name, in either language, or code holds the text. */
export function regionsOf(atlas: Atlas, view: View, text = ''): Region[] {
  const wanted = text.trim().toLowerCase()
  return atlas
    .units(view.level)
    .filter((region) => inView(atlas, view, region.adcode) && (wanted === '' || isNamed(region, wanted)))
}

const isNamed = ({ name, shortName, adcode }: Region, wanted: string) =>
  adcode.startsWith(wanted) ||
  [name.zh, name.en, shortName.zh, shortName.en].some((one) => one.toLowerCase().includes(wanted))

/**
 * Sorted by name or by values; regions without a value of their own come last in both directions, and those that
 * are alike stay in the order of the list.
 *
 * @param ownValue a region's own value in the column that is sorted by; null where there is none
 */
export function sorted(
  regions: readonly Region[],
  sort: Sort | null,
  language: View['lang'],
  ownValue: (region: Region) => number | null,
): Region[] {
  if (!sort) return [...regions]
  const sign = sort.descending ? -1 : 1
  if (sort.by === 'name') {
    const names = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en')
    return [...regions].sort((a, b) => sign * names.compare(a.shortName[language], b.shortName[language]))
  }
  const values = new Map(regions.map((region) => [region, ownValue(region)]))
  return [...regions].sort((a, b) => {
    const [first = null, second = null] = [values.get(a), values.get(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * (first - second)
  })
}

/** What a press on a column's head leads to: one direction, then the other, then the order of the list. */
export function nextSort(sort: Sort | null, by: string): Sort | null {
  const first = by !== 'name'
  if (sort?.by !== by) return { by, descending: first }
  return sort.descending === first ? { by, descending: !first } : null
}
