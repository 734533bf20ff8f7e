import type { Designation } from '../../release/schema.ts'
import type { Lists } from './lists.ts'
import { both, join } from './text.ts'

/** Cities and counties that try something out, or have been found to meet a standard. */
export const pilotsOf = (lists: Lists): Designation[] => [
  ...cityGroups(lists),
  ...communities(lists),
  ...demonstrationCounties(lists),
]

function cityGroups(lists: Lists): Designation[] {
  const pilot = (city: string, national: boolean): Designation => ({
    id: `city-group-pilot-${city}`,
    list: 'city-medical-group-pilot',
    name: both(lists.find.nameOf(city), lists.find.englishOf(city)),
    region: city,
    status: national ? 'existing' : 'planned',
    date: '2023-10',
    detail: national ? both('国家试点', 'National pilot') : both('拟纳入省级试点', 'To join the provincial pilot'),
    evidence: [lists.ledger.known(national ? 'target-T102' : 'target-T103')],
    ...(national
      ? {
          note: both(
            '来源有“等”字，四川可能还有其他国家试点',
            'The source says "and others"; Sichuan may have more national pilots.',
          ),
        }
      : {}),
  })
  const planned = lists.facts.cities.filter((one) => one.pilot_city_medical_group.startsWith('计划'))
  return [
    pilot('510100', true),
    pilot('510400', true),
    ...planned.map(({ name }) => pilot(lists.find.named(name), false)),
  ]
}

function communities(lists: Lists): Designation[] {
  const { dazhou, pilot_2019: first } = lists.facts.county_communities
  const [muchuan, mianzhu] = first
  if (!muchuan || !mianzhu) throw new Error('Two pilot counties were expected')
  const county = (adcode: string) => ({
    name: both(lists.find.nameOf(adcode), lists.find.addressOf(adcode)),
    region: adcode,
  })
  const pilot = { list: 'county-community-pilot' as const, detail: both('首批国家试点', 'First national pilots') }
  return [
    {
      ...pilot,
      id: 'community-pilot-511129',
      ...county('511129'),
      status: 'existing',
      date: '2019-08',
      evidence: [lists.quoted('community-pilot-511129', muchuan)],
    },
    {
      ...pilot,
      id: 'community-pilot-510683',
      ...county('510683'),
      status: 'existing',
      date: null,
      evidence: [lists.quoted('community-pilot-510683', mianzhu)],
      note: both('引文未写日期', 'The quote bears no date.'),
    },
    {
      id: 'community-pilot-510981',
      list: 'county-community-pilot',
      ...county('510981'),
      status: 'planned',
      date: '2023-04-09',
      evidence: [lists.ledger.known('target-T004')],
      note: both(
        '市通知中的任务，批准情况未见来源',
        'A task of the city’s notice; no source was found for its approval.',
      ),
    },
    ...dazhou.counties.map((name): Designation => {
      const adcode = lists.find.county('达州市', name)
      return {
        id: `community-standard-${adcode}`,
        list: 'county-community-standard',
        ...county(adcode),
        status: 'existing',
        date: '2025',
        evidence: [lists.ledger.known('cobuilding-event-12')],
        note: join(
          both(`依据文件：${dazhou.doc}`, `According to document ${dazhou.doc}.`),
          both('来源正文未注日期', 'The source bears no date.'),
        ),
      }
    }),
  ]
}

function demonstrationCounties(lists: Lists): Designation[] {
  return Object.entries(lists.facts.demonstration_counties.years).flatMap(([year, list]) =>
    (list?.named ?? []).map(({ county: entry, kind }): Designation => {
      const { county } = lists.find.countyInList(entry)
      return {
        id: `demonstration-county-${year}-${county}`,
        list: 'demonstration-county',
        name: both(entry, lists.find.addressOf(county)),
        region: county,
        status: 'proposed',
        date: year,
        detail:
          kind === '试验县'
            ? both('健康四川高质量发展试验县', 'Trial county for high-quality development')
            : both('健康四川高质量发展孵化县', 'Incubator county for high-quality development'),
        evidence: [lists.ledger.known('demonstration-counties-2024')],
        note: both(
          '公示名单，最终公布未见来源；引文只列成都市的 4 个区，其余未见名单',
          'A list put up for public notice; no final list was found. The quote names the four districts of Chengdu only.',
        ),
      }
    }),
  )
}
