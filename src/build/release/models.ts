import type { Cobuilding, Text } from '../../release/schema.ts'
import type { Facts } from './facts.ts'
import type { Ledger } from './ledger.ts'
import { measures } from './measure-words.ts'
import type { Outcomes } from './outcomes.ts'
import type { RegionFinder } from './regions.ts'
import { both } from './text.ts'

interface Model {
  id: string
  title: Text
  detail: Text
  /** The rule of the first release that has the model's sentence. */
  rule: string
}

/** The Chinese titles are the words by which events name their model. */
const models: Model[] = [
  {
    id: 'model-four-modernisations',
    title: both('四化建设', 'Four transformations'),
    detail: both('法治化、标准化、规范化和信息化', 'Rule of law, standards, regularity and information technology'),
    rule: 'cobuilding-model-standards',
  },
  {
    id: 'model-three-medical-synergy',
    title: both('三医协同', 'Co-ordination of the three medical sectors'),
    detail: both('医疗、医保、医药', 'Medical care, medical insurance and medicines'),
    rule: 'cobuilding-model-three-medical',
  },
  {
    id: 'model-tiered-diagnosis',
    title: both('分级诊疗', 'Tiered diagnosis and treatment'),
    detail: both(
      '区域医学“高地”、县级医院“龙头”、乡村服务“基石”',
      'Regional medical highlands, county hospitals in the lead, village services as the foundation',
    ),
    rule: 'cobuilding-model-tiered-care',
  },
  {
    id: 'model-public-health-services',
    title: both('公卫服务', 'Public health services'),
    detail: both(
      '卫生城市（县城）、慢性病综合防控示范区创建',
      'Hygienic cities and county towns, demonstration zones for chronic disease control',
    ),
    rule: 'cobuilding-model-public-health',
  },
  {
    id: 'model-industry-development',
    title: both('产业发展', 'Health industry'),
    detail: both(
      '医药产业融合化、中医药标准化、医养结合多元化',
      'Integrated pharmaceutical industry, standards for Chinese medicine, varied forms of medical and elderly care',
    ),
    rule: 'cobuilding-model-industry',
  },
  {
    id: 'model-healthy-province',
    title: both('健康四川', 'Healthy Sichuan'),
    detail: both(
      '“健康四川示范县”，再到“健康四川示范市”',
      'Healthy Sichuan model counties, then Healthy Sichuan model cities',
    ),
    rule: 'cobuilding-model-healthy-sichuan',
  },
]

const meeting = { document: 'co-building-meeting-2023-10-24.txt' }

const fromMeeting = both(
  '出自 2023 年 10 月 24 日座谈会报道；同一内容另列为规则，引文相同',
  'From the report on the meeting of 24 October 2023; also listed among the rules, with the same quote.',
)

/** The six models, what the meeting asked for under each, and what came of it; then the city that may join. */
export function modelsOf(facts: Facts, find: RegionFinder, ledger: Ledger, outcomes: Outcomes): Cobuilding[] {
  const say = (id: string, quote: string) => ledger.citeSource(id, meeting, quote, 'medium')
  const all = say('cobuilding-models', '打造“四化”建设、“三医”协同、分级诊疗、公卫服务、产业发展和健康四川样板')
  const records: Cobuilding[] = models.map(({ id, title, detail, rule }) => ({
    kind: 'model',
    id,
    title,
    detail,
    evidence: [all, ledger.known(rule)],
    note: fromMeeting,
  }))
  for (const { id: model } of models) {
    measures[model]?.forEach(({ title, quote, due, every, cities, outcomes: came, note }, index) => {
      const id = `${model.replace('model-', 'measure-')}-${index + 1}`
      records.push({
        kind: 'measure',
        id,
        model,
        title,
        due: due ?? null,
        ...(every ? { every } : {}),
        ...(cities ? { regions: cities } : {}),
        evidence: [say(`cobuilding-${id}`, quote)],
        outcomes: (came ?? []).map((name) => outcomes[name]),
        ...(note ? { note } : {}),
      })
    })
  }
  records.push({
    kind: 'rule',
    topic: 'mechanism',
    id: 'mechanism-exchange',
    date: '2024',
    title: both(
      '样板典型将在 2024 年全省卫生健康大会上交流推广',
      "Models to be presented at the province's health conference of 2024",
    ),
    evidence: [
      say(
        'cobuilding-mechanism-exchange',
        '争取率先实现重大突破,成为样板典型,将在2024年全省卫生健康大会上组织交流推广',
      ),
    ],
    note: both(
      '“2024”是将要交流的年份；会上是否交流未见来源',
      '2024 is the year in which it is to take place; no source was found for its having taken place.',
    ),
  })
  const pending = facts.cobuilding.entries_exits.find((entry) => entry.quote)
  if (pending) {
    const region = find.named(pending.region)
    records.push({
      kind: 'membership',
      id: `membership-${region}`,
      region,
      change: 'candidate',
      date: pending.date ?? null,
      title: both('推进签订委州共建协议，尚未见签成', 'Moving towards a co-building agreement; no signature was found'),
      evidence: [ledger.known(`cobuilding-entry-${region}`)],
      note: both(
        '来源只写月日，年份 2025 为推断；只说按程序推进签订',
        'The source gives day and month only; the year 2025 is inferred. It only says that signing is being prepared.',
      ),
    })
  }
  return records
}
