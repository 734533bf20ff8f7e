import { type Dispatch, type SetStateAction, useCallback, useRef } from 'react'
import { most } from '../../../release/briefing-file.ts'
import type { Briefing, BriefingScene } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { AddPresent } from './AddPresent.tsx'
import { inserted, moved, removed, replaced } from './edits.ts'
import { Field } from './Field.tsx'
import { changeOne, makingOf, saying, standing, tell } from './making.ts'
import { type Added, play } from './present.ts'
import { SceneRow } from './SceneRow.tsx'

const keys = new WeakMap<BriefingScene, number>()
let nextKey = 0
/** A scene has no name of its own; what is drawn of it must move with it. */
function keyOf(scene: BriefingScene): number {
  const key = keys.get(scene) ?? nextKey++
  keys.set(scene, key)
  return key
}

interface Props {
  one: Briefing
  /** The scene that is open, from 0. */
  open: number | null
  setOpen: Dispatch<SetStateAction<number | null>>
  focus(selector: string): void
  onAdded(added: Added): void
  onBack(): void
}

/** One briefing of this browser, to be changed; every change is kept at once. */
export function Editor({ one, open, setOpen, focus, onAdded, onBack }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const { id, scenes } = one
  // The rows stay the same while another one is typed in.
  const outer = useRef({ focus, onAdded })
  outer.current = { focus, onAdded }

  const goTo = useCallback((at: number, name: string) => outer.current.focus(`[data-at="${at}"] ${name}`), [])
  const before = useCallback(() => standing(makingOf(store.getState().briefings)?.own ?? [], id), [store, id])

  const onOpen = useCallback((at: number) => setOpen((now) => (now === at ? null : at)), [setOpen])
  const onChange = useCallback(
    (at: number, scene: BriefingScene) =>
      changeOne(store, id, (now) => {
        const old = now.scenes[at]
        if (old) keys.set(scene, keyOf(old))
        return replaced(now, at, scene)
      }),
    [store, id],
  )
  const onMove = useCallback(
    (at: number, by: 1 | -1) => {
      const to = at + by
      const count = before().before?.scenes.length ?? 0
      if (to < 0 || to >= count) return
      changeOne(store, id, (now) => moved(now, at, to), saying('moved', { number: at + 1, to: to + 1 }, before()))
      setOpen((now) => (now === at ? to : now === to ? at : now))
      goTo(to, by < 0 ? '[data-name="up"]' : '[data-name="down"]')
    },
    [store, id, before, goTo, setOpen],
  )
  const onDouble = useCallback(
    (at: number) => {
      const scene = before().before?.scenes[at]
      const isFull = (before().before?.scenes.length ?? 0) >= most.scenes
      if (isFull) return tell(store, { said: saying('full-briefing', { most: most.scenes }, null, true) })
      if (!scene) return
      const told = saying('doubled', { number: at + 1, to: at + 2 }, before())
      changeOne(store, id, (now) => inserted(now, at + 1, { ...scene }), told)
      outer.current.onAdded({ id, at: at + 1 })
    },
    [store, id, before],
  )
  const onRemove = useCallback(
    (at: number) => {
      const count = before().before?.scenes.length ?? 0
      if (count <= 1) return tell(store, { said: saying('last-scene', {}, null, true) })
      changeOne(store, id, (now) => removed(now, at), saying('removed', { number: at + 1 }, before()))
      setOpen(null)
      goTo(Math.min(at, count - 2), '.make-open')
    },
    [store, id, before, goTo, setOpen],
  )

  return (
    <>
      <div className="make-buttons make-bar">
        <button type="button" className="quiet" onClick={onBack}>
          {words('make.back')}
        </button>
        <button type="button" className="quiet" onClick={() => play(store, one)}>
          {words('make.play')}
        </button>
      </div>
      <h2 tabIndex={-1} data-name="editing">
        {words('make.editing')}
      </h2>
      <Field
        name="title"
        saying={one.title}
        lines={1}
        onChange={(title) => title && changeOne(store, id, (now) => ({ ...now, title }))}
      />
      <Field
        name="about"
        saying={one.about}
        lines={2}
        onChange={(about) => changeOne(store, id, ({ about: _, ...others }) => (about ? { ...others, about } : others))}
      />
      <h3>{words('make.scenes', { count: scenes.length })}</h3>
      <ol className="make-scenes" aria-label={said(one.title, lang)}>
        {scenes.map((scene, at) => (
          <SceneRow
            key={keyOf(scene)}
            briefing={id}
            scene={scene}
            at={at}
            last={at === scenes.length - 1}
            open={open === at}
            onOpen={onOpen}
            onChange={onChange}
            onMove={onMove}
            onDouble={onDouble}
            onRemove={onRemove}
          />
        ))}
      </ol>
      <AddPresent onAdded={onAdded} />
    </>
  )
}
