import type { Region, RegionGroup } from '../../release/schema.ts'
import type { Facts } from './facts.ts'
import { namesOf } from './names.ts'
import { both } from './text.ts'

export const nation = '100000'
export const sichuan = '510000'
export const chongqing = '500000'

export const prefectures: Record<string, string> = {
  510100: '成都市',
  510300: '自贡市',
  510400: '攀枝花市',
  510500: '泸州市',
  510600: '德阳市',
  510700: '绵阳市',
  510800: '广元市',
  510900: '遂宁市',
  511000: '内江市',
  511100: '乐山市',
  511300: '南充市',
  511400: '眉山市',
  511500: '宜宾市',
  511600: '广安市',
  511700: '达州市',
  511800: '雅安市',
  511900: '巴中市',
  512000: '资阳市',
  513200: '阿坝藏族羌族自治州',
  513300: '甘孜藏族自治州',
  513400: '凉山彝族自治州',
}

const merged = both(
  '界线版本为 2023 年 12 月；2025 年 11 月 6 日起该区与其他区合并为两江新区，本版仍按原区列出',
  'The boundaries are those of December 2023; on 6 November 2025 this district was merged with another into Liangjiang New Area. This release still lists the former district.',
)
/** What is known of regions beyond their code and name. */
const particulars: Record<string, Partial<Region>> = {
  500105: { validTo: '2025-11', note: merged },
  500112: { validTo: '2025-11', note: merged },
  500109: {
    note: both(
      '界线版本为 2023 年 12 月；2025 年 11 月 6 日两江新区设立时，部分区域与北碚区之间有调整，本版仍按原界线',
      'The boundaries are those of December 2023; when Liangjiang New Area was formed on 6 November 2025, parts changed hands with Beibei District. This release keeps the former boundary.',
    ),
  },
  513402: {
    formerNames: ['会理县'],
    validFrom: '2021',
    note: both(
      '2021 年由会理县改市；2020 年普查数据以会理县（513425）发布，这里用现行代码',
      'Made a city in 2021; the 2020 census published it as Huili County (513425). The present code is used here.',
    ),
  },
  511504: { formerNames: ['宜宾县'] },
}

export function regionsOf(facts: Facts): Region[] {
  const regions: Region[] = [
    {
      adcode: nation,
      level: 'nation',
      parent: null,
      name: both('中国', 'China'),
      shortName: both('全国', 'China'),
    },
    {
      adcode: chongqing,
      level: 'province',
      parent: nation,
      name: both('重庆市', 'Chongqing Municipality'),
      shortName: both('重庆', 'Chongqing'),
    },
    {
      adcode: sichuan,
      level: 'province',
      parent: nation,
      name: both('四川省', 'Sichuan Province'),
      shortName: both('四川', 'Sichuan'),
    },
  ]
  for (const [adcode, name] of Object.entries(prefectures)) {
    regions.push({ adcode, level: 'prefecture', parent: sichuan, ...namesOf(name) })
  }
  for (const { adcode, name, developmentZone } of facts.census.rows) {
    if (developmentZone) continue
    const parent = adcode.startsWith('50') ? chongqing : `${adcode.slice(0, 4)}00`
    regions.push({ adcode, level: 'county', parent, ...namesOf(name), ...particulars[adcode] })
  }
  return regions.sort((a, b) => rank(a) - rank(b) || a.adcode.localeCompare(b.adcode))
}

const levels = ['nation', 'province', 'prefecture', 'county']
const rank = (region: Region) => levels.indexOf(region.level)

const groupNames: Record<string, string> = {
  'sc-chengdu-plain': 'Chengdu Plain Economic Zone',
  'sc-south': 'Southern Sichuan Economic Zone',
  'sc-northeast': 'Northeastern Sichuan Economic Zone',
  'sc-panxi': 'Panxi Economic Zone',
  'sc-northwest': 'Northwestern Sichuan Ecological Demonstration Zone',
  'cq-core': 'Central Urban Area of Chongqing',
  'cq-new': 'New Urban Area of Chongqing',
  'cq-northeast': 'Northeastern Chongqing Three Gorges Town Cluster',
  'cq-southeast': 'Southeastern Chongqing Wuling Mountains Town Cluster',
}

export function groupsOf(facts: Facts): RegionGroup[] {
  const note = both(
    '通行的区域分组，没有为其单列文件出处',
    'A customary grouping; no document of its own is cited for it.',
  )
  return facts.groups.groups.map(({ id, name, members }) => {
    const en = groupNames[id]
    if (!en) throw new Error(`No English name for group ${id}`)
    return { id, name: { zh: name, en }, members: [...members], note }
  })
}

/** How an entry of a list begins with a prefecture's name: in full, or an autonomous prefecture's in short. */
function startOf(entry: string, prefecture: string): string | undefined {
  return [prefecture, prefecture.replace(/(?:[藏羌彝]族)+自治州$/u, '州')].find((start) => entry.startsWith(start))
}

/** Finds regions by the names that facts use. */
export class RegionFinder {
  private readonly byName = new Map<string, string>()

  private readonly regions: Region[]

  constructor(regions: Region[]) {
    this.regions = regions
    for (const region of regions) {
      if (region.level !== 'county') this.byName.set(region.name.zh, region.adcode)
    }
    this.byName.set('全国', nation)
  }

  named(name: string): string {
    const found = this.byName.get(name)
    if (!found) throw new Error(`No region is called ${name}`)
    return found
  }

  /** A county within a prefecture or a municipality; county names recur, so never by name alone. */
  county(parentName: string, name: string): string {
    const parent = this.named(parentName)
    const found = this.regions.find((r) => r.level === 'county' && r.parent === parent && r.name.zh === name)
    if (!found) throw new Error(`No county ${name} in ${parentName}`)
    return found.adcode
  }

  nameOf(adcode: string): string {
    const found = this.regions.find((r) => r.adcode === adcode)
    if (!found) throw new Error(`No region ${adcode}`)
    return found.name.zh
  }

  /** The one county of a prefecture whose full name stands in a text; null where none does. */
  countyNamedIn(parentName: string, words: string): string | null {
    const parent = this.named(parentName)
    const found = this.regions.filter((r) => r.level === 'county' && r.parent === parent && words.includes(r.name.zh))
    if (found.length > 1) throw new Error(`More than one county in ${words}`)
    return found[0]?.adcode ?? null
  }

  /** The county that a list names with or without its city; without one, it is in the city named before. */
  countyInList(entry: string, cityBefore?: string): { city: string; county: string } {
    const named = Object.entries(prefectures).find(([, name]) => startOf(entry, name))
    const city = named?.[0] ?? cityBefore
    if (!city) throw new Error(`In which city is ${entry}?`)
    const own = named ? entry.slice(startOf(entry, named[1])?.length) : entry
    return { city, county: this.county(this.nameOf(city), own) }
  }

  /** District and city in English, as an address has them. */
  addressOf(adcode: string): string {
    const found = this.regions.find((r) => r.adcode === adcode)
    if (!found?.parent) throw new Error(`No region ${adcode}`)
    return `${found.name.en}, ${this.englishOf(found.parent)}`
  }

  englishOf(adcode: string): string {
    return this.regions.find((r) => r.adcode === adcode)?.shortName.en ?? adcode
  }
}
