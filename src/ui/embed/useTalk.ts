import { type RefObject, useEffect } from 'react'
import { frameHeight, frame as mapFrame } from '../../scene/projection.ts'
import { formatView } from '../../view/url.ts'
import { defaultView, type View } from '../../view/view.ts'
import { look, useStore } from '../store.ts'
import { elsewhere } from './talk/changes.ts'
import { startTalk } from './talk/talk.ts'

/** CSS pixels: of the map, where the frame is as high as its content would like. */
const [lowestMap, highestMap] = [180, 720]

/** Listens to the page around while the map is shown, and tells it what is looked at and how high it would like to be. */
export function useTalk(frame: RefObject<HTMLElement | null>): void {
  const store = useStore()
  useEffect(() => {
    const { urlProblems, view } = store.getState()
    const useless = elsewhere.filter((name) => view[name] !== defaultView[name])
    if (useless.length > 0) {
      const change = Object.fromEntries(useless.map((name) => [name, defaultView[name]])) as Partial<View>
      look(store, change, 'host')
    }
    const ignored = useless.map((parameter) => ({ parameter, value: '', reason: 'unknown-parameter' as const }))
    const problems = [...urlProblems, ...ignored]
    // Whoever reads the page around did not write the address. Whoever did, hears of it there, or in the console.
    if (problems.length > 0)
      console.warn(`${formatView(view)}:`, ...problems.map((one) => `${one.parameter}=${one.value}`))
    store.setState({ urlProblems: [] })

    const talk = startTalk(store, window, problems)
    const element = frame.current
    if (!element) return () => talk.end()
    let told = { width: 0, height: 0 }
    const measure = () => {
      const wished = wishedHeight(element)
      const width = element.clientWidth
      // A frame that has become higher because it was asked to must not ask for less again.
      if (width === told.width && wished < told.height + 4) return
      told = { width, height: wished }
      talk.wishHeight(wished)
    }
    const resized = new ResizeObserver(measure)
    for (const part of [element, ...element.querySelectorAll('.embed-head, .embed-stage, .embed-foot')])
      resized.observe(part)
    return () => {
      resized.disconnect()
      talk.end()
    }
  }, [store, frame])
}

/** CSS pixels between head, map and foot. */
const gaps = 16

/**
 * The heights of what stands above and below the map, and of a map as high as its width asks for. In CSS pixels.
 * What is opened beside or below the map has no part in it: its height is a share of the frame's.
 */
function wishedHeight(element: HTMLElement): number {
  const heightOf = (part: string) => element.querySelector<HTMLElement>(part)?.offsetHeight ?? 0
  const around = heightOf('.embed-head') + heightOf('.embed-foot') + gaps
  const inStage = heightOf('.embed-stage') - heightOf('.map-frame')
  const width = element.querySelector<HTMLElement>('.map-frame')?.offsetWidth ?? 0
  const map = Math.min(highestMap, Math.max(lowestMap, (width * frameHeight) / mapFrame.width))
  const key = element.querySelector<HTMLElement>('.embed-left > .embed-key')?.scrollHeight ?? 0
  return around + Math.max(inStage + map, Math.min(key, highestMap))
}
