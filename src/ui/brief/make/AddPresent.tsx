import { said } from '../../../view/briefing.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { makingOf } from './making.ts'
import { type Added, addPresent } from './present.ts'

/** Adds the present view to the briefing that is being made, and says to which, and by which key. */
export function AddPresent({ canBegin = false, onAdded }: { canBegin?: boolean; onAdded(added: Added): void }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const making = useApp((state) => makingOf(state.briefings))
  const one = making?.own.find(({ id }) => id === making.edited)
  const add = (begin: boolean) => void addPresent(store, begin).then((added) => added && onAdded(added))
  return (
    <div className="make-add">
      <button
        type="button"
        className="make-main"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={() => add(false)}
      >
        {words('make.add')}
      </button>
      {one && canBegin && (
        <button type="button" className="quiet" onClick={() => add(true)}>
          {words('make.begin')}
        </button>
      )}
      <p className="make-note">
        {one ? words('make.add.to', { title: said(one.title, lang) }) : words('make.add.new')}{' '}
        <span className="make-key">{words('make.add.key')}</span>
      </p>
    </div>
  )
}
