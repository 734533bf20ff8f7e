import { scaleLinear } from 'd3-scale'
import { useMemo, useRef, useState } from 'react'
import { type Known, markFor, placesOf } from '../../../scene/charts/known.ts'
import { spanOf } from '../../../scene/charts/scales.ts'
import { formatLimit, formatPeriod, formatValue } from '../../../scene/format.ts'
import { textWidth } from '../../../scene/layout.ts'
import { citedOf } from '../../panel/cited.ts'
import { Value } from '../../panel/Value.tsx'
import { look, useStore, useWords } from '../../store.ts'
import { AsTable } from '../chart/AsTable.tsx'
import { Axis } from '../chart/Axis.tsx'
import { type Mark, Plot } from '../chart/Plot.tsx'
import { paintOfUnit } from '../chart/paint.ts'
import { fit } from '../chart/text.ts'
import { placeRules, Rules, referenceRules, targetRules } from './rules.tsx'
import type { ChartProps } from './useCharted.ts'
import { useRowsInSight } from './useRowsInSight.ts'

/** How many stand at either end. */
const ends = 5
const rowHeight = 1.6

/** Bars from the highest to the lowest, with the values of larger areas and targets as lines. */
export function RankingChart({ charted, size, title }: ChartProps) {
  const words = useWords()
  const store = useStore()
  const { known, indicator, view, names, scene, atlas, targets } = charted
  const { lang } = view
  const { width, rem } = size
  const ref = useRef<HTMLDivElement>(null)
  const [jump, setJump] = useState<{ index: number; to: 'highest' | 'lowest' | 'all' } | null>(null)
  const places = useMemo(() => placesOf(known), [known])
  const row = rowHeight * rem

  const drawn = useMemo(() => {
    if (width === 0) return null
    const figures = known.map((one) => formatValue(one.value, indicator, lang) + (one.doubtful ? ' ?' : ''))
    const widest = (all: readonly string[], size: number) =>
      Math.max(0, ...all.map((one) => textWidth(one) * size * rem))
    const left = 1.9 * rem
    const nameWidth = Math.min(widest([...names.values()], 0.875), width * 0.3) + 0.5 * rem
    const figureWidth = widest(figures, 0.875) + 1.2 * rem
    const start = left + nameWidth
    const length = Math.max(3 * rem, width - start - figureWidth)
    const plotted = new Set(known.map((one) => one.region.adcode))
    const aims = targets.map((line) => ({ line, mark: markFor(atlas, plotted, line.region) }))
    const own = (adcode: string) => aims.filter(({ mark }) => mark === adcode).map(({ line }) => line)
    const free = aims.filter(({ mark }) => mark === null).map(({ line }) => line)
    const rules = [...referenceRules(charted, words), ...targetRules({ ...charted, targets: free }, words)]
    const values = [...known.map((one) => one.value), ...targets.map((one) => one.value), ...rules.map((r) => r.value)]
    const x = scaleLinear(spanOf(values, true), [0, length]).nice(5)
    const { placed, height } = placeRules(rules, x, length, rem)
    const top = height + 2.1 * rem
    const marks = known.map((one, index): Mark => {
      const name = names.get(one.region.adcode) ?? ''
      const place = places[index] ?? words('charts.none')
      const figure = figures[index] ?? ''
      // What is read out holds what is seen, so that it can be asked for by voice.
      const said = words('charts.placed', { place, name, value: figure, unit: indicator.unit[lang] })
      const [from, to] = [x(Math.min(0, one.value)), x(Math.max(0, one.value))]
      const bar = { x: start + from, y: 0.35 * rem, width: Math.max(1, to - from), height: 0.9 * rem }
      const middle = row / 2
      return {
        region: one.region.adcode,
        said: one.doubtful ? words('reading.doubtful', { said }) : said,
        node: (
          <g transform={`translate(0 ${top + index * row})`}>
            <rect className="ground-row" width={width} height={row} />
            <text className="place" x={1.5 * rem} y={middle} dy="0.35em" textAnchor="end">
              {place}
            </text>{' '}
            <text className="name" x={left} y={middle} dy="0.35em">
              {fit(name, nameWidth - 0.4 * rem, 0.875 * rem)}
            </text>{' '}
            <rect className={`stick ${paintOfUnit(scene, one.region.adcode)}`} {...bar} />
            {one.overlay && <rect className={`stick-over ${one.overlay}`} {...bar} />}
            {own(one.region.adcode).map(({ target, value }) => (
              <path
                key={target.id}
                className="aim"
                d={`M${start + x(value)} ${row - 0.15 * rem}V${0.2 * rem}m${-0.26 * rem} 0h${0.52 * rem}l${-0.26 * rem} ${0.4 * rem}z`}
              />
            ))}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the table below has buttons */}
            <text
              className="figure"
              x={width - 0.35 * rem}
              y={middle}
              dy="0.35em"
              textAnchor="end"
              onClick={(event) => {
                event.stopPropagation()
                store.setState({ cited: citedOf(one.observation, indicator, one.region.name[lang], lang) })
              }}
            >
              {figure}
            </text>
          </g>
        ),
      }
    })
    const ticks = x.ticks(length > 22 * rem ? 6 : 4).map((value) => ({
      at: x(value),
      label: formatLimit(value, indicator, lang),
    }))
    return { marks, placed, top, start, length, ticks, height: top + known.length * row + 0.4 * rem, zero: x(0) }
  }, [charted, width, rem, words, places])

  const shown = useRowsInSight(ref, known.length, drawn?.top ?? 0, row)
  const unit = indicator.unit[lang]

  return (
    <>
      {known.length > 2 * ends && (
        <p className="jumps">
          {words('charts.jump')}
          {(['highest', 'lowest', 'all'] as const).map((to) => (
            <button
              key={to}
              type="button"
              className="quiet"
              aria-pressed={jump?.to === to}
              onClick={() => setJump({ to, index: to === 'lowest' ? known.length - ends : 0 })}
            >
              {words(`charts.jump.${to}`, { count: ends })}
            </button>
          ))}
        </p>
      )}
      <div ref={ref} className="plot-frame">
        {drawn && (
          <Plot
            chart="ranking"
            title={title}
            width={width}
            height={drawn.height}
            rem={rem}
            marks={drawn.marks}
            shown={shown}
            wanted={jump}
            find={(_, y) => {
              const index = Math.floor((y - drawn.top) / row)
              return index >= 0 && index < known.length ? index : null
            }}
            under={
              <>
                {jump && jump.to !== 'all' && (
                  <rect className="jumped" x={0} y={drawn.top + jump.index * row} width={width} height={ends * row} />
                )}
                <g transform={`translate(${drawn.start} ${drawn.top})`}>
                  <Axis
                    side="top"
                    ticks={drawn.ticks}
                    length={drawn.length}
                    reach={known.length * row}
                    title=""
                    rem={rem}
                  />
                </g>
              </>
            }
            over={
              <g transform={`translate(${drawn.start} ${drawn.top - 1.6 * rem})`}>
                <Rules placed={drawn.placed} length={known.length * row + 1.6 * rem} rem={rem} />
                <line
                  className="zero"
                  x1={drawn.zero}
                  x2={drawn.zero}
                  y1={1.6 * rem}
                  y2={known.length * row + 1.6 * rem}
                />
              </g>
            }
            highlight={(index, how) => (
              <rect
                key={how}
                className={`frame-row ${how}`}
                x={1}
                y={drawn.top + index * row + 1}
                width={width - 2}
                height={row - 2}
              />
            )}
          />
        )}
      </div>
      <AsTable<Known>
        title={words('charts.table')}
        caption={words('table.caption', {
          indicator: indicator.name[lang],
          period: formatPeriod(charted.period, words),
        })}
        columns={[
          { name: words('charts.column.region'), text: true },
          { name: words('charts.column.place') },
          { name: words('charts.column.value', { unit }) },
        ]}
        items={known}
        row={(one, index) => (
          <tr key={one.region.adcode} aria-rowindex={index + 2}>
            <th scope="row">
              <button type="button" className="region" onClick={() => look(store, { region: one.region.adcode })}>
                {names.get(one.region.adcode)}
              </button>
            </th>
            <td>{places[index] ?? words('charts.none')}</td>
            <td>
              <Value observation={one.observation} indicator={indicator} name={one.region.name[lang]} />
            </td>
          </tr>
        )}
      />
    </>
  )
}
