import type { Comparison, Fate, RecordTable } from '../../release/compare.ts'
import type { Indicator } from '../../release/schema.ts'
import { periodsIn } from './periods.ts'

/** What is new in words: as many sentences in one language as in the other, one a line. */
export interface Changelog {
  zh: string
  en: string
}

/** Indicators that have a sentence of their own; the others share one. */
const mostIndicators = 20

type Counted = Pick<Comparison, 'figures' | 'records'>
interface Count {
  count: number
  periods: Set<string>
}
type Counts = Partial<Record<Fate, Count>>
type Sentence = { zh: string; en: string }

/**
 * Says how a release differs from the one before: which indicators gained, changed or lost figures of which years, and
 * how many records of the other tables are new, changed or gone. Empty where nothing differs.
 */
export function changelogOf({ figures, records }: Counted, indicators: readonly Indicator[]): Changelog {
  const byIndicator = new Map<string, Counts>()
  for (const { indicator, fate, period } of figures) {
    const counts = byIndicator.get(indicator) ?? {}
    byIndicator.set(indicator, counts)
    counts[fate] ??= { count: 0, periods: new Set() }
    const own = counts[fate]
    own.count++
    own.periods.add(period)
  }
  const sentences = [
    ...ofFigures(byIndicator, indicators),
    ...ofAll(byIndicator, 'restated', '改了状态（如存疑、缺失的原因）', 'stated otherwise, such as doubtful or absent'),
    ...ofAll(byIndicator, 'resourced', '补充或更换了出处', 'stated by other sources'),
    ...ofRecords(records),
  ]
  return { zh: sentences.map(({ zh }) => zh).join('\n'), en: sentences.map(({ en }) => en).join('\n') }
}

const told = ['appeared', 'changed', 'disappeared'] as const
const inChinese = { appeared: '新增', changed: '改动', disappeared: '去掉' } as const
const inEnglish = { appeared: 'new', changed: 'changed', disappeared: 'gone' } as const

function ofFigures(all: ReadonlyMap<string, Counts>, indicators: readonly Indicator[]): Sentence[] {
  const named = new Map(indicators.map((one) => [one.id, one.name]))
  const order = [...named.keys(), ...[...all.keys()].filter((id) => !named.has(id))]
  const known = order.flatMap((id) => {
    const counts = all.get(id)
    return counts && told.some((fate) => counts[fate]) ? [{ name: named.get(id) ?? { zh: id, en: id }, counts }] : []
  })
  const own = known.length > mostIndicators + 1 ? known.slice(0, mostIndicators) : known
  const rest = known.slice(own.length)
  return [
    ...own.map(({ name, counts }) => sentence(name, counts)),
    ...(rest.length > 0
      ? [
          sentence(
            { zh: `其余 ${rest.length} 项指标`, en: `${rest.length} other indicators` },
            joined(rest.map(({ counts }) => counts)),
          ),
        ]
      : []),
  ]
}

function sentence(name: Sentence, counts: Counts): Sentence {
  const parts = told.flatMap((fate) => {
    const own = counts[fate]
    return own ? [{ fate, count: own.count, periods: periodsIn(own.periods) }] : []
  })
  const zh = parts.map(({ fate, count, periods }) => `${inChinese[fate]}${periods.zh}数值 ${count} 个`)
  const en = parts.map(({ fate, count, periods }, at) => `${count} ${saidAs(fate, count, at)} (${periods.en})`)
  return { zh: `${name.zh}：${zh.join('，')}。`, en: `${name.en}: ${en.join(', ')}.` }
}

/** The first says what is counted. */
function saidAs(fate: (typeof told)[number], count: number, at: number): string {
  if (at > 0) return inEnglish[fate]
  const figures = count === 1 ? 'figure' : 'figures'
  return fate === 'appeared' ? `${inEnglish[fate]} ${figures}` : `${figures} ${inEnglish[fate]}`
}

function joined(all: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all) {
    for (const fate of told) {
      const own = counts[fate]
      if (!own) continue
      sum[fate] ??= { count: 0, periods: new Set() }
      const into = sum[fate]
      into.count += own.count
      for (const period of own.periods) into.periods.add(period)
    }
  }
  return sum
}

function ofAll(all: ReadonlyMap<string, Counts>, fate: Fate, zh: string, en: string): Sentence[] {
  let count = 0
  for (const counts of all.values()) count += counts[fate]?.count ?? 0
  return count === 0
    ? []
    : [{ zh: `${count} 个数值${zh}。`, en: `${count} ${count === 1 ? 'figure is' : 'figures are'} ${en}.` }]
}

/** In this order; by table, so that none that is compared can be forgotten. */
const tables: Readonly<Record<RecordTable, readonly [zh: string, measure: string, en: string]>> = {
  facilities: ['医疗机构', '家', 'Facilities'],
  projects: ['县域医疗卫生次中心', '个', 'Sub-centres'],
  cobuilding: ['委市共建', '条', 'Co-building'],
  targets: ['目标', '条', 'Targets'],
  networks: ['医共体与集团', '条', 'Networks'],
  designations: ['名单', '条', 'Lists'],
  indicators: ['指标', '项', 'Indicators'],
  regions: ['区域', '个', 'Regions'],
  groups: ['地区分组', '组', 'Groups of regions'],
  documents: ['来源文件', '份', 'Source documents'],
}

function ofRecords(records: Counted['records']): Sentence[] {
  return Object.entries(tables).flatMap(([table, [name, measure, english]]) => {
    const parts = told.flatMap((fate) => {
      const count = records.filter((one) => one.table === table && one.fate === fate).length
      return count > 0 ? [{ fate, count }] : []
    })
    if (parts.length === 0) return []
    const zh = parts.map(({ fate, count }) => `${inChinese[fate]} ${count} ${measure}`)
    const en = parts.map(({ fate, count }) => `${count} ${inEnglish[fate]}`)
    return [{ zh: `${name}：${zh.join('，')}。`, en: `${english}: ${en.join(', ')}.` }]
  })
}
