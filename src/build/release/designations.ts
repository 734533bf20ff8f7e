import type { Designation, Facility } from '../../release/schema.ts'
import { centresOf } from './centres.ts'
import type { Facts } from './facts.ts'
import type { Ledger } from './ledger.ts'
import { Lists } from './lists.ts'
import { pilotsOf } from './pilots.ts'
import { promotionsOf } from './promotions.ts'
import { prefectures, type RegionFinder } from './regions.ts'
import { both } from './text.ts'

/** Every published list that names its entries; a list of which only the length is known stays an indicator. */
export function designationsOf(
  facts: Facts,
  facilities: Facility[],
  find: RegionFinder,
  ledger: Ledger,
): Designation[] {
  const lists = new Lists(facts, facilities, find, ledger)
  return [...centresOf(lists), ...pilotsOf(lists), ...zones(lists), ...promotionsOf(facilities)]
}

/** Names that a list separates as the sources do: a new city after a comma, its further counties after a pause mark. */
const listOf = (entries: string[]) =>
  entries.map((entry, index) => (index === 0 ? '' : startsCity(entry) ? ',' : '、') + entry).join('')
const startsCity = (entry: string) =>
  Object.values(prefectures).some((name) => entry.startsWith(name.replace(/(?:[藏羌彝]族)+自治州$/u, '州')))

function zones(lists: Lists): Designation[] {
  const all = lists.facts.chronic_demo_zones_2023
  const number = lists.ledger.known('count-510000-2023-chronic-zones')
  const order = both(
    '名单逐名列出，不是一句原文；照来源顺序，来源省略重复的市名，续列的县属前一个市',
    'The names of a list, not a sentence; in the order of the source, which names each city once: further counties belong to the city before.',
  )
  const both2023 = [
    {
      id: 'new',
      entries: all.new_2023,
      detail: both('2023 年新建成', 'Newly built in 2023'),
      locator: '2023 年新建成名单',
    },
    {
      id: 'review',
      entries: all.passed_review_2023,
      detail: both('2023 年通过复审', 'Passed its review in 2023'),
      locator: '2023 年通过复审名单',
    },
  ]
  return both2023.flatMap(({ id, entries, detail, locator }) => {
    const named = lists.cite(`chronic-zones-${id}-2023`, listOf(entries), all.source, order, locator)
    let before: string | undefined
    return entries.map((entry): Designation => {
      const { city, county } = lists.find.countyInList(entry, before)
      before = city
      return {
        id: `chronic-zone-${id}-${county}`,
        list: 'chronic-disease-zone',
        name: both(`${lists.find.nameOf(city)}${lists.find.nameOf(county)}`, lists.find.addressOf(county)),
        region: county,
        status: 'existing',
        date: '2023',
        detail,
        evidence: [named, number],
      }
    })
  })
}
