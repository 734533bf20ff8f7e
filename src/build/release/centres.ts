import type { Designation } from '../../release/schema.ts'
import { facilityNamed, institutionName } from './institutions.ts'
import type { Lists } from './lists.ts'
import { chongqing, prefectures, sichuan } from './regions.ts'
import { both } from './text.ts'

/** Where the hospitals of the provincial lists are, for those whose name does not begin with their city's. */
const cities: Record<string, string> = {
  四川省医学科学院·四川省人民医院: '510100',
  西南医科大学附属医院: '510500',
  川北医学院附属医院: '511300',
  四川绵阳四〇四医院: '510700',
}

const specialities: Record<string, [id: string, en: string]> = {
  重症: ['critical-care', 'Critical care'],
  心血管病: ['cardiovascular', 'Cardiovascular diseases'],
  呼吸: ['respiratory', 'Respiratory diseases'],
}

const listed = both(
  '名单逐名列出，不是一句原文；来源页面为繁体字，这里写作简体',
  'The names of a list, not a sentence. The page is in traditional characters; given in simplified ones.',
)

const cityOf = (name: string): string => {
  const known = cities[name] ?? Object.entries(prefectures).find(([, city]) => name.startsWith(city))?.[0]
  if (!known) throw new Error(`Where is ${name}?`)
  return known
}

/** The institution's own place where the release knows it; else the city. */
function institution(lists: Lists, name: string, city: string) {
  const facility = facilityNamed(lists.facilities, name)
  return {
    name: institutionName(name),
    region: facility?.region ?? city,
    ...(facility ? { facility: facility.id } : {}),
  }
}

/** Medical centres, national and provincial, and the internet hospital. */
export const centresOf = (lists: Lists): Designation[] => [
  ...nationalCentres(lists),
  ...provincialCentres(lists),
  internetHospital(lists),
]

function nationalCentres(lists: Lists): Designation[] {
  const [children, luzhou, jiangsu] = lists.facts.regional_centres.national
  if (!children || !luzhou || !jiangsu) throw new Error('Three national regional centres were expected')
  const common = { list: 'national-regional-centre' as const, status: 'under-construction' as const }
  return [
    {
      ...common,
      id: 'national-centre-511400',
      ...institution(lists, children.name, '511400'),
      date: null,
      detail: both('第四批', 'Fourth batch'),
      evidence: [lists.ledger.known('facility-F174-1'), lists.quoted('national-centre-first', children)],
      note: both(
        '获批为建设项目；是否建成、何时开诊，所用来源未写',
        'Approved as a project; the sources used do not say whether it is finished or open.',
      ),
    },
    {
      ...common,
      id: 'national-centre-510500',
      ...institution(lists, luzhou.name, '510500'),
      date: '2023-10',
      evidence: [lists.ledger.known('target-T090')],
    },
    {
      ...common,
      id: 'national-centre-500118',
      ...institution(lists, jiangsu.name, chongqing),
      date: '2023-08',
      evidence: [lists.quoted('national-centre-jiangsu', jiangsu)],
    },
  ]
}

function provincialCentres(lists: Lists): Designation[] {
  const { provincial_medical_centres: medical, provincial_regional: regional, check } = lists.facts.regional_centres
  const whole = lists.cite(
    'provincial-medical-centres',
    medical.quote,
    medical.source,
    both(
      '省略号处是三家的名字；来源页面为繁体字，引文写作简体',
      'The ellipsis stands for the three names. The page is in traditional characters; quoted in simplified ones.',
    ),
  )
  const named = lists.cite(
    'provincial-medical-centres-names',
    medical.names.join('、'),
    medical.source,
    listed,
    '四川省医学中心名单',
  )
  const number = lists.cite(
    'provincial-regional-centres',
    /“(.+?)”/u.exec(check)?.[1] ?? '',
    medical.source,
    both(
      '重症、心血管病、呼吸三张名单共 14 席，去重后 12 家',
      'Three lists with 14 places and 12 different hospitals.',
    ),
  )
  return [
    ...medical.names.map(
      (name): Designation => ({
        id: `provincial-medical-centre-${cityOf(name)}`,
        list: 'provincial-medical-centre',
        ...institution(lists, name, cityOf(name)),
        status: 'existing',
        date: '2024-01',
        evidence: [whole, named],
        note: both('日期是来源的日期', 'The date is that of the source.'),
      }),
    ),
    ...regional.flatMap(({ speciality, names, source }) => {
      const [id, en] = specialities[speciality] ?? []
      if (!id || !en) throw new Error(`No English for ${speciality}`)
      const own = lists.cite(
        `provincial-regional-centres-${id}`,
        names.join('、'),
        source,
        listed,
        `四川省${speciality}区域医疗中心名单`,
      )
      return names.map(
        (name): Designation => ({
          id: `provincial-regional-centre-${id}-${cityOf(name)}`,
          list: 'provincial-regional-centre',
          ...institution(lists, name, cityOf(name)),
          status: 'existing',
          date: null,
          detail: both(speciality, en),
          evidence: [own, number],
          note: both('来源（2024-01-15）称此前已发布', 'Published before 15 January 2024, the date of the source.'),
        }),
      )
    }),
  ]
}

function internetHospital(lists: Lists): Designation {
  const { provincial } = lists.facts.internet_hospital
  return {
    id: 'internet-hospital-510000',
    list: 'internet-hospital',
    name: both('四川省互联网总医院', 'Sichuan Internet Hospital'),
    region: sichuan,
    status: 'existing',
    date: provincial.date,
    detail: both(
      provincial.detail,
      'More than 4,000 doctors of 42 departments in eight leading institutions receive patients online, among them West China Hospital, West China Second University Hospital, Sichuan People’s Hospital and Sichuan Cancer Hospital.',
    ),
    evidence: [
      lists.quoted('internet-hospital-launch', provincial),
      lists.cite('internet-hospital-detail', provincial.detail, provincial.source),
    ],
    note: both('各市分院：未找到建成的来源', 'No source was found for any city branch having been built.'),
  }
}
