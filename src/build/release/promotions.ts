import type { Designation, Facility, Text, Tier } from '../../release/schema.ts'
import { institutionName } from './institutions.ts'
import { both, join } from './text.ts'

interface Promotion {
  facility: string
  to: Tier
  from?: Tier
  date: string | null
  /** Which of the facility's claims say so; the first where absent. */
  claims?: number[]
  note?: Text
}

const bySource = both(
  '日期是来源的日期，不一定是批准的日期',
  'The date is that of the source, not necessarily that of the decision.',
)
const notNamed = both('引文没有列名，名称出自同一来源', 'The quote does not name it; the name is from the same source.')
const byOctober = both('来源（2024-10-14）未写年份', 'The source, of 14 October 2024, does not state the year.')
const announced = both(
  '2023 年评审结果；来源日期 2024-01',
  'Result of the review of 2023; the source is of January 2024.',
)

/**
 * Sentences that say that an institution reached a tier. Plain descriptions of a tier and passed repeat reviews are no
 * promotions. Left out: an institution without a name (F082).
 */
const promotions: Promotion[] = [
  {
    facility: 'F149',
    to: '3',
    date: '2024',
    note: both('未写甲等或乙等', 'Whether grade A or B is not stated.'),
  },
  { facility: 'F150', to: '2A', date: null, note: byOctober },
  { facility: 'F155', to: 'township-A', date: null, note: byOctober },
  { facility: 'F156', to: 'township-A', date: null, note: byOctober },
  { facility: 'F157', to: 'township-A', date: null, note: byOctober },
  { facility: 'F158', to: 'township-A', date: null, note: byOctober },
  { facility: 'F001', to: '3A', date: '2021-04', note: bySource },
  {
    facility: 'F004',
    to: '3B',
    date: '2020',
    note: both('2020 年新晋等级医院评审结果', 'Among the results for newly graded hospitals of 2020.'),
  },
  {
    facility: 'F005',
    to: '3B',
    date: '2017-01-10',
    note: join(bySource, both('另有未注日期的来源称为三级甲等', 'Another source, undated, has tertiary A.')),
  },
  { facility: 'F007', to: '3A', date: '2019' },
  { facility: 'F008', to: '3B', date: '2019' },
  { facility: 'F018', to: '3A', date: '2024-09', note: bySource },
  { facility: 'F023', to: '3A', date: '2018-02-08', note: bySource },
  { facility: 'F025', to: '3A', date: '2011' },
  {
    facility: 'F026',
    to: '3A',
    date: '1999',
    claims: [0, 1],
    note: both('另一来源写 1998 年', 'Another source has 1998.'),
  },
  { facility: 'F027', to: '3B', date: '2021-07-05', note: bySource },
  { facility: 'F045', to: '3A', date: '2008-11' },
  { facility: 'F047', to: '2A', date: '2011-11' },
  { facility: 'F048', to: '3A', date: '2022-04-08', note: join(bySource, notNamed) },
  { facility: 'F049', to: '3A', date: '2022-04-08', note: join(bySource, notNamed) },
  { facility: 'F050', to: '3A', date: '2023-09-26', note: bySource },
  { facility: 'F052', to: '3A', date: '2016-08' },
  { facility: 'F061', from: '2A', to: '3A', date: '2020' },
  { facility: 'F067', to: '3B', date: null, note: both('来源约为 2014–2016 年', 'The source is of about 2014–2016.') },
  {
    facility: 'F070',
    to: '3B',
    date: '2025-09-18',
    note: join(bySource, both('属 2024 年度等级医院评审', 'Of the review of 2024.')),
  },
  { facility: 'F073', to: '3A', date: '2002' },
  { facility: 'F083', to: '3B', date: '2016' },
  {
    facility: 'F086',
    to: '2B',
    date: '1995',
    note: both('年代久远，可能已过时', 'Long ago; it may be out of date.'),
  },
  { facility: 'F088', to: '3A', date: '2015-12-24' },
  { facility: 'F091', to: '2B', date: '2004-10' },
  { facility: 'F160', to: 'township-A', date: '2022-01-17', note: bySource },
  { facility: 'F161', to: 'township-A', date: '2022-01-17', note: bySource },
  { facility: 'F162', to: 'township-A', date: '2023', note: announced },
  { facility: 'F163', to: 'township-A', date: '2023', note: announced },
  { facility: 'F164', to: 'community-A', date: '2023', note: announced },
  { facility: 'F165', to: 'community-A', date: '2023', note: announced },
]

export function promotionsOf(facilities: Facility[]): Designation[] {
  return promotions.map(({ facility: id, from, to, date, claims = [0], note }) => {
    const facility = facilities.find((one) => one.id === id)
    const evidence = claims.map((index) => facility?.claims[index]?.evidence)
    if (!facility || evidence.some((one) => one === undefined)) throw new Error(`No claim for the promotion of ${id}`)
    return {
      id: `promotion-${id}`,
      list: 'promotion',
      name: institutionName(facility.name),
      region: facility.region,
      facility: id,
      status: 'existing',
      date,
      tier: { from: from ?? null, to },
      evidence: evidence.filter((one) => one !== undefined),
      ...(note ? { note } : {}),
    }
  })
}
