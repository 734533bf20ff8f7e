import { Component, type ReactNode, Suspense } from 'react'
import { address } from '../../view/location.ts'
import { useWords } from '../store.ts'

/**
 * Around a part whose code comes on demand: says that it is coming, and where it does not come, that it did not.
 *
 * @param silent of what nobody is waiting for: only that it did not come is said
 */
export function Later({ children, silent = false }: { children: ReactNode; silent?: boolean }) {
  const words = useWords()
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
      <Suspense fallback={silent ? null : <p className="none">{words('board.loading')}</p>}>{children}</Suspense>
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
