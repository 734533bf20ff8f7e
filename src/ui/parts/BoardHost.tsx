import { lazy } from 'react'
import { useApp } from '../store.ts'
import { Later } from './Later.tsx'

const BoardPart = lazy(() => import('../boards/index.tsx'))

/** The board or facility that the view asks for. */
export function BoardHost() {
  const board = useApp((state) => state.view.board)
  const facility = useApp((state) => state.view.facility)
  return (
    <Later>
      <BoardPart board={board} facility={facility} />
    </Later>
  )
}
