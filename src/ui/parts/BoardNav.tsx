import { analysisBoards, type Board, keepsRegion, recordBoards, reportBoard } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'

/** What stands beside the map: the table of areas or one of the boards. */
export function BoardNav() {
  const words = useWords()
  const store = useStore()
  const shown = useApp((state) => state.view.board)
  const region = useApp((state) => state.view.region)
  const row = (name: 'analysis' | 'records', boards: readonly (Board | null)[]) => (
    <div className="board-row">
      <span className="row-name" id={`boards-${name}`}>
        {words(`board.${name}`)}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: not a part of a form */}
      <div role="group" aria-labelledby={`boards-${name}`}>
        {boards.map((board) => (
          <button
            key={board ?? 'list'}
            type="button"
            aria-current={shown === board ? 'page' : undefined}
            onClick={() => look(store, { board, region: keepsRegion(board) ? region : null, facility: null })}
          >
            {words(`board.${board ?? 'list'}`)}
          </button>
        ))}
      </div>
    </div>
  )
  return (
    <nav className="boards" aria-label={words('board.title')}>
      {row('analysis', [null, ...analysisBoards])}
      {row('records', [...recordBoards, reportBoard])}
    </nav>
  )
}
