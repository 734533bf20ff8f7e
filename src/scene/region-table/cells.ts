import type { Atlas } from '../../atlas/atlas.ts'
import type { ColumnSummary, Weighting } from '../../atlas/column-summary.ts'
import { weightIndicator, weightPeriod } from '../../atlas/column-summary.ts'
import type { Observation, Region } from '../../release/schema.ts'
import type { Column } from '../../view/columns.ts'
import type { Language } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { formatPeriod, formatValue } from '../format.ts'

/** What a cell of the table says. */
export interface Cell {
  kind: 'value' | 'larger' | 'absent'
  text: string
  doubtful: boolean
  /** The period of the value where it is not that of the column. */
  dated: string | null
  /** The whole of what the short text means. */
  title: string | null
  /** What leads to evidence, and whose value it is; null where nothing does. */
  cited: { observation: Observation; of: Region } | null
}

/** The value of a region, or in words why there is none; never nothing. */
export function cellOf(atlas: Atlas, region: Region, column: Column, language: Language, words: Words): Cell {
  const { indicator, period } = column
  const reading = atlas.read(region.adcode, indicator.id, period)
  const unit = indicator.unit[language]
  if (reading.kind === 'value') {
    const { observation } = reading
    const doubtful = observation.status === 'doubtful'
    const older = observation.period !== period
    return {
      kind: 'value',
      text: formatValue(reading.value, indicator, language),
      doubtful,
      dated: older ? observation.period : null,
      title: doubtful
        ? words('absence.doubtful')
        : older
          ? words('datatable.asof', { period: formatPeriod(observation.period, words) })
          : null,
      cited: { observation, of: region },
    }
  }
  const stated = atlas.observation(region.adcode, indicator.id, period)
  const larger = reading.absence === 'larger-area' ? reading.larger : undefined
  if (larger) {
    const { observation } = larger
    const value = formatValue(observation.value, indicator, language)
    return {
      kind: 'larger',
      text: words('datatable.larger', { name: larger.region.shortName[language], value }),
      doubtful: observation.status === 'doubtful',
      dated: null,
      title: words('datatable.larger.title', {
        name: larger.region.name[language],
        value: indicator.percent ? value : `${value} ${unit}`,
      }),
      cited: { observation, of: larger.region },
    }
  }
  const full = words(`absence.${reading.absence}`)
  return {
    kind: 'absent',
    text: words(`absence.short.${reading.absence}`),
    doubtful: false,
    dated: null,
    title: reading.note ? words('datatable.noted', { absence: full, note: reading.note[language] }) : full,
    // A record of the search is more than nothing to look at.
    cited: stated && (stated.note || stated.evidence.length > 0) ? { observation: stated, of: region } : null,
  }
}

/** The rows under the table. */
export const figures = ['whole', 'median', 'range', 'coverage'] as const
export type Figure = (typeof figures)[number]

/** A figure under a column in words, with the formula that leads on to its inputs; null where there is none. */
export interface FootCell {
  text: string
  /** A second, smaller line. */
  more: string | null
  title: string
  formula: (() => string) | null
}

export function footCellOf(
  figure: Figure,
  summary: ColumnSummary,
  { indicator }: Column,
  areaOf: (adcode: string) => number | null,
  language: Language,
  words: Words,
): FootCell {
  const said = (value: number) => formatValue(value, indicator, language)
  const inputs = () => summary.counted.map(({ observation }) => operandOf(observation))
  const n = summary.counted.length
  if (figure === 'coverage') return coverageCell(summary, words)
  if (figure === 'range') {
    if (!summary.span) return uncomputed('no-values', words)
    const [low, high] = summary.span.map(said) as [string, string]
    return {
      text: low === high ? low : words('datatable.range.value', { low, high }),
      more: null,
      title: words('datatable.from', { count: n }),
      formula: () => `min(${inputs().join(', ')}) – max(…)`,
    }
  }
  const outcome = summary[figure]
  if (outcome.value === null) return uncomputed(outcome.why, words)
  const value = said(outcome.value)
  const missing = figure === 'whole' ? outcome.leftOut : 0
  const title =
    missing > 0
      ? words('datatable.from.left', { count: outcome.n, left: missing })
      : words('datatable.from', { count: outcome.n })
  if (figure === 'median') {
    return { text: value, more: null, title, formula: () => `median(${inputs().join(', ')})` }
  }
  if (summary.weighting !== 'sum') {
    const { weighting } = summary
    return { text: value, more: null, title, formula: () => meanFormula(summary, weighting, areaOf) }
  }
  const complete = summary.known + summary.larger - summary.partial === summary.all
  return {
    text: value,
    more: words(complete ? 'datatable.sum' : 'datatable.sum.part'),
    title,
    formula: () => inputs().join(' + '),
  }
}

const operandOf = ({ indicator, region, period }: Observation) => `${indicator}[${region},${period}]`

function meanFormula(
  { counted }: ColumnSummary,
  weighting: Exclude<Weighting, 'sum'>,
  areaOf: (adcode: string) => number | null,
): string {
  const weights = counted.map(({ region }) =>
    weighting === 'population'
      ? `${weightIndicator}[${region.adcode},${weightPeriod}]`
      : String(Number((areaOf(region.adcode) ?? 0).toFixed(1))),
  )
  const products = counted.map(({ observation }, at) => `${operandOf(observation)} × ${weights[at]}`)
  return `(${products.join(' + ')}) / (${weights.join(' + ')})`
}

function coverageCell({ all, known, doubtful, larger }: ColumnSummary, words: Words): FootCell {
  const more = [
    larger > 0 ? words('datatable.coverage.larger', { count: larger }) : '',
    doubtful > 0 ? words('datatable.coverage.doubtful', { count: doubtful }) : '',
  ].filter(Boolean)
  return {
    text: words('datatable.coverage.value', { known, all }),
    more: more.join(' · ') || null,
    title: words('datatable.coverage.title', { known, all, larger, doubtful }),
    formula: null,
  }
}

const uncomputed = (why: 'no-values' | 'no-weights' | 'zero-weights', words: Words): FootCell => ({
  text: words(`datatable.why.short.${why}`),
  more: null,
  title: words(`datatable.why.${why}`),
  formula: null,
})
