import { useEffect, useRef } from 'react'
import { useApp, useStore, useWords } from '../../store.ts'
import { makingOf, tell, undo } from './making.ts'

/** What was done, and how to take it back. In the tool while it is open, else at the foot of the page. */
export function Told() {
  const words = useWords()
  const store = useStore()
  const said = useApp((state) => makingOf(state.briefings)?.said ?? null)
  const unkept = useApp((state) => makingOf(state.briefings)?.unkept ?? null)
  const seen = useRef<HTMLButtonElement>(null)
  return (
    <div className="make-told">
      <div role="status">
        {said && <p className={said.failed ? 'problem' : undefined}>{words(`make.said.${said.what}`, said.values)}</p>}
        {unkept && <p className="problem">{words(`make.unkept.${unkept}`)}</p>}
      </div>
      {said && (
        <div className="make-buttons">
          {said.undo && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                // The button goes with what it undid, and must not take the keyboard's place along.
                seen.current?.focus()
                if (said.undo) undo(store, said.undo)
              }}
            >
              {words('make.undo')}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            ref={seen}
            onClick={(event) => {
              event.currentTarget.closest<HTMLElement>('.make')?.focus()
              tell(store, { said: null })
            }}
          >
            {words('make.seen')}
          </button>
        </div>
      )}
    </div>
  )
}

/** Milliseconds after which what was done no longer covers the map. */
const patience = 12_000

/** For the time in which the tool is closed: scenes are added by the key from anywhere. */
export function ToldOutside() {
  const open = useApp((state) => state.tool === 'brief')
  const said = useApp((state) => makingOf(state.briefings)?.said ?? null)
  const bare = open || said === null
  const store = useStore()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (bare || said.failed) return
    const timer = setInterval(() => {
      // Not away from under the hand of somebody who wants to undo it.
      if (!box.current?.matches(':hover, :focus-within')) tell(store, { said: null })
    }, patience)
    return () => clearInterval(timer)
  }, [bare, said, store])
  return (
    <div className={`make-outside ${bare ? 'bare' : ''}`} ref={box}>
      {!open && <Told />}
    </div>
  )
}
