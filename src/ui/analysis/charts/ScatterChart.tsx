import { useId, useMemo, useState } from 'react'
import { groupBy } from '../../../atlas/atlas.ts'
import { namesOf } from '../../../scene/charts/known.ts'
import { isSkewed } from '../../../scene/charts/scales.ts'
import { type Scatter, scatterOf } from '../../../scene/charts/scatter.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { noFilter } from '../../../view/filter.ts'
import { fillIndicators, isWidelyKnown } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { Axis } from '../chart/Axis.tsx'
import { nearestOf, Plot } from '../chart/Plot.tsx'
import { Spots } from '../chart/Spots.tsx'
import { fit } from '../chart/text.ts'
import { drawScatter } from './draw-scatter.tsx'
import { MissingList } from './Figures.tsx'
import { NameTag } from './NameTag.tsx'
import { ScatterTable } from './ScatterTable.tsx'
import { Sentences } from './Sentences.tsx'
import type { ChartProps } from './useCharted.ts'
import { type ZoneEntry, zoneKey } from './zone-key.ts'
import { hasHole, zoneClass, zoneShape } from './zones.ts'

const keyRow = 1.65

/** Two indicators against each other, with people as area, the zone as colour and shape, and how they agree. */
export function ScatterChart({ charted, size, scatter, title }: ChartProps & { scatter: Scatter }) {
  const words = useWords()
  const store = useStore()
  const { atlas, view } = charted
  const { lang } = view
  const { width, rem } = size
  const selected = useApp((state) => state.view.region)
  const [linear, setLinear] = useState({ x: false, y: false })
  const { pairs } = scatter
  const skewed = useMemo(
    () => ({ x: isSkewed(pairs.map((one) => one.x.value)), y: isSkewed(pairs.map((one) => one.y.value)) }),
    [pairs],
  )
  const logs = { x: skewed.x && !linear.x, y: skewed.y && !linear.y }
  const whole = useMemo(() => scatterOf(atlas, { ...view, ...noFilter }) ?? scatter, [atlas, scatter])
  const names = useMemo(
    () =>
      namesOf(
        atlas,
        pairs.map((one) => one.region),
        lang,
      ),
    [atlas, pairs, lang],
  )
  // The same size means as many people under every filter.
  const people = Math.max(1, ...whole.pairs.map((one) => one.population ?? 0))
  const drawn = useMemo(
    () => drawScatter(scatter, names, people, logs, { width, rem }, lang, words),
    [scatter, names, people, logs.x, logs.y, width, rem, lang, words],
  )
  const key = useMemo(
    () => (width === 0 ? [] : zoneKey(atlas, whole, scatter, { width, rem }, lang, words)),
    [atlas, whole, scatter, width, rem, lang, words],
  )
  const axisTitle = (axis: 'x' | 'y') => {
    const { name, unit } = scatter[axis]
    const period = formatPeriod(scatter.periods[axis], words)
    const said = words('charts.axis.dated', { indicator: name[lang], unit: unit[lang], period })
    return fit(logs[axis] ? words('charts.axis.log', { title: said }) : said, width, 0.75 * rem)
  }
  const keyTop = (drawn?.floor ?? 0) + 3 * rem
  const rows = Math.max(0, ...key.map((one) => one.row)) + 1
  const filtered = (id: string) => view.within.includes(id)

  return (
    <>
      <SecondChoice scatter={scatter} />
      <Sentences
        all={[
          pairs.length > 0 ? words('charts.scatter.extent', { count: pairs.length }) : words('charts.scatter.few'),
          pairs.length > 0 && correlationInWords(scatter, words),
        ]}
      />
      {drawn && (
        <Sentences
          quiet
          all={[
            words('charts.scatter.read'),
            pairs.some((one) => one.population === null) &&
              words('charts.scatter.unsized', { count: pairs.filter((one) => one.population === null).length }),
          ]}
        />
      )}
      {(['x', 'y'] as const).map(
        (axis) =>
          skewed[axis] && (
            <label key={axis} className="check">
              <input
                type="checkbox"
                checked={logs[axis]}
                onChange={() => setLinear({ ...linear, [axis]: !linear[axis] })}
              />
              {words(`charts.log.${axis}`)}
            </label>
          ),
      )}
      <div className="plot-frame">
        {drawn && (
          <>
            <Plot
              chart="scatter"
              title={title}
              width={width}
              height={keyTop + rows * keyRow * rem}
              rem={rem}
              marks={drawn.marks}
              across={drawn.across}
              upwards={drawn.upwards}
              find={(x, y) => under(drawn.dots, x, y) ?? nearestOf(drawn.dots, x, y, 1.2 * rem)}
              under={
                <>
                  <g transform={`translate(${drawn.left} ${drawn.top})`}>
                    <Axis
                      side="left"
                      ticks={drawn.yTicks}
                      length={drawn.floor - drawn.top}
                      reach={drawn.end - drawn.left}
                      title=""
                      rem={rem}
                    />
                  </g>
                  <text className="axis-name" x={0} y={0.8 * rem}>
                    {axisTitle('y')}
                  </text>
                  <g transform={`translate(${drawn.left} ${drawn.floor})`}>
                    <Axis
                      side="bottom"
                      ticks={drawn.xTicks}
                      length={drawn.end - drawn.left}
                      reach={drawn.floor - drawn.top}
                      title={axisTitle('x')}
                      rem={rem}
                    />
                  </g>
                  <ZoneKey entries={key} top={keyTop} rem={rem} within={view.within} />
                </>
              }
              over={drawn.placed.map(
                ({ region, name, x, y }) =>
                  region !== selected && (
                    <text key={region} className="dot-name" x={x} y={y} dy="0.35em">
                      {name}
                    </text>
                  ),
              )}
              highlight={(index, how) => {
                const dot = drawn.dots[index]
                return (
                  dot && (
                    <g key={how} className={`ring ${how}`}>
                      <circle cx={dot.x} cy={dot.y} r={dot.radius + 3} />
                      <NameTag
                        text={dot.name}
                        x={dot.x}
                        y={dot.y + (how === 'picked' ? 1 : -1) * (dot.radius + 1.1 * rem)}
                        width={width}
                        rem={rem}
                      />
                    </g>
                  )
                )
              }}
            />
            <Spots
              title={words('charts.scatter.zones')}
              spots={key.flatMap(({ id, label, x, row, width: wide }) =>
                id === null
                  ? []
                  : [
                      {
                        ...{ id, label, pressed: filtered(id), left: x, width: wide, height: keyRow * rem },
                        top: keyTop + row * keyRow * rem,
                      },
                    ],
              )}
              onPress={(id) =>
                look(store, {
                  within: filtered(id) ? view.within.filter((one) => one !== id) : [...view.within, id],
                })
              }
            />
          </>
        )}
      </div>
      {[...groupBy(scatter.unpaired, (one) => one.lacks)].map(([axis, all]) => (
        <MissingList
          key={axis}
          title={words('charts.scatter.lacks', { indicator: scatter[axis as 'x' | 'y'].name[lang], count: all.length })}
          missing={all.map((one) => ({ ...one, note: undefined, larger: undefined }))}
          charted={charted}
        />
      ))}
      {pairs.length > 0 && <ScatterTable scatter={scatter} names={names} title={title} />}
    </>
  )
}

type Words = ReturnType<typeof useWords>

function correlationInWords({ correlation, counted }: Scatter, words: Words): string {
  if (correlation.kind === 'none') return words(`charts.scatter.why.${correlation.why}`, { count: counted })
  // The sign of a minus, not a hyphen.
  const rho = correlation.rho.toFixed(2).replace('-', '−')
  return words('charts.scatter.rho', { rho, count: counted })
}

/** The smallest dot that covers a place: it lies on top. */
function under(dots: readonly { x: number; y: number; radius: number }[], x: number, y: number): number | null {
  for (let index = dots.length - 1; index >= 0; index--) {
    const dot = dots[index]
    if (dot && (dot.x - x) ** 2 + (dot.y - y) ** 2 <= dot.radius ** 2) return index
  }
  return null
}

/** Which indicator is the vertical axis. */
export function SecondChoice({ scatter }: { scatter: Scatter }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const id = useId()
  const others = fillIndicators(atlas).filter((one) => one !== scatter.x)
  const groups = groupBy(others, (one) => (isWidelyKnown(atlas, one) ? 'main' : 'few'))
  return (
    <div className="choice">
      <label htmlFor={id}>{words('charts.scatter.second')}</label>
      <select id={id} value={scatter.y.id} onChange={(event) => look(store, { second: event.target.value })}>
        {[...groups].map(([group, indicators]) => (
          <optgroup key={group} label={words(`control.indicator.${group}`)}>
            {indicators.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name[lang]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function ZoneKey(props: { entries: readonly ZoneEntry[]; top: number; rem: number; within: readonly string[] }) {
  const { entries, top, rem, within } = props
  return (
    <>
      {entries.map(({ zone, id, label, x, row, width }) => (
        <g
          key={label}
          className={`zone-entry ${zoneClass(zone)}`}
          transform={`translate(${x} ${top + row * keyRow * rem})`}
        >
          {id !== null && within.includes(id) && <rect className="chosen" width={width} height={keyRow * rem} />}
          <g transform={`translate(${0.8 * rem} ${(keyRow / 2) * rem})`}>
            <path className="blot" d={zoneShape(zone, 0.5 * rem * rem)} />
            {hasHole(zone) && <circle className="hole" r={0.13 * rem} />}
          </g>
          <text x={1.6 * rem} y={(keyRow / 2) * rem} dy="0.35em">
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
