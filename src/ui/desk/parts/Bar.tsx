import { useWords } from '../../store.ts'
import { type DeskStep, redo, steps, undo, useDesk } from '../desk-store.ts'
import { takeOver, takeTheirs } from '../keeping.ts'

/** Back and forth: what was done, and from step to step. */
export function Bar({ step, onStep }: { step: DeskStep; onStep(step: DeskStep): void }) {
  const words = useWords()
  const { past, future } = useDesk((state) => state.history)
  const examining = useDesk((state) => state.examining)
  const at = steps.indexOf(step)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  const last = past[past.length - 1]
  const next = future[future.length - 1]
  return (
    <footer className="desk-bar">
      <div className="desk-bar-undo">
        <button type="button" className="quiet" disabled={!last} onClick={undo}>
          {last?.label ? words('desk.undo.what', { what: words(last.label) }) : words('desk.undo')}
        </button>
        <button type="button" className="quiet" disabled={!next} onClick={redo}>
          {next?.label ? words('desk.redo.what', { what: words(next.label) }) : words('desk.redo')}
        </button>
      </div>
      <p className="desk-state">
        <Kept />
        {examining !== null && <progress aria-label={words('desk.far.looking')} value={examining} />}
      </p>
      <div className="desk-bar-steps">
        {before && (
          <button type="button" className="quiet" onClick={() => onStep(before)}>
            {words('desk.before', { step: words(`desk.step.${before}`) })}
          </button>
        )}
        {after && (
          <button type="button" className="desk-go" onClick={() => onStep(after)}>
            {words('desk.after', { step: words(`desk.step.${after}`) })}
          </button>
        )}
      </div>
    </footer>
  )
}

/** Whether what was done is safe. */
function Kept() {
  const words = useWords()
  const keeping = useDesk((state) => state.keeping)
  if (keeping === null) return null
  const isWrong = keeping === 'denied' || keeping === 'full' || keeping === 'elsewhere'
  return (
    <>
      <span role={isWrong ? 'alert' : undefined} className={isWrong ? 'desk-wrong' : undefined}>
        {words(`desk.keeping.${keeping}`)}
      </span>
      {keeping === 'elsewhere' && (
        <>
          <button type="button" className="quiet" onClick={() => void takeOver()}>
            {words('desk.keeping.mine')}
          </button>
          <button type="button" className="quiet" onClick={takeTheirs}>
            {words('desk.keeping.theirs')}
          </button>
        </>
      )}
    </>
  )
}
