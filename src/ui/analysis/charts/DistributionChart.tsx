import { useMemo, useState } from 'react'
import { populationOf, type Weighting, weightingOf } from '../../../atlas/column-summary.ts'
import { type Bin, binsOf, type Middle, middleOf } from '../../../scene/charts/distribution.ts'
import { isSkewed } from '../../../scene/charts/scales.ts'
import { classesOf } from '../../../scene/classes.ts'
import { formatLimit, formatPeriod, formatValue } from '../../../scene/format.ts'
import { useApp, useWords } from '../../store.ts'
import { AsTable } from '../chart/AsTable.tsx'
import { Axis } from '../chart/Axis.tsx'
import { nearestOf, Plot } from '../chart/Plot.tsx'
import { fit } from '../chart/text.ts'
import { barsHeight, drawDistribution } from './draw-distribution.tsx'
import { NameTag } from './NameTag.tsx'
import { Rules } from './rules.tsx'
import { Sentences } from './Sentences.tsx'
import type { ChartProps } from './useCharted.ts'

/** How often values occur: a histogram, and below it a dot for every area on the same axis. */
export function DistributionChart({ charted, size, title }: ChartProps) {
  const words = useWords()
  const { known, indicator, view, atlas } = charted
  const { lang } = view
  const boundaries = useApp((state) => state.boundaries)
  const targets = useApp(({ library }) => (library && 'targets' in library ? library.targets : null))
  const { width, rem } = size
  const skewed = useMemo(() => isSkewed(known.map((one) => one.value)), [known])
  const [linear, setLinear] = useState(false)
  const log = skewed && !linear
  const weighting = weightingOf(indicator)
  const middle = useMemo(
    () =>
      middleOf(
        known,
        // Counts add up: they have no weighted mean.
        weighting === 'sum'
          ? null
          : (adcode) =>
              weighting === 'area' ? (boundaries.get(adcode)?.areaKm2 ?? null) : populationOf(atlas, adcode),
      ),
    [known, weighting, atlas, boundaries],
  )
  const bins = useMemo(() => binsOf(known, log), [known, log])
  const breaks = useMemo(() => classesOf(atlas, view, targets).breaks, [atlas, view, targets])
  const say = (value: number) => formatValue(value, indicator, lang)
  const spanOfBin = (bin: Bin) =>
    words('charts.span', {
      low: formatLimit(bin.low, indicator, lang),
      high: formatLimit(bin.high, indicator, lang),
    })

  const drawn = useMemo(
    () => drawDistribution(charted, bins, { middle, weighting }, breaks, log, { width, rem }, words),
    [charted, bins, middle, weighting, breaks, log, width, rem, words],
  )
  const axisTitle = words('charts.axis', { indicator: indicator.name[lang], unit: indicator.unit[lang] })
  const period = formatPeriod(charted.period, words)
  return (
    <>
      <Sentences all={middleInWords(middle, weighting, say, words)} />
      <Sentences quiet all={[words(drawn?.dense ? 'charts.distribution.dense' : 'charts.distribution.read')]} />
      {skewed && (
        <label className="check">
          <input type="checkbox" checked={log} onChange={() => setLinear(!linear)} />
          {words('charts.log')}
        </label>
      )}
      <div className="plot-frame">
        {drawn && (
          <Plot
            chart="distribution"
            title={title}
            width={width}
            height={drawn.floor + 2.6 * rem}
            rem={rem}
            marks={drawn.marks}
            find={(x, y) => nearestOf(drawn.dots, x, y, Math.max(0.75 * rem, drawn.radius * 1.5))}
            under={
              <>
                <g transform={`translate(${drawn.left} ${drawn.base})`}>
                  {bins.map((bin) => (
                    <Bar key={bin.low} bin={bin} x={drawn.x} y={drawn.y} rem={rem} />
                  ))}
                  <line className="base-line" x2={drawn.length} />
                </g>
                <g transform={`translate(${drawn.left} 0)`}>
                  {drawn.limits.map((value) => (
                    <line
                      key={value}
                      className="class-limit"
                      x1={drawn.x(value)}
                      x2={drawn.x(value)}
                      y1={drawn.base}
                      y2={drawn.floor}
                    />
                  ))}
                </g>
                <g transform={`translate(${drawn.left} ${drawn.floor})`}>
                  <Axis
                    side="bottom"
                    ticks={drawn.ticks}
                    length={drawn.length}
                    reach={0.3 * rem}
                    title={fit(log ? words('charts.axis.log', { title: axisTitle }) : axisTitle, width, 0.75 * rem)}
                    rem={rem}
                  />
                </g>
                <text
                  className="bars-title"
                  x={drawn.left - 0.4 * rem}
                  y={drawn.base - barsHeight * 0.5 * rem}
                  textAnchor="middle"
                  transform={`rotate(-90 ${drawn.left - 0.6 * rem} ${drawn.base - barsHeight * 0.5 * rem})`}
                >
                  {words('charts.column.count')}
                </text>
              </>
            }
            over={
              <g transform={`translate(${drawn.left} ${drawn.top - 1.2 * rem})`}>
                <Rules placed={drawn.placed} length={drawn.floor - drawn.top + 1.2 * rem} rem={rem} />
              </g>
            }
            highlight={(index, how) => {
              const dot = drawn.dots[index]
              const one = known[index]
              return (
                dot &&
                one && (
                  <g key={how} className={`ring ${how}`}>
                    <circle cx={dot.x} cy={dot.y} r={drawn.radius + 2} />
                    <NameTag
                      text={`${charted.names.get(one.region.adcode) ?? ''} ${say(one.value)}`}
                      x={dot.x}
                      y={dot.y + (how === 'picked' ? 1 : -1) * (drawn.radius + 0.9 * rem)}
                      width={width}
                      rem={rem}
                    />
                  </g>
                )
              )
            }}
          />
        )}
      </div>
      <AsTable
        title={words('charts.table')}
        caption={words('charts.title.distribution', { indicator: indicator.name[lang], period })}
        columns={[
          { name: words('charts.column.span', { unit: indicator.unit[lang] }), text: true },
          { name: words('charts.column.count') },
          { name: words('charts.column.doubtful') },
          { name: words('charts.column.names'), text: true },
        ]}
        items={bins}
        row={(bin, index) => (
          <tr key={bin.low} aria-rowindex={index + 2}>
            <th scope="row">{spanOfBin(bin)}</th>
            <td>{bin.firm.length + bin.doubtful.length}</td>
            <td>{bin.doubtful.length}</td>
            <td className="text">
              {[...bin.firm, ...bin.doubtful]
                .map((one) => charted.names.get(one.region.adcode))
                .join(words('charts.trend.comma'))}
            </td>
          </tr>
        )}
      />
    </>
  )
}

function Bar({ bin, x, y, rem }: { bin: Bin; x(value: number): number; y(count: number): number; rem: number }) {
  const [from, to] = [x(bin.low), x(bin.high)]
  const all = bin.firm.length + bin.doubtful.length
  const height = (count: number) => y(0) - y(count)
  const box = { x: from + 0.5, width: Math.max(1, to - from - 1) }
  return (
    <g className="bin">
      {bin.firm.length > 0 && <rect {...box} y={-height(bin.firm.length)} height={height(bin.firm.length)} />}
      {bin.doubtful.length > 0 && (
        <rect className="doubtful" {...box} y={-height(all)} height={height(bin.doubtful.length)} />
      )}
      {all > 0 && (
        <text x={(from + to) / 2} y={-height(all) - 0.25 * rem} textAnchor="middle">
          {all}
        </text>
      )}
    </g>
  )
}

type Words = ReturnType<typeof useWords>

function middleInWords(
  middle: Middle | null,
  weighting: Weighting,
  say: (value: number) => string,
  words: Words,
): (string | null)[] {
  if (!middle) return [words('charts.middle.none')]
  if (middle.count === 1) return []
  const { count, median, quartiles, mean, unweighted } = middle
  return [
    words('charts.middle', { count, median: say(median), low: say(quartiles[0]), high: say(quartiles[1]) }),
    mean === null || weighting === 'sum' ? null : words(`charts.middle.${weighting}`, { mean: say(mean) }),
    unweighted > 0 ? words('charts.middle.unweighted', { count: unweighted }) : null,
  ]
}
