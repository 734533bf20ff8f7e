import { scaleLinear, scaleLog } from 'd3-scale'
import type { Weighting } from '../../../atlas/column-summary.ts'
import type { Bin, Middle } from '../../../scene/charts/distribution.ts'
import { dodge } from '../../../scene/charts/dodge.ts'
import { formatLimit, formatValue } from '../../../scene/format.ts'
import type { Words } from '../../../view/words.ts'
import type { Mark } from '../chart/Plot.tsx'
import { paintOfUnit } from '../chart/paint.ts'
import { placeRules, type Rule, referenceRules, targetRules } from './rules.tsx'
import type { Charted } from './useCharted.ts'

/** More dots than this would be too small to point at. */
const mostDots = 800
/** Heights of the histogram and the most of the swarm, and diameters of dots, in rem. */
export const barsHeight = 7
const mostSwarm = 11
const diameters = [0.85, 0.7, 0.55, 0.4, 0.3]

/** Where everything of the distribution stands, in pixels; null where there is no value. */
export function drawDistribution(
  charted: Charted,
  bins: readonly Bin[],
  { middle, weighting }: { middle: Middle | null; weighting: Weighting },
  /** Of the classes of the map. */
  breaks: readonly number[],
  log: boolean,
  { width, rem }: { width: number; rem: number },
  words: Words,
) {
  const { known, indicator, view, scene } = charted
  const { lang } = view
  const [lowest, highest] = [bins[0]?.low, bins.at(-1)?.high]
  if (width === 0 || lowest === undefined || highest === undefined) return null
  const say = (value: number) => formatValue(value, indicator, lang)
  // A line a little beyond the values widens the axis; one far away would press them together and is left out.
  const room = (highest - lowest) / 2
  const near = (value: number) =>
    log ? value >= lowest && value <= highest : value >= lowest - room && value <= highest + room
  const rules = [
    ...referenceRules(charted, words),
    ...targetRules(charted, words),
    ...middleRules(middle, weighting, say, words),
  ].filter((rule) => near(rule.value))
  const low = Math.min(lowest, ...rules.map((rule) => rule.value))
  const high = Math.max(highest, ...rules.map((rule) => rule.value))
  const left = 1.8 * rem
  const length = width - left - 0.6 * rem
  const x = (log ? scaleLog() : scaleLinear()).domain([low, high]).range([0, length])
  const { placed, height } = placeRules(rules, x, length, rem)

  const most = Math.max(...bins.map((bin) => bin.firm.length + bin.doubtful.length))
  const y = scaleLinear([0, most], [barsHeight * rem, 0])
  const at = known.map((one) => x(one.value))
  const dense = known.length > mostDots
  const swarm = dense ? null : swarmOf(at, rem)
  const half = swarm ? swarm.reach + swarm.diameter / 2 + 0.5 * rem : 0
  const top = height + 1.2 * rem
  const base = top + barsHeight * rem
  const centre = base + half + 0.3 * rem
  const floor = base + 2 * half + 0.6 * rem
  const radius = Math.max(1, (swarm?.diameter ?? 0) / 2 - 0.5)
  const dots = known.map((_, index) => ({ x: left + (at[index] ?? 0), y: centre + (swarm?.aside[index] ?? 0) }))
  const marks = known.map((one, index): Mark => {
    const said = words('reading.value', {
      name: one.region.name[lang],
      value: say(one.value),
      unit: indicator.unit[lang],
    })
    const place = { cx: dots[index]?.x, cy: dots[index]?.y, r: radius }
    return {
      region: one.region.adcode,
      said: one.doubtful ? words('reading.doubtful', { said }) : said,
      node: (
        <>
          <circle className={`bead ${paintOfUnit(scene, one.region.adcode)}`} {...place} />
          {one.overlay && <circle className={`bead-over ${one.overlay}`} {...place} />}
        </>
      ),
    }
  })
  const labels = log ? [...bins.map((bin) => bin.low), highest] : x.ticks(length > 25 * rem ? 8 : 5)
  const every = Math.ceil(labels.length / (length / (3.2 * rem)))
  return {
    ...{ left, length, x, y, top, base, floor, radius, dots, placed, dense },
    marks: dense ? [] : marks,
    limits: breaks.filter((limit) => limit >= low && limit <= high),
    ticks: labels
      .filter((_, index) => index % every === 0)
      .map((value) => ({ at: x(value), label: formatLimit(value, indicator, lang) })),
  }
}

/** The largest dots whose swarm has room. */
function swarmOf(at: readonly number[], rem: number) {
  let swarm = { diameter: 0, aside: [] as number[], reach: 0 }
  for (const diameter of diameters) {
    const aside = dodge(at, diameter * rem)
    swarm = { diameter: diameter * rem, aside, reach: Math.max(0, ...aside.map(Math.abs)) }
    if (swarm.reach * 2 <= mostSwarm * rem) break
  }
  return swarm
}

function middleRules(
  middle: Middle | null,
  weighting: Weighting,
  say: (value: number) => string,
  words: Words,
): Rule[] {
  if (!middle) return []
  const { median, mean } = middle
  const rules: Rule[] = [
    { id: 'median', kind: 'median', value: median, label: words('charts.median', { value: say(median) }) },
  ]
  if (mean !== null && weighting !== 'sum') {
    rules.push({
      id: 'mean',
      kind: 'mean',
      value: mean,
      label: words(`charts.mean.${weighting}`, { value: say(mean) }),
    })
  }
  return rules
}
