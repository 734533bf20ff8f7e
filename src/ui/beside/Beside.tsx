import { type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import { viewBox } from '../../paint/svg/markup.ts'
import { besideScene } from '../../scene/beside.ts'
import type { View } from '../../view/view.ts'
import type { MapController } from '../parts/map-controller.ts'
import { look, targetsIn, useApp, useStore, useWords } from '../store.ts'
import { maps } from '../tools/words/maps.ts'
import { addWords } from '../words/words.ts'
import { MapKey } from './MapKey.tsx'
import { Rises } from './Rises.tsx'
import { Swipe } from './Swipe.tsx'
import { SecondMap } from './second-map.ts'
import './beside.css'

addWords(maps)

/** The second map, what each of the two shows, and the way back to one. Stands in the frame of the first. */
export default function Beside({
  beside,
  map,
}: {
  beside: NonNullable<View['beside']>
  map: RefObject<MapController | null>
}) {
  const words = useWords()
  const store = useStore()
  const view = useApp((state) => state.view)
  const scene = useApp((state) => state.scene)
  const marking = useApp((state) => state.marking)
  const marked = useApp((state) => state.marked)
  const targets = useApp((state) => targetsIn(state.library))
  const host = useRef<HTMLDivElement>(null)
  const drawn = useRef<SecondMap | null>(null)
  const summaryId = useId()
  const second = useMemo(() => {
    const { atlas, boundaries } = store.getState()
    return besideScene({ atlas, view, scene, boundaries, marking, marked, targets }, words)
  }, [view, scene, marking, marked, targets, words])

  useEffect(() => {
    if (!host.current || !map.current) return
    const made = new SecondMap(store, host.current, map.current)
    drawn.current = made
    return () => made.destroy()
  }, [store])
  useEffect(() => drawn.current?.paint(second), [second])

  const same = beside.fill === view.fill
  const { how } = beside
  return (
    <>
      <Caption className="first-caption" {...scene} />
      <div className="map second" ref={host}>
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset */}
        <svg
          role="group"
          aria-label={words('maps.second.label', { title: second.title, subtitle: second.subtitle })}
          aria-describedby={summaryId}
          viewBox={viewBox}
        />
        <p className="sr-only" id={summaryId}>
          {second.summary}
        </p>
      </div>
      {how === 'swipe' && <Swipe />}
      <Caption className="second-caption" {...second} />
      {same ? (
        <MapKey className="one-key" scene={scene} also={second} />
      ) : (
        <>
          <MapKey className="first-key" scene={scene} />
          <MapKey className="second-key" scene={second} />
        </>
      )}
      <div className="two-foot">
        {same && <Rises />}
        <button type="button" className="quiet" onClick={() => look(store, { beside: null })}>
          {words('maps.one')}
        </button>
      </div>
    </>
  )
}

function Caption({ className, title, subtitle }: { className: string; title: string; subtitle: string }) {
  return (
    <p className={`map-caption ${className}`}>
      <strong>{title}</strong> <span>{subtitle}</span>
    </p>
  )
}
