import type { Atlas, Reading } from '../../atlas/atlas.ts'
import { profileOf } from '../../atlas/profile.ts'
import type { Indicator, PresentObservation, Region } from '../../release/schema.ts'
import { isWidelyKnown, type View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { formatPeriod, formatValue } from '../format.ts'
import { standingIn } from '../standing.ts'
import type { Citations, Figure } from './citations.ts'
import type { Cell, FigureRow } from './types.ts'

/** What all parts of a report are made of. */
export interface Making {
  atlas: Atlas
  region: Region
  view: View
  words: Words
  /** YYYY-MM-DD */
  today: string
  citations: Citations
}

export function figureOf({ atlas, view, citations }: Making, observation: PresentObservation): Figure | null {
  const indicator = atlas.indicator(observation.indicator)
  const region = atlas.region(observation.region)
  if (!indicator || !region) return null
  return {
    observation,
    indicator,
    region,
    text: formatValue(observation.value, indicator, view.lang),
    doubtful: observation.status === 'doubtful',
    marks: citations.cite(observation.evidence),
    formulas: citations.formula(observation, indicator, region),
  }
}

/** The province that holds the region, and the nation; null for themselves. */
export function comparedWith({ atlas, region }: Pick<Making, 'atlas' | 'region'>) {
  const above = atlas.lineage(region.adcode).slice(1)
  return {
    province: above.find(({ level }) => level === 'province') ?? null,
    nation: above.find(({ level }) => level === 'nation') ?? null,
  }
}

/** A row for every indicator that is known here or widely known elsewhere. */
export function figureRows(making: Making): FigureRow[] {
  const { atlas, region } = making
  const known = new Map(profileOf(atlas, [region.adcode]).map((row) => [row.indicator.id, row]))
  return atlas.indicators.flatMap((indicator) => {
    const row = known.get(indicator.id)
    if (!row && !isWidelyKnown(atlas, indicator)) return []
    return rowOf(making, indicator, row?.period ?? indicator.defaultPeriod, row?.cells[0]?.series ?? [])
  })
}

function rowOf(making: Making, indicator: Indicator, period: string, series: readonly PresentObservation[]): FigureRow {
  const { atlas, region, view } = making
  const cell = (adcode: string) => cellOf(making, atlas.read(adcode, indicator.id, period))
  const { province, nation } = comparedWith(making)
  const own = cell(region.adcode)
  const row = {
    indicator,
    period,
    own,
    province: province && cell(province.adcode),
    nation: nation && cell(nation.adcode),
  }
  const reading = atlas.read(region.adcode, indicator.id, period)
  const noted = reading.kind === 'value' ? reading.observation : reading
  const course = series.map(({ period, value, status }) => ({ period, value, doubtful: status === 'doubtful' }))
  return {
    ...row,
    said: [
      ...statusSaid(making, row),
      ...rankSaid(making, row),
      ...differencesSaid(making, row),
      ...courseSaid(making, indicator, course),
    ],
    note: noted.note?.[view.lang] ?? null,
    course,
  }
}

function cellOf(making: Making, reading: Reading): Cell {
  if (reading.kind === 'value') {
    const figure = figureOf(making, reading.observation)
    return figure ? { kind: 'value', figure } : { kind: 'absent', absence: 'no-source' }
  }
  const larger = reading.absence === 'larger-area' ? reading.larger : undefined
  const figure = larger && figureOf(making, larger.observation)
  return larger && figure ? { kind: 'larger', figure, of: larger.region } : { kind: 'absent', absence: reading.absence }
}

type Row = Pick<FigureRow, 'indicator' | 'period' | 'own' | 'province' | 'nation'>

function statusSaid({ words }: Making, { own, period }: Row): string[] {
  if (own.kind !== 'value') return []
  const { status, period: counted } = own.figure.observation
  const dated = counted === period ? [] : [words('report.figure.asof', { period: formatPeriod(counted, words) })]
  return [words(status === 'doubtful' ? 'absence.doubtful' : `status.${status}`), ...dated]
}

function rankSaid({ atlas, view, region, words }: Making, { indicator, period, own }: Row): string[] {
  const standing = own.kind === 'value' ? standingIn(atlas, view, region.adcode, indicator.id, period) : null
  return standing ? [words('report.rank', { rank: standing.rank, count: standing.among })] : []
}

/** Counts of areas of unequal size are not compared, nor is what is doubtful. */
function differencesSaid(making: Making, { indicator, own, province, nation }: Row): string[] {
  const { words, view } = making
  if (indicator.measure === 'count' || own.kind !== 'value' || own.figure.doubtful) return []
  return [province, nation].flatMap((other) => {
    if (other?.kind !== 'value' || other.figure.doubtful) return []
    if (other.figure.observation.period !== own.figure.observation.period) return []
    const scale = indicator.percent ? 100 : 1
    const { decimals } = indicator
    const apart = Number(((own.figure.observation.value - other.figure.observation.value) * scale).toFixed(decimals))
    const name = other.figure.region.shortName[view.lang]
    const value = new Intl.NumberFormat(view.lang === 'zh' ? 'zh-CN' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(Math.abs(apart))
    if (apart === 0) return [words('report.difference.none', { name })]
    const way = apart > 0 ? 'above' : 'below'
    const said = { name, value }
    return [
      indicator.percent ? words(`report.difference.points.${way}`, said) : words(`report.difference.${way}`, said),
    ]
  })
}

/** From the first to the last year that is not in doubt. */
function courseSaid({ words, view }: Making, indicator: Indicator, course: FigureRow['course']): string[] {
  const firm = course.filter(({ doubtful }) => !doubtful)
  const [first, last] = [firm[0], firm.at(-1)]
  if (!first || !last || first === last) return []
  const said = words('report.course', {
    from: first.period,
    to: last.period,
    first: formatValue(first.value, indicator, view.lang),
    last: formatValue(last.value, indicator, view.lang),
  })
  const doubtful = course.filter((one) => one.doubtful).map(({ period }) => period)
  const and = words('report.and')
  return doubtful.length > 0 ? [said, words('report.course.doubtful', { periods: doubtful.join(and) })] : [said]
}
