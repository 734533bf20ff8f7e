import { boards } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'

/** What stands beside the map: the table of areas or one of the boards. */
export function BoardNav() {
  const words = useWords()
  const store = useStore()
  const shown = useApp((state) => state.view.board)
  return (
    <nav className="boards" aria-label={words('board.title')}>
      {([null, ...boards] as const).map((board) => (
        <button
          key={board ?? 'table'}
          type="button"
          aria-current={shown === board ? 'page' : undefined}
          onClick={() => look(store, { board, region: null, facility: null })}
        >
          {words(`board.${board ?? 'table'}`)}
        </button>
      ))}
    </nav>
  )
}
