import { Component, lazy, type ReactNode, Suspense, useState } from 'react'
import { useApp, useWords } from '../store.ts'

const load = () => lazy(() => import('../boards/index.tsx'))

/** The board or facility that the view asks for. Its code comes on demand; where it does not come, it says so. */
export function BoardHost() {
  const words = useWords()
  const board = useApp((state) => state.view.board)
  const facility = useApp((state) => state.view.facility)
  const [part, setPart] = useState(() => ({ Part: load(), attempt: 0 }))
  const { Part, attempt } = part
  return (
    <Guard
      key={attempt}
      fallback={
        <p className="problem" role="alert">
          {words('board.failed')}{' '}
          <button type="button" className="quiet" onClick={() => setPart({ Part: load(), attempt: attempt + 1 })}>
            {words('board.again')}
          </button>
        </p>
      }
    >
      <Suspense fallback={<p className="none">{words('board.loading')}</p>}>
        <Part board={board} facility={facility} />
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
