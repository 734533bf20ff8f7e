import { Component, lazy, type ReactNode, Suspense } from 'react'
import { address } from '../../view/location.ts'
import { useApp, useWords } from '../store.ts'

const BoardPart = lazy(() => import('../boards/index.tsx'))

/** The board or facility that the view asks for. Its code comes on demand; where it does not come, it says so. */
export function BoardHost() {
  const words = useWords()
  const board = useApp((state) => state.view.board)
  const facility = useApp((state) => state.view.facility)
  return (
    <Guard
      fallback={
        <p className="problem" role="alert">
          {words('board.failed')}{' '}
          {/* Browsers keep a script that did not come as failed until the page is loaded anew; the address holds the view. */}
          <button type="button" className="quiet" onClick={() => address.reload()}>
            {words('board.again')}
          </button>
        </p>
      }
    >
      <Suspense fallback={<p className="none">{words('board.loading')}</p>}>
        <BoardPart board={board} facility={facility} />
      </Suspense>
    </Guard>
  )
}

/** Keeps the rest of the page when a part of it cannot be loaded or drawn. */
class Guard extends Component<{ children: ReactNode; fallback: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch(error: unknown) {
    console.error(error)
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
