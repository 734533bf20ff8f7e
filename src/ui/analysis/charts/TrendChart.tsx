import { useMemo } from 'react'
import { hasReferences, largerAreas } from '../../../scene/charts/references.ts'
import { changeOf, type Series, seriesOf, timeOf } from '../../../scene/charts/trend.ts'
import { formatPeriod, formatValue } from '../../../scene/format.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { Axis } from '../chart/Axis.tsx'
import { nearestOf, Plot } from '../chart/Plot.tsx'
import { Spots } from '../chart/Spots.tsx'
import { fit } from '../chart/text.ts'
import { drawTrend, labelTrend } from './draw-trend.tsx'
import { NameTag } from './NameTag.tsx'
import { Sentences } from './Sentences.tsx'
import { SeriesLines } from './SeriesLines.tsx'
import { TrendTable } from './TrendTable.tsx'
import { regionsOfTrend } from './trend-regions.ts'
import type { ChartProps } from './useCharted.ts'

/** A line for every area through all years; the selected and the compared ones in ink, the larger areas broken. */
export function TrendChart({ charted, size, title }: ChartProps) {
  const words = useWords()
  const store = useStore()
  const { atlas, indicator, view, period } = charted
  const { lang } = view
  const { width, rem } = size
  const selected = useApp((state) => state.view.region)
  const inked = useMemo(
    () => [...new Set([...(selected ? [selected] : []), ...view.compared])].filter((one) => atlas.region(one)),
    [selected, view.compared, atlas],
  )
  const base = useMemo(() => {
    const regions = regionsOfTrend(charted, [])
    return {
      series: sorted(seriesOf(atlas, indicator, regions)),
      lines: hasReferences(indicator) ? seriesOf(atlas, indicator, largerAreas(atlas, regions)) : [],
    }
  }, [charted])
  const shown = useMemo(() => {
    const there = new Set([...base.series, ...base.lines].map((one) => one.region.adcode))
    const more = regionsOfTrend(charted, inked).filter(({ adcode }) => inked.includes(adcode) && !there.has(adcode))
    const added = seriesOf(atlas, indicator, more)
    return added.length > 0 ? { ...base, series: sorted([...base.series, ...added]) } : base
  }, [charted, base, inked])
  const { series, lines } = shown
  const periods = useMemo(() => atlas.periods(indicator.id).filter((one) => timeOf(one) !== null), [atlas, indicator])
  const change = useMemo(() => changeOf(series), [series])
  const drawn = useMemo(
    () => drawTrend(charted, shown, periods, { width, rem }, words),
    [charted, shown, periods, width, rem, words],
  )

  const labelled = [...lines, ...series.filter((one) => inked.includes(one.region.adcode))]
  const labels = drawn ? labelTrend(drawn, labelled, rem, lang, words) : []

  const show = (chosen: string) => look(store, { period: chosen === indicator.defaultPeriod ? null : chosen })
  const say = (one: string) => formatPeriod(one, words)
  const namesOf = (adcodes: readonly string[]) =>
    adcodes.map((one) => atlas.region(one)?.name[lang]).join(words('charts.trend.comma'))
  const lacking = inked.filter((adcode) => !series.some((one) => one.region.adcode === adcode))
  const [first, last] = [periods[0], periods.at(-1)]
  const valueThen = (one: Series) => one.points.find((p) => p.observation.period === period) ?? one.points.at(-1)

  return (
    <>
      <Sentences
        all={[
          series.length === 0
            ? words('charts.trend.empty', { count: charted.units.length })
            : first && last && first !== last
              ? words('charts.trend.extent', { from: say(first), to: say(last), count: series.length })
              : words('charts.trend.once', { period: say(period) }),
          change &&
            words('charts.trend.change', {
              ...change,
              from: say(change.from),
              to: say(change.to),
              count: change.up + change.down + change.same,
            }),
          lacking.length > 0 && words('charts.trend.lacking', { names: namesOf(lacking) }),
        ]}
      />
      {drawn && <Sentences quiet all={[words('charts.trend.read')]} />}
      <div className="plot-frame">
        {drawn && (
          <>
            <Plot
              chart="trend"
              title={title}
              width={width}
              height={drawn.height}
              rem={rem}
              marks={drawn.marks}
              find={(x, y) => {
                const near = nearestOf(drawn.dots, x, y, 1.5 * rem)
                return near === null ? null : (drawn.dots[near]?.index ?? null)
              }}
              onMiss={(x) => {
                const near = nearestOf(
                  drawn.years.map(({ at }) => ({ x: at, y: 0 })),
                  x,
                  0,
                  width,
                )
                const year = near === null ? undefined : drawn.years[near]
                if (year) show(year.period)
              }}
              under={
                <>
                  <g transform={`translate(${drawn.left} ${drawn.top})`}>
                    <Axis
                      side="left"
                      ticks={drawn.ticks}
                      length={drawn.floor - drawn.top}
                      reach={drawn.end - drawn.left}
                      title=""
                      rem={rem}
                    />
                  </g>
                  <text className="axis-name" x={0} y={0.8 * rem}>
                    {fit(
                      words('charts.axis', { indicator: indicator.name[lang], unit: indicator.unit[lang] }),
                      width,
                      0.75 * rem,
                    )}
                  </text>
                  {drawn.years.map(({ period: one, at, row }) => (
                    <g key={one} className={`year ${one === period ? 'now' : ''}`}>
                      <line
                        x1={at}
                        x2={at}
                        y1={one === period ? drawn.top : drawn.floor}
                        y2={drawn.floor + (row * 1.6 + 0.3) * rem}
                      />
                      <text x={at} y={drawn.floor + (row * 1.6 + 1.1) * rem} textAnchor="middle">
                        {one}
                      </text>
                    </g>
                  ))}
                </>
              }
              over={
                <>
                  {labelled.map((one) => (
                    <SeriesLines
                      key={one.region.adcode}
                      series={one}
                      x={drawn.x}
                      y={drawn.y}
                      kind={kindOf(one, lines, selected)}
                      rem={rem}
                    />
                  ))}
                  {labels.map(({ series: one, name, from, to }) => (
                    <g key={one.region.adcode} className={`end-label ${kindOf(one, lines, selected)}`}>
                      <path d={`M${from.join(' ')}L${to.join(' ')}`} />
                      <text x={to[0] + 0.15 * rem} y={to[1]} dy="0.35em">
                        {name}
                      </text>
                    </g>
                  ))}
                </>
              }
              highlight={(index, how) => {
                const one = series[index]
                const then = one && valueThen(one)
                if (!then || how === 'picked') return null
                const { value, period: year } = then.observation
                return (
                  <g key={how}>
                    <SeriesLines series={one} x={drawn.x} y={drawn.y} kind="pointed" rem={rem} />
                    <NameTag
                      text={`${one.region.shortName[lang]} ${words('charts.trend.point', { period: year, value: formatValue(value, indicator, lang) })}`}
                      x={drawn.x(then.time)}
                      y={drawn.y(value) - 1.1 * rem}
                      width={width}
                      rem={rem}
                    />
                  </g>
                )
              }}
            />
            <Spots
              title={words('charts.trend.years')}
              spots={drawn.years.map(({ period: one, at, half, row }) => ({
                id: one,
                label: say(one),
                pressed: one === period,
                left: at - Math.max(half, 0.75 * rem),
                top: drawn.floor + (row * 1.6 + 0.1) * rem,
                width: 2 * Math.max(half, 0.75 * rem),
                height: 1.5 * rem,
              }))}
              onPress={show}
            />
          </>
        )}
      </div>
      {drawn && <TrendTable charted={charted} series={[...lines, ...series]} periods={periods} title={title} />}
    </>
  )
}

const lastOf = ({ points }: Series) => points.at(-1)?.observation.value ?? 0

const sorted = (series: readonly Series[]) => [...series].sort((a, b) => lastOf(b) - lastOf(a))

function kindOf(one: Series, lines: readonly Series[], selected: string | null) {
  if (lines.includes(one)) return one.region.level === 'nation' ? 'nation' : 'province'
  return one.region.adcode === selected ? 'picked' : 'compared'
}
