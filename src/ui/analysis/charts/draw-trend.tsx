import { scaleLinear } from 'd3-scale'
import { groupBy } from '../../../atlas/atlas.ts'
import { rowsFor, spread } from '../../../scene/charts/labels.ts'
import { spanOf } from '../../../scene/charts/scales.ts'
import { type Series, timeOf } from '../../../scene/charts/trend.ts'
import { formatLimit, formatValue } from '../../../scene/format.ts'
import { textWidth } from '../../../scene/layout.ts'
import type { Language } from '../../../view/view.ts'
import type { Words } from '../../../view/words.ts'
import type { Mark } from '../chart/Plot.tsx'
import { fit } from '../chart/text.ts'
import { SeriesLines } from './SeriesLines.tsx'
import type { Charted } from './useCharted.ts'

const plotHeight = 18

/** Where everything of the trend stands, in pixels; null where there is no line. */
export function drawTrend(
  charted: Charted,
  /** Of the areas, and of the nation and the provinces. */
  { series, lines }: { series: readonly Series[]; lines: readonly Series[] },
  periods: readonly string[],
  { width, rem }: { width: number; rem: number },
  words: Words,
) {
  if (width === 0 || series.length + lines.length === 0) return null
  const { indicator, view } = charted
  const { lang } = view
  const all = [...lines, ...series]
  // The same whatever is selected, so that a selection moves no line.
  const right = Math.min(width * 0.26, 5.6 * rem)

  const top = 1.6 * rem
  const floor = top + plotHeight * rem
  const values = all.flatMap(({ points }) => points.map((one) => one.observation.value))
  const y = scaleLinear(spanOf(values), [floor, top]).nice(6)
  const ticks = y.ticks(6).map((value) => ({ at: y(value) - top, label: formatLimit(value, indicator, lang) }))
  const left = Math.max(...ticks.map(({ label }) => textWidth(label) * 0.75 * rem)) + 0.8 * rem
  const end = Math.max(left + 4 * rem, width - right)
  const times = [
    ...all.flatMap(({ points }) => points.map((one) => one.time)),
    ...periods.map((one) => timeOf(one) ?? 0),
  ]
  const x = scaleLinear(spanOf(times), [left + 1.2 * rem, end - 0.4 * rem])

  const places = periods.map((period) => ({
    period,
    at: x(timeOf(period) ?? 0),
    half: (textWidth(period) * 0.75 * rem) / 2,
  }))
  const rows = rowsFor(
    places.map(({ at, half }) => [at - half, at + half]),
    0.5 * rem,
  )
  const years = places.map((one, index) => ({ ...one, row: rows[index] ?? 0 }))
  const depth = Math.max(0, ...rows) + 1

  const marks = series.map((one): Mark => {
    const points = one.points.map(({ observation, doubtful }) =>
      words(doubtful ? 'charts.trend.point.doubtful' : 'charts.trend.point', {
        period: observation.period,
        value: formatValue(observation.value, indicator, lang),
      }),
    )
    return {
      region: one.region.adcode,
      said: words('charts.trend.series', {
        name: one.region.name[lang],
        points: points.join(words('charts.trend.comma')),
      }),
      node: <SeriesLines series={one} x={x} y={y} kind="other" rem={rem} />,
    }
  })
  const dots = series.flatMap((one, index) =>
    one.points.map((point) => ({ x: x(point.time), y: y(point.observation.value), index })),
  )
  const height = floor + (depth * 1.6 + 0.3) * rem
  return { x, y, left, end, right, top, floor, height, ticks, years, marks, dots }
}

/** Names beside the last points of lines: those that end in the same year share a column. */
export function labelTrend(
  { x, y, top, floor, right }: NonNullable<ReturnType<typeof drawTrend>>,
  labelled: readonly Series[],
  rem: number,
  lang: Language,
  words: Words,
) {
  const nameOf = ({ region }: Series) =>
    region.level === 'nation' ? words('reference.nation') : region.shortName[lang]
  return [...groupBy(labelled, (one) => String(one.points.at(-1)?.time))].flatMap(([, column]) => {
    const ends = column.map(({ points }) => {
      const last = points.at(-1)
      return [x(last?.time ?? 0), y(last?.observation.value ?? 0)] as const
    })
    const places = spread(
      ends.map(([, at]) => at),
      1.1 * rem,
      top,
      floor,
    )
    return column.map((one, index) => ({
      series: one,
      name: fit(nameOf(one), right - 0.8 * rem, 0.8125 * rem),
      from: ends[index] ?? ([0, 0] as const),
      to: [(ends[index]?.[0] ?? 0) + 0.65 * rem, places[index] ?? 0] as const,
    }))
  })
}
