import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { patternsMarkup } from '../../../paint/svg/markup.ts'
import { markFor } from '../../../scene/charts/known.ts'
import type { Chart } from '../../../view/view.ts'
import { useMarkup } from '../../parts/useMarkup.ts'
import { look, point, useApp, useStore } from '../../store.ts'

/** One region in a chart: what is drawn and what is read out. Keep the same object as long as nothing changes. */
export interface Mark {
  region: string
  said: string
  node: ReactNode
}

interface Props {
  chart: Chart | 'lorenz'
  title: string
  width: number
  height: number
  rem: number
  marks: readonly Mark[]
  /** Places in `marks` as the arrow keys pass them; without, in the order of the marks. */
  across?: readonly number[]
  /** The same for up and down, upwards; without, as across. */
  upwards?: readonly number[]
  /** The mark at a place of the pointer, in pixels of the chart; null where none is near. */
  find(x: number, y: number): number | null
  /** Which marks are in the document; without, all. */
  shown?: readonly [from: number, to: number] | undefined
  /** A mark that the page asks to be gone to; a new object for every wish. */
  wanted?: { index: number } | null
  under?: ReactNode
  over?: ReactNode
  /** Drawn over the mark of a region that is pointed at or selected. */
  highlight(index: number, how: 'pointed' | 'picked'): ReactNode
  /** A click where no mark is near. */
  onMiss?(x: number, y: number): void
}

/**
 * A chart of regions: a list of which one can be selected, by pointer or with the arrow keys and Enter; what is
 * pointed at and what is selected is the same as on the map.
 */
export function Plot(props: Props) {
  const { chart, title, width, height, rem, marks, shown, wanted, under, over, highlight } = props
  const store = useStore()
  const svg = useRef<SVGSVGElement>(null)
  const atlas = useApp((state) => state.atlas)
  const regions = useMemo(() => new Map(marks.map(({ region }, index) => [region, index])), [marks])
  const standing = useCallback(
    (adcode: string | null) => {
      const found = markFor(atlas, regions, adcode)
      return found === null ? null : (regions.get(found) ?? null)
    },
    [atlas, regions],
  )
  const picked = standing(useApp((state) => state.view.region))
  const linear = useMemo(() => marks.map((_, index) => index), [marks])
  const { across = linear, upwards } = props
  const [asked, setAsked] = useState<string | null>(null)
  const active = (asked === null ? undefined : regions.get(asked)) ?? picked ?? across[0] ?? 0
  const pending = useRef<ScrollLogicalPosition | null>(null)

  function goTo(index: number, block: ScrollLogicalPosition = 'nearest') {
    pending.current = block
    setAsked(marks[index]?.region ?? null)
    // Where it is the active one already, nothing is drawn anew.
    settle(index)
  }
  function settle(index: number) {
    const element = svg.current?.querySelector<SVGGElement>(`[data-index="${index}"]`)
    if (!element || pending.current === null) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: pending.current, inline: 'nearest' })
    pending.current = null
  }
  useEffect(() => settle(active), [active])
  useEffect(() => {
    if (wanted) goTo(wanted.index, 'center')
  }, [wanted])
  useEffect(() => () => point(store, null), [store])

  const select = (index: number | null) => {
    const region = index === null ? undefined : marks[index]?.region
    if (region) look(store, { region: store.getState().view.region === region ? null : region })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (event.key === 'Enter' || event.key === ' ') select(active)
    else if (step) {
      const vertical = step.vertical && upwards !== undefined
      const order = vertical ? upwards : across
      const at = order.indexOf(active)
      const to = at + (vertical ? -step.by : step.by)
      goTo(order[Math.max(0, Math.min(order.length - 1, to))] ?? active)
    } else return
    event.preventDefault()
  }
  const place = (event: PointerEvent | React.MouseEvent): [number, number] => {
    const box = svg.current?.getBoundingClientRect()
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)]
  }
  const [from, to] = shown ?? [0, marks.length]
  const present = marks.flatMap((mark, index) =>
    (index >= from && index < to) || index === active ? [{ mark, index }] : [],
  )
  return (
    <svg
      ref={svg}
      className="plot"
      data-chart={chart}
      role={marks.length > 0 ? 'listbox' : 'img'}
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      style={{ height }}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        const index = props.find(...place(event))
        point(store, index === null ? null : (marks[index]?.region ?? null))
      }}
      onPointerLeave={() => point(store, null)}
      onBlur={() => point(store, null)}
      onClick={(event) => {
        const index = props.find(...place(event))
        if (index !== null) select(index)
        else props.onMiss?.(...place(event))
      }}
    >
      <defs
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the painter's own patterns
        dangerouslySetInnerHTML={useMarkup(patternsMarkup(rem / 16, 'plot'))}
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">{under}</g>
      {present.map(({ mark, index }) => (
        <Option
          key={mark.region}
          mark={mark}
          index={index}
          count={marks.length}
          active={index === active}
          picked={index === picked}
        />
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true" className="over">
        {over}
        {picked !== null && highlight(picked, 'picked')}
        <Pointed standing={standing} highlight={highlight} />
      </g>
    </svg>
  )
}

const steps: Record<string, { by: number; vertical?: boolean }> = {
  ArrowRight: { by: 1 },
  ArrowLeft: { by: -1 },
  ArrowDown: { by: 1, vertical: true },
  ArrowUp: { by: -1, vertical: true },
  PageDown: { by: 10 },
  PageUp: { by: -10 },
  Home: { by: Number.NEGATIVE_INFINITY },
  End: { by: Number.POSITIVE_INFINITY },
}

const Option = memo(function Option(props: {
  mark: Mark
  index: number
  count: number
  active: boolean
  picked: boolean
}) {
  const store = useStore()
  const { mark, index, count, active, picked } = props
  return (
    <g
      className="mark"
      role="option"
      aria-label={mark.said}
      aria-selected={picked}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={active ? 0 : -1}
      data-index={index}
      data-region={mark.region}
      onFocus={() => point(store, mark.region)}
    >
      {mark.node}
    </g>
  )
})

/** Alone, so that the chart is not drawn anew whenever the pointer moves. */
function Pointed({
  standing,
  highlight,
}: {
  standing(adcode: string | null): number | null
  highlight: Props['highlight']
}) {
  const index = standing(useApp((state) => state.hovered))
  return index === null ? null : highlight(index, 'pointed')
}

/** The nearest of places in pixels, if it is within reach. */
export function nearestOf(
  places: readonly { x: number; y: number }[],
  x: number,
  y: number,
  reach: number,
): number | null {
  let best: number | null = null
  let least = reach ** 2
  for (const [index, place] of places.entries()) {
    const distance = (place.x - x) ** 2 + (place.y - y) ** 2
    if (distance <= least) [best, least] = [index, distance]
  }
  return best
}
