import type { Cobuilding } from '../../release/schema.ts'
import { rules, events as words } from './cobuilding-words.ts'
import type { Facts, Source } from './facts.ts'
import { type Ledger, reliabilityOf } from './ledger.ts'
import type { RegionFinder } from './regions.ts'
import { both, join, text } from './text.ts'

const meeting: Source = { document: 'co-building-meeting-2023-10-24.txt' }

const byCollector = both(
  '归入哪一样板由整理者判断，原文没有逐条标明',
  'Which of the six models it belongs to was judged by those who collected it; the source does not say.',
)
const noResult = both(
  '没有找到任何一年公开的考核得分、名次、等次、末位或退出决定；“成效显著”等正面提及不是考核结果，不得据此推断名次',
  'No score, rank, grade, last place or exit was found published for any year; favourable mentions are not results and must not be read as a ranking.',
)

export function cobuildingOf(facts: Facts, find: RegionFinder, ledger: Ledger): Cobuilding[] {
  const { cities, agreement, events, entries_exits } = facts.cobuilding
  const say = (id: string, quote: string, source: Source = meeting) =>
    ledger.citeSource(id, source, quote, source.document ? 'medium' : reliabilityOf(source))
  const all =
    '攀枝花、泸州、德阳、绵阳、广元、内江、乐山、南充、宜宾、达州、巴中、资阳12市人民政府自6月27日签订战略合作协议后'
  const joined = say('cobuilding-cities', all)
  const national = say(
    'cobuilding-national-groups',
    '成都、攀枝花等国家紧密型城市医疗集团试点城市,年底前要出台试点方案',
  )
  const provincial = say('cobuilding-provincial-groups', '把除攀枝花之外的11个先行市纳入省级紧密型城市医疗集团试点')

  const records: Cobuilding[] = cities.map(({ name, pilot_city_medical_group: pilot }) => {
    const region = find.named(name)
    const isNational = pilot.startsWith('国家')
    return {
      kind: 'city',
      id: `city-${region}`,
      region,
      title: both(
        `委市共建卫生健康事业高质量发展先行市：${name}`,
        `Co-building pioneer city: ${find.englishOf(region)}`,
      ),
      evidence: [joined, isNational ? national : provincial],
      note: isNational
        ? both('国家紧密型城市医疗集团试点城市', 'A national pilot city for close-knit city medical groups.')
        : both(
            '2023 年计划纳入省级紧密型城市医疗集团试点',
            'In 2023 planned to join the provincial pilot of close-knit city medical groups.',
          ),
    }
  })

  agreement.signed.forEach(({ date, scope, quote, source, conflict }, index) => {
    const whole = scope === '12市'
    const joint = whole ? undefined : /战略合作协议签约仪式/u.test(quote)
    const title = whole
      ? both(
          '省卫生健康委与 12 市人民政府签订战略合作协议',
          'Strategic agreement of the provincial health commission with the governments of 12 cities',
        )
      : joint
        ? both(
            '泸州：共建区域医药健康中心战略合作协议签约',
            'Luzhou: agreement on a regional centre for medicine and health signed',
          )
        : both('泸州：委市共建先行市战略合作协议', 'Luzhou: strategic agreement as a co-building pioneer city')
    records.push({
      kind: 'agreement',
      id: `agreement-${index + 1}`,
      date,
      regions: whole ? cities.map(({ name }) => find.named(name)) : [find.named(scope)],
      title,
      evidence: [whole ? joined : say(`cobuilding-agreement-${index + 1}`, quote, source)],
      ...(whole ? {} : { note: conflict ? text(conflict) : luzhouConflict }),
    })
  })

  for (const { id, date, title, quote, note } of rules) {
    records.push({
      kind: 'rule',
      topic: topicOf(id),
      id,
      date,
      title,
      evidence: [say(`cobuilding-${id}`, quote)],
      ...(note ? { note } : {}),
    })
  }

  events.forEach((event, index) => {
    const number = String(index + 1).padStart(2, '0')
    const { title: said, quote = event.quote, note: own } = words[event.what] ?? {}
    const note = join(own, undated(event.source), event.model === '综合' ? undefined : byCollector)
    records.push({
      kind: 'event',
      id: `event-${number}`,
      region: find.named(event.city),
      date: event.as_of,
      model: event.model,
      title: said ?? text(event.what),
      evidence: [say(`cobuilding-event-${number}`, quote, event.source)],
      ...(note ? { note } : {}),
    })
  })
  const pending = entries_exits.find((entry) => entry.quote)
  if (pending?.quote && pending.source) {
    records.push({
      kind: 'event',
      id: 'event-entry-513400',
      region: find.named(pending.region),
      date: pending.date ?? null,
      model: '进入与退出',
      title: both('推进签订委州共建协议', 'Moving towards a co-building agreement'),
      evidence: [say('cobuilding-entry-513400', pending.quote, pending.source)],
      note: both(
        '只说推进签订，没有找到签成的来源；年份为推断',
        'The source only speaks of moving towards it; none was found for a signature. The year is inferred.',
      ),
    })
  }

  for (const period of ['2023', '2024', '2025']) {
    records.push({
      kind: 'result',
      id: `result-${period}`,
      period,
      published: false,
      evidence: [],
      title: both(`${period} 年考核结果：未见公开`, `Assessment for ${period}: no result published`),
      note: noResult,
    })
  }
  return records
}

const luzhouConflict = both(
  '与“自 6 月 27 日签订”不一致；5 月 18 日这份当时称“共建区域医药健康中心战略合作协议”',
  'Does not fit "signed on 27 June"; the agreement of 18 May was then called one on a regional centre for medicine and health.',
)

const undated = (source: Source) =>
  source.date?.includes('未注日') ? both('来源正文未注日期', 'The source bears no date.') : undefined

function topicOf(id: string): 'agreement' | 'mechanism' | 'assessment' | 'model' {
  if (id.startsWith('mechanism-')) return 'mechanism'
  if (id.startsWith('assessment-')) return 'assessment'
  return id.startsWith('model-') ? 'model' : 'agreement'
}
