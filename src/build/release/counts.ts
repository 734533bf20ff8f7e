import type { Text } from '../../release/schema.ts'
import type { Aggregate, Facts, PublishedCount, Source } from './facts.ts'
import { operand } from './formula.ts'
import { type Ledger, type Reliability, reliabilityOf } from './ledger.ts'
import type { Observations } from './observations.ts'
import { chongqing, type RegionFinder, sichuan } from './regions.ts'
import { both, join } from './text.ts'

export const grades: Record<string, Reliability> = { 高: 'high', 中: 'medium', 低: 'low' }

type Placed = [indicator: string, period: string, note?: Text]
const dated = (said: string, used: string): Text =>
  both(`来源时间写作“${said}”，这里记为 ${used}`, `The source dates it “${said}”; recorded here as ${used}.`)

/** Which published count is which indicator; what is not listed is left out, for the reasons in the release notes. */
const published: Record<string, Placed> = {
  '四川省|三级甲等医院|95': [
    'tertiaryAPublished',
    '2022',
    join(both('来源写作“约 95 所”', 'The source says "about 95".'), dated('2022/2023', '2022')),
  ],
  '四川省|参加省考的三级公立医院|164': ['tertiaryPublicAssessed', '2020'],
  '四川省|2020年新晋等级医院:三级甲等|23': ['newTertiaryA', '2020'],
  '四川省|2020年新晋等级医院:三级乙等|21': ['newTertiaryB', '2020'],
  '四川省|2020年新晋等级医院:二级甲等|14': ['newSecondaryA', '2020'],
  '四川省|2019年晋级三级甲等医院|8': ['newTertiaryA', '2019'],
  '南充市|三级医疗机构|15': [
    'tertiaryHospitalsPublished',
    '2019',
    both(
      '来源说的是“三级医疗机构”，可能含医院以外的机构',
      'The source speaks of tertiary medical institutions, which may include others than hospitals.',
    ),
  ],
  '南充市|三级甲等医院|4': ['tertiaryAPublished', '2019'],
  '达州市|三级医院|12': ['tertiaryHospitalsPublished', '2025', dated('2024/2025', '2025')],
  '达州市|三级甲等医院|5': ['tertiaryAPublished', '2025', dated('2024/2025', '2025')],
  '泸州市|三级甲等医疗卫生机构|10': ['tertiaryAInstitutionsPublished', '2024-09'],
  '巴中市|三级甲等医院|2': ['tertiaryAPublished', '2025'],
  '重庆市|三级甲等医院|41': ['tertiaryAPublished', '2022-04'],
  '重庆市|三级甲等医院|39': ['tertiaryAPublished', '2021-03', dated('约2021-03', '2021-03')],
  '重庆市|2025年三级医院目标|100': ['tertiaryHospitalsTarget', '2025'],
  '重庆市|各级各类医疗机构|20922': [
    'medicalInstitutions',
    '2022-04',
    both('来源说的是“各级各类医疗机构”', 'The source speaks of medical institutions of every level and kind.'),
  ],
  '重庆市|2023年评审甲级乡镇卫生院|30': ['gradeATownshipReviewed', '2023'],
  '重庆市|2023年评审甲级社区卫生服务中心|11': ['gradeACommunityReviewed', '2023'],
  '重庆市|2021年度等级评审机构|80': ['primaryReviewed', '2021'],
  '重庆市|中医类医院|193': ['chineseMedicineHospitals', '2023-08'],
}
const rivalTarget = '重庆市|2025年三级医院目标|90'

export function addPublishedCounts(facts: Facts, find: RegionFinder, ledger: Ledger, observations: Observations): void {
  const cite = (count: PublishedCount, id: string) => {
    const source: Source = {
      title: `标题未记录（关于：${count.region}，${count.indicator}）`,
      publisher: count.publisher,
      date: null,
      url: count.url,
    }
    return ledger.citeSource(id, sameUnaddressed(source, facts), count.quote, grades[count.reliability] ?? 'low')
  }
  for (const count of facts.facilities.counts_published) {
    const key = `${count.region}|${count.indicator}|${count.value}`
    if (key === rivalTarget) {
      observations.support(
        chongqing,
        'tertiaryHospitalsTarget',
        '2025',
        [cite(count, 'count-500000-tertiary-target-90')],
        both(
          '另一较早来源（2021 年规划报道）为 90 所，两者都保留',
          'An earlier source (a report on the plan of 2021) has 90; both are kept.',
        ),
      )
      continue
    }
    const placed = published[key]
    if (!placed || typeof count.value !== 'number') continue
    const [indicator, period, note] = placed
    const region = find.named(count.region)
    const evidence = [cite(count, `count-${region}-${period}-${indicator}`)]
    observations.report({ region, indicator, period, value: count.value, evidence, note })
  }
}

/** The one source without an address is the same in several files. */
function sameUnaddressed(source: Source, facts: Facts): Source {
  if (source.url !== null || !/健康达州/u.test(source.publisher ?? '')) return source
  const event = facts.cobuilding.events.find((e) => /健康达州/u.test(e.source.publisher ?? ''))
  return event?.source ?? source
}

const aggregateKinds: Record<string, Placed> = {
  '四川省|首批次中心': ['subcentresFirstBatch', '2023-05'],
  '四川省|2023年规划建设': ['subcentresPlanned', '2023'],
  '四川省|第三批(2024年)': ['subcentresThirdBatch', '2024', dated('2025-01（2024 年批次）', '2024')],
  '四川省|累计建成': ['subcentresBuilt', '2024-12'],
  '四川省|2025年规划目标': ['subcentresTarget', '2025', both('来源写作“400 个左右”', 'The source says "about 400".')],
  '达州市|累计': [
    'subcentresBuilt',
    '2025',
    both('来源正文未注日期，据内容为 2025 年', 'The source bears no date; by its content it is of 2025.'),
  ],
  '宜宾市|累计': ['subcentresBuilt', '2025-01'],
  '宜宾市|2024年新增': ['subcentresThirdBatch', '2024'],
  '南充市|2023年新增': ['subcentresSecondBatch', '2023'],
  '攀枝花市|累计': ['subcentresBuilt', '2023-04'],
  '重庆市|首批创建': ['subcentresStarted', '2023-11'],
  '重庆市|市级财政补助': [
    'subcentreSubsidy',
    '2023-11',
    both('每个次中心补助 310 万—460 万元不等', 'Between 3.1 and 4.6 million yuan for each sub-centre.'),
  ],
}

export function addAggregates(facts: Facts, find: RegionFinder, ledger: Ledger, observations: Observations): void {
  const cite = (aggregate: Aggregate, id: string) => {
    if (!aggregate.source || !aggregate.quote) throw new Error(`No source for ${aggregate.indicator}`)
    const source = sameUnaddressed(aggregate.source, facts)
    return ledger.citeSource(id, source, aggregate.quote, reliabilityOf(source))
  }
  for (const aggregate of facts.subcentres.aggregates) {
    const placed = aggregateKinds[`${aggregate.region}|${aggregate.indicator}`]
    if (!placed || typeof aggregate.value !== 'number') continue
    const [indicator, period, note] = placed
    const region = find.named(aggregate.region)
    const evidence = [cite(aggregate, `aggregate-${region}-${period}-${indicator}`)]
    observations.report({ region, indicator, period, value: aggregate.value, evidence, note })
  }
  const deadline = facts.subcentres.aggregates.find((a) => a.indicator === '验收期限')
  if (deadline) {
    observations.support(
      chongqing,
      'subcentresStarted',
      '2023-11',
      [cite(deadline, 'aggregate-500000-acceptance')],
      both('来源称将在 2025 年前接受验收', 'The source says that they will be examined for acceptance before 2025.'),
    )
  }
  observations.derive({
    region: sichuan,
    indicator: 'subcentresSecondBatch',
    period: '2023',
    digits: 0,
    formula: [
      operand('subcentresBuilt', sichuan, '2024-12'),
      operand('subcentresFirstBatch', sichuan, '2023-05'),
      operand('subcentresThirdBatch', sichuan, '2024'),
    ].join(' - '),
    evidence: ['subcentresBuilt|2024-12', 'subcentresFirstBatch|2023-05', 'subcentresThirdBatch|2024'].flatMap(
      (key) => {
        const [indicator = '', period = ''] = key.split('|')
        return observations.get(sichuan, indicator, period)?.evidence ?? []
      },
    ),
    note: both(
      '推算：累计数减首批与第三批，不是原文',
      'Inferred: the cumulative number less the first and third batches; no source states it.',
    ),
  })
}

/** Numbers that come with the lists around the co-building cities. */
export function addRelatedCounts(facts: Facts, ledger: Ledger, observations: Observations): void {
  const { sichuan: communities } = facts.cobuilding.county_communities
  const zones = facts.cobuilding.chronic_demo_zones_2023
  const results = facts.cobuilding.mutual_recognition
  const cite = (id: string, of: { quote: string; source: Source }) => [
    ledger.citeSource(id, of.source, of.quote, reliabilityOf(of.source)),
  ]
  const community = cite('count-510000-2024-communities', communities)
  const mutual = cite('count-2024-mutual-recognition', results)
  observations.report({
    region: sichuan,
    indicator: 'countyCommunityPilots',
    period: '2024',
    value: 137,
    evidence: community,
  })
  observations.report({
    region: sichuan,
    indicator: 'countyCommunities',
    period: '2024',
    value: 185,
    evidence: community,
  })
  observations.report({ region: sichuan, indicator: 'mutualRecognition', period: '2024', value: 741, evidence: mutual })
  observations.report({
    region: chongqing,
    indicator: 'mutualRecognition',
    period: '2024',
    value: 194,
    evidence: mutual,
  })
  observations.report({
    region: sichuan,
    indicator: 'chronicZones',
    period: '2023',
    value: 93,
    evidence: cite('count-510000-2023-chronic-zones', zones),
    note: both('其中国家级 28 个', 'Of which 28 are national.'),
  })
}
