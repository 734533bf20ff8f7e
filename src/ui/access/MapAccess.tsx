import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { aboutArea, describe } from '../../scene/description.ts'
import { isOpen } from '../../view/embed.ts'
import type { MapController } from '../parts/map-controller.ts'
import { useApp, useStore, useWords } from '../store.ts'
import { addWords, wordsIn } from '../words/words.ts'
import { changeInWords } from './announce.ts'
import { watchFocus } from './focus-way.ts'
import { recallLetters } from './letters.ts'
import { SymbolKeys } from './symbol-keys.ts'
import { access } from './words/access.ts'
import './access.css'

addWords(access)
recallLetters()

/** Milliseconds that the page must have rested before a change is read out; longer while it plays by itself. */
const rest = { usual: 900, playing: 2600 }
/** Milliseconds after which symbols that were drawn anew get their names: never within the frame that shows them. */
const settled = 250
/** The share of the map by which a key or a button moves it. */
const stride = 0.25

interface Props {
  map: RefObject<MapController | null>
  host: RefObject<HTMLDivElement | null>
}

/**
 * What the map offers to those who do not see it or use no pointer: a description, one place where changes are read
 * out, symbols that the keyboard reaches, a frame around the focused one, and buttons that move the map.
 */
export default function MapAccess({ map, host }: Props) {
  return (
    <>
      <Description />
      <Announcer />
      <Symbols map={map} host={host} />
      <Pan map={map} host={host} />
    </>
  )
}

function Description() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const scene = useApp((state) => state.scene)
  const said = useMemo(() => describe(atlas, view, scene, words), [atlas, view, scene, words])
  return (
    <section className="sr-only" id="map-details" aria-label={words('access.description')}>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}

/** The one place where changes of the map are read out, once, after the hand has rested. */
function Announcer() {
  const store = useStore()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let heard = store.getState()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe((state, before) => {
      if (state.scene === before.scene && state.view === before.view) return
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          const now = store.getState()
          const words = changeInWords(heard, now, wordsIn(now.view.lang))
          heard = now
          if (words) setSaid(words)
        },
        state.quiet ? rest.playing : rest.usual,
      )
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])
  useEffect(() => watchFocus(store), [store])
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  )
}

function Symbols({ map, host }: Props) {
  const words = useWords()
  const store = useStore()
  const ring = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = host.current
    const svg = element?.querySelector('svg')
    if (!element || !svg) return
    const keys = new SymbolKeys(svg)
    let timer: ReturnType<typeof setTimeout> | undefined
    let revealing: ReturnType<typeof setTimeout> | undefined
    const name = () => {
      keys.name(store.getState().scene, words)
      frameFocused()
    }
    const drawn = new MutationObserver((changes) => {
      if (!changes.some(({ target }) => target === svg || (target as Element).matches('.symbols'))) return
      clearTimeout(timer)
      timer = setTimeout(name, settled)
    })
    drawn.observe(svg, { childList: true, subtree: true })
    name()

    const symbolOf = (event: Event) => (event.target as Element).closest<SVGGElement>('.symbol')
    /** A frame of the page's own is seen on every ground, under WebGL and with forced colours. */
    function frameFocused(): void {
      const focused = document.activeElement?.closest('.symbol')
      const frame = element?.parentElement?.getBoundingClientRect()
      if (!ring.current || !frame) return
      ring.current.hidden = !focused?.matches(':focus-visible')
      if (!focused) return
      const box = focused.getBoundingClientRect()
      Object.assign(ring.current.style, {
        left: `${box.left - frame.left}px`,
        top: `${box.top - frame.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      })
    }
    /** What has the focus is brought into the map's window, not the window's content pushed aside by the browser. */
    function reveal(): void {
      const target = document.activeElement
      if (!element || !target?.matches('.map > svg *')) return
      const [box, window] = [target.getBoundingClientRect(), element.getBoundingClientRect()]
      const [x, y] = [box.left + box.width / 2 - window.left, box.top + box.height / 2 - window.top]
      if (x < 0 || y < 0 || x > window.width || y > window.height)
        map.current?.panBy(window.width / 2 - x, window.height / 2 - y)
    }
    const focused = (event: FocusEvent) => {
      const target = event.target as Element
      const keyed = target.matches(':focus-visible')
      element.classList.toggle('keyed', keyed)
      if (!keyed) return
      element.scrollTo(0, 0)
      // Keys come faster than the map moves: where it stands is known only once it has moved.
      clearTimeout(revealing)
      revealing = setTimeout(reveal, settled)
      const symbol = symbolOf(event)
      const region = target.getAttribute('data-region')
      if (symbol) {
        keys.focused(symbol)
        frameFocused()
        const box = symbol.getBoundingClientRect()
        const symbols = symbol.dataset.symbols?.split(' ') ?? []
        map.current?.tip.show({ region: null, symbols }, box.left + box.width / 2, box.top + box.height / 2)
      } else if (region) {
        const { atlas, view, scene } = store.getState()
        target.setAttribute('aria-description', aboutArea(atlas, view, scene, region, words))
      }
    }
    const left = () => {
      keys.left()
      element.classList.remove('keyed')
      if (ring.current) ring.current.hidden = true
    }
    const pressed = (event: KeyboardEvent) => {
      const symbol = symbolOf(event)
      if (!symbol || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Enter' || event.key === ' ')
        map.current?.select({ region: null, symbols: symbol.dataset.symbols?.split(' ') ?? [] })
      else {
        const next = keys.next(symbol, event.key)
        if (!next) return
        next.focus()
      }
      event.preventDefault()
    }
    element.addEventListener('focusin', focused)
    element.addEventListener('focusout', left)
    element.addEventListener('keydown', pressed)
    return () => {
      clearTimeout(timer)
      clearTimeout(revealing)
      drawn.disconnect()
      element.removeEventListener('focusin', focused)
      element.removeEventListener('focusout', left)
      element.removeEventListener('keydown', pressed)
    }
  }, [store, words, map, host])
  return <div className="access-ring" ref={ring} hidden />
}

const ways = [
  ['up', 0, 1, 'M6 2 11 9H1z'],
  ['left', 1, 0, 'M2 6 9 1v10z'],
  ['right', -1, 0, 'M10 6 3 1v10z'],
  ['down', 0, -1, 'M6 10 1 3h10z'],
] as const

/** Moves a map that is larger than its window; a map that is seen as a whole has nowhere to go. */
function Pan({ map, host }: Props) {
  const words = useWords()
  const zoomed = useApp((state) => state.place !== null && isOpen('map', state.view))
  if (!zoomed) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a part of a form
    <div className="access-pan" role="group" aria-label={words('access.pan')}>
      {ways.map(([way, x, y, sign]) => (
        <button
          key={way}
          type="button"
          className={way}
          title={words(`access.pan.${way}`)}
          aria-label={words(`access.pan.${way}`)}
          onClick={() => {
            const { clientWidth = 0, clientHeight = 0 } = host.current ?? {}
            map.current?.panBy(x * stride * clientWidth, y * stride * clientHeight)
          }}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d={sign} />
          </svg>
        </button>
      ))}
    </div>
  )
}
