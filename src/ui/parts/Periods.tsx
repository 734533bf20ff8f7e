import { type CSSProperties, useRef } from 'react'
import { formatPeriod } from '../../scene/format.ts'
import { stepsOf } from '../../view/time.ts'
import { fillIndicator, shownPeriod } from '../../view/view.ts'
import { look, type Store, useApp, useStore, useWords } from '../store.ts'
import { useChoice } from './useChoice.ts'
import { usePlay } from './usePlay.ts'

const signs = {
  back: 'M10 1 4 6l6 5zM2 1h2v10H2z',
  play: 'm2 0 9 6-9 6z',
  pause: 'M1 1h3.5v10H1zm6.5 0H11v10H7.5z',
  forward: 'm2 1 6 5-6 5zM8 1h2v10H8z',
}

const timeOf = (store: Store) => {
  const { atlas, view } = store.getState()
  const indicator = fillIndicator(atlas, view)
  const periods = indicator ? atlas.periods(indicator.id) : []
  return { indicator, periods, at: periods.indexOf(shownPeriod(atlas, view)) }
}

/** The periods in which the indicator is known: step by step, in a row, or played. */
export function Periods() {
  const words = useWords()
  const store = useStore()
  const filled = useApp(({ view }) => view.layers.includes('fill'))
  useApp(({ view }) => view.fill + view.period)
  /** Whether the next change begins something that "back" undoes as a whole. */
  const fresh = useRef(true)

  const show = (index: number, quiet = false) => {
    const { indicator, periods } = timeOf(store)
    const period = periods[index]
    if (period === undefined) return
    store.setState({ quiet })
    look(store, { period: period === indicator?.defaultPeriod ? null : period })
    store.setState({ quiet: false })
  }
  const { playing, start, stop } = usePlay(store, {
    next(first) {
      const { periods, at } = timeOf(store)
      const to = at + 1 < periods.length ? at + 1 : first ? 0 : at
      if (to !== at) show(to, !first)
      return to + 1 < periods.length
    },
    now() {
      const { periods, at } = timeOf(store)
      return periods[at] ?? ''
    },
  })

  const { periods, at } = timeOf(store)
  const [to, slide] = useChoice(at, (index) => {
    show(index, !fresh.current)
    fresh.current = false
  })
  const shown = periods[at]
  if (!filled || shown === undefined) return null
  const last = periods.length - 1
  const said = formatPeriod(shown, words)
  const button = (name: keyof typeof signs, onClick: () => void, off = false) => (
    <button
      type="button"
      className={`quiet ${name}`}
      title={words(`time.${name}`)}
      aria-label={words(`time.${name}`)}
      aria-disabled={off}
      onClick={() => off || onClick()}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={signs[name]} />
      </svg>
    </button>
  )
  return (
    <fieldset
      className="periods"
      style={{ '--n': periods.length, '--w': Math.max(...periods.map(({ length }) => length)) } as CSSProperties}
    >
      <legend className="sr-only">{words('control.period')}</legend>
      {last > 0 && (
        <>
          {button('back', () => show(at - 1), at === 0)}
          {playing === true ? button('pause', stop) : button('play', start)}
          {button('forward', () => show(at + 1), at === last)}
        </>
      )}
      <div className="track">
        {last > 0 && (
          <input
            type="range"
            aria-label={words('control.period')}
            aria-valuetext={said}
            min={0}
            max={last}
            value={to}
            onChange={({ target }) => slide(Number(target.value))}
            onPointerDown={() => {
              fresh.current = true
            }}
            onKeyUp={() => {
              fresh.current = true
            }}
          />
        )}
        {stepsOf(periods, shown).map(({ period, gap, room }, index) => (
          <button
            key={period}
            type="button"
            // The slider is the keyboard's way.
            tabIndex={last > 0 ? -1 : undefined}
            className={gap ? 'gap' : undefined}
            aria-pressed={index === at}
            style={{ '--room': room, '--at': index } as CSSProperties}
            onClick={() => show(index)}
          >
            <span>{period}</span>
          </button>
        ))}
      </div>
      <p className="sr-only" role="status">
        {typeof playing === 'string' && words('time.stopped', { period: formatPeriod(playing, words) })}
      </p>
    </fieldset>
  )
}
