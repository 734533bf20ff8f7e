import { memo, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Indicator } from '../../release/schema.ts'
import { shownValue, unitsInView, unitsShown } from '../../scene/areas.ts'
import { formatFigure, formatValue } from '../../scene/format.ts'
import type { AreaMark } from '../../scene/scene.ts'
import { axisOf, barsOf } from '../../scene/spread.ts'
import { address } from '../../view/location.ts'
import { fillIndicator, type Range } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { filter } from './words/filter.ts'
import './histogram.css'

addWords(filter)

const [width, height] = [200, 36]
const wished = 16

/** How the values on the map are spread, in the colours of their classes, and a brush for the range of the filter. */
export default function Histogram() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const store = useStore()
  const shown = useApp(({ view: { fill, period, level } }) => [fill, period, level].join())
  // Areas are made anew with every choice; their colours seldom are.
  const painted = useApp(({ scene }) => scene.areas.map((area) => `${area.adcode}:${paintOf(area)}`).join())
  const { view, scene } = store.getState()
  const indicator = fillIndicator(atlas, view)
  const values = useMemo(() => {
    const paints = new Map(scene.areas.map((area) => [area.adcode, paintOf(area)]))
    return unitsShown(atlas, view).flatMap((unit) => {
      const value = shownValue(unit)
      return value === null ? [] : [{ value, group: paints.get(unit.region.adcode) ?? 'blank' }]
    })
  }, [atlas, shown, painted])
  if (!indicator) return null
  if (new Set(values.map(({ value }) => value)).size < 2)
    return <p className="block-note">{words('filter.spread.few')}</p>
  return <Brush indicator={indicator} values={values} />
}

const paintOf = ({ fill }: AreaMark) => (fill.kind === 'class' ? fill.paint : 'blank')

interface Props {
  indicator: Indicator
  values: readonly { value: number; group: string }[]
}

const Brush = memo(function Brush({ indicator, values }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const range = useApp((state) => state.view.range)
  const numbers = useMemo(() => values.map(({ value }) => value), [values])
  const axis = useMemo(
    () => axisOf(numbers, 10 ** -(indicator.decimals + (indicator.percent ? 2 : 0)), wished),
    [numbers, indicator],
  )
  const bars = useMemo(() => barsOf(values, axis.limits), [values, axis])
  const { low, high } = axis
  const box = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<readonly [number, number] | null>(null)
  const frame = useRef(0)
  const wanted = useRef<Range | null>(null)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const inside = (value: number) => Math.min(high, Math.max(low, value))
  const [from, to] = draft ?? [inside(range?.low ?? low), inside(range?.high ?? high)]
  const share = (value: number) => Math.min(1, Math.max(0, axis.share(value)))
  const most = Math.max(...bars.map(({ count }) => count))
  // The bars stand where the thumbs would choose them; the outer ones are cut at the ends of the brush.
  const x = (value: number) => share(value) * width
  const said = (value: number) => formatFigure(value, indicator, lang)

  /** A hand moves faster than the map is drawn: at most one change a frame. */
  const set = (nextFrom: number, nextTo: number) => {
    const tidy = (value: number) => Number(value.toFixed(6))
    const next: Range | null =
      nextFrom <= low && nextTo >= high
        ? null
        : { low: nextFrom <= low ? null : tidy(nextFrom), high: nextTo >= high ? null : tidy(nextTo) }
    setDraft([nextFrom, nextTo])
    address.hold()
    wanted.current = next
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      // After the frame: made within it, the map and the drawing of the page would be one long task.
      setTimeout(() => {
        frame.current = 0
        address.hold()
        look(store, { range: wanted.current })
        setDraft(null)
      })
    })
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    const width = box.current?.getBoundingClientRect().width ?? 1
    const [startX, startFrom, startTo] = [event.clientX, share(from), share(to)]
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const move = ({ clientX }: globalThis.PointerEvent) => {
      const by = Math.min(Math.max((clientX - startX) / width, -startFrom), 1 - startTo)
      set(axis.at(startFrom + by), axis.at(startTo + by))
    }
    const end = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
  }
  // As the map and the table count: under all other filters, too.
  const left = useApp(({ view }) =>
    view.range ? unitsInView(atlas, view).filter((unit) => shownValue(unit) !== null).length : 0,
  )
  const thumb = (which: 'low' | 'high') => (
    <input
      type="range"
      className={which}
      min={0}
      max={axis.steps}
      value={Math.round(share(which === 'low' ? from : to) * axis.steps)}
      aria-label={words(`filter.spread.${which}`)}
      aria-valuetext={said(which === 'low' ? from : to)}
      onChange={(event) => {
        const value = axis.at(Number(event.target.value) / axis.steps)
        if (which === 'low') set(Math.min(value, to), to)
        else set(from, Math.max(value, from))
      }}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a part of a form
    <div className="spread" role="group" aria-label={words('filter.spread')}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words('filter.spread.said', { count: numbers.length, low: said(low), high: said(high) })}
      >
        {bars.map((bar) => {
          let base = height
          const out = bar.to <= from || bar.from >= to
          return bar.parts.map(({ group, count }) => {
            const size = (count / most) * (height - 2)
            base -= size
            return (
              <rect
                key={`${bar.from} ${base}`}
                className={`${group} ${out ? 'out' : ''}`}
                x={x(bar.from) + 0.5}
                width={Math.max(0.5, x(bar.to) - x(bar.from) - 1)}
                y={base}
                height={size}
              />
            )
          })
        })}
        <path className="floor" d={`M0 ${height - 0.5}H${width}`} />
      </svg>
      <div className="brush" ref={box}>
        <i className="track" />
        <i
          className="window"
          style={{ left: `${share(from) * 100}%`, right: `${(1 - share(to)) * 100}%` }}
          onPointerDown={drag}
        />
        {thumb('low')}
        {thumb('high')}
      </div>
      <p className="ends">
        <span>{formatValue(from, indicator, lang)}</span>
        <span>{formatValue(to, indicator, lang)}</span>
      </p>
      {range && (
        <p className="ends">
          {words('filter.spread.in', { count: left })}
          <button type="button" className="cite" onClick={() => look(store, { range: null })}>
            {words('filter.spread.clear')}
          </button>
        </p>
      )}
    </div>
  )
})
