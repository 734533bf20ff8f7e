import { scaleLinear, scaleLog } from 'd3-scale'
import { placeNames } from '../../../scene/charts/labels.ts'
import { spanOf } from '../../../scene/charts/scales.ts'
import { type Pair, type Scatter, tellingPairs } from '../../../scene/charts/scatter.ts'
import { formatLimit, formatValue } from '../../../scene/format.ts'
import { textWidth } from '../../../scene/layout.ts'
import type { Language } from '../../../view/view.ts'
import type { Words } from '../../../view/words.ts'
import type { Mark } from '../chart/Plot.tsx'
import { hasHole, zoneClass, zoneShape } from './zones.ts'

/** Names of this many at most, as far as there is room. */
const mostNames = 9
/** Names that are tried for them. */
const tried = 24
/** Radii in rem: of the most populous area where there are few and where there are many, and the least of any. */
const largest = { few: 1.2, many: 0.8 }
const least = 0.24

/** Where everything of the scatter plot stands, in pixels; null where nothing can be plotted. */
export function drawScatter(
  scatter: Scatter,
  names: ReadonlyMap<string, string>,
  /** Residents that have the largest dot. */
  people: number,
  logs: { x: boolean; y: boolean },
  { width, rem }: { width: number; rem: number },
  lang: Language,
  words: Words,
) {
  const { pairs } = scatter
  if (width === 0 || pairs.length === 0) return null
  const full = (pairs.length > 40 ? largest.many : largest.few) * rem
  const pad = full + 0.2 * rem
  const top = 1.8 * rem
  const floor = top + Math.min(width * 0.72, 25 * rem)
  const values = { x: pairs.map((one) => one.x.value), y: pairs.map((one) => one.y.value) }
  const y = (logs.y ? scaleLog() : scaleLinear()).domain(spanOf(values.y)).range([floor - pad, top + pad])
  const ticksOf = (scale: typeof y, log: boolean, room: number, indicator: Scatter['x']) => {
    const all = scale.ticks(Math.max(2, Math.round(room)))
    const kept = log ? all.filter((one) => /^0?\.?0*[125]0*$/.test(String(one))) : all
    const every = Math.ceil(kept.length / (room * 1.4))
    return (kept.length > 1 ? kept : all)
      .filter((_, index) => index % every === 0)
      .map((value) => ({ at: scale(value), label: formatLimit(value, indicator, lang) }))
  }
  const yTicks = ticksOf(y, logs.y, 6, scatter.y)
  const left = Math.max(1.5 * rem, ...yTicks.map(({ label }) => textWidth(label) * 0.75 * rem)) + 0.7 * rem
  const end = width - 0.3 * rem
  const x = (logs.x ? scaleLog() : scaleLinear()).domain(spanOf(values.x)).range([left + pad, end - pad])
  const xTicks = ticksOf(x, logs.x, (end - left) / (4.5 * rem), scatter.x)

  const radiusOf = ({ population }: Pair) =>
    Math.max(least * rem, population === null ? 0 : full * Math.sqrt(population / people))
  // Small dots lie over large ones.
  const sorted = [...pairs].sort((a, b) => radiusOf(b) - radiusOf(a))
  const dots = sorted.map((pair) => ({
    pair,
    x: x(pair.x.value),
    y: y(pair.y.value),
    radius: radiusOf(pair),
    name: names.get(pair.region.adcode) ?? pair.region.shortName[lang],
  }))
  const marks = dots.map(({ pair, x: cx, y: cy, radius }): Mark => {
    const say = (one: 'x' | 'y') =>
      `${scatter[one].name[lang]} ${formatValue(pair[one].value, scatter[one], lang)} ${scatter[one].unit[lang]}`
    const said = words('charts.scatter.mark', { name: pair.region.name[lang], x: say('x'), y: say('y') })
    return {
      region: pair.region.adcode,
      said: pair.doubtful ? words('reading.doubtful', { said }) : said,
      node: (
        <g transform={`translate(${cx.toFixed(1)} ${cy.toFixed(1)})`} className={zoneClass(pair.zone)}>
          <path className={`blot ${pair.doubtful ? 'doubtful' : ''}`} d={zoneShape(pair.zone, Math.PI * radius ** 2)} />
          {hasHole(pair.zone) && <circle className="hole" r={radius * 0.32} />}
        </g>
      ),
    }
  })
  const telling = tellingPairs(sorted, tried)
  const size = 0.75 * rem
  // Squares and triangles reach further than a circle of their area.
  const bodies = dots.map((dot) => ({ x: dot.x, y: dot.y, radius: dot.radius * 1.2, of: dot }))
  const candidates = telling.flatMap((index) => bodies[index] ?? [])
  const placed = placeNames(
    candidates.map((one) => ({ ...one, width: textWidth(one.of.name) * size })),
    bodies,
    size * 1.25,
    { width, height: floor },
    mostNames,
  ).flatMap(({ index, x: at, y: line }) => {
    const dot = candidates[index]?.of
    return dot ? [{ region: dot.pair.region.adcode, name: dot.name, x: at, y: line }] : []
  })
  const order = (by: 'x' | 'y') => {
    const places = dots.map((_, index) => index)
    return places.sort((a, b) => (dots[a]?.[by] ?? 0) - (dots[b]?.[by] ?? 0))
  }
  return {
    ...{ left, end, top, floor, dots, marks, placed },
    xTicks: xTicks.map(({ at, label }) => ({ at: at - left, label })),
    yTicks: yTicks.map(({ at, label }) => ({ at: at - top, label })),
    across: order('x'),
    upwards: order('y').reverse(),
  }
}
