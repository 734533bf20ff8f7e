import { lazy } from 'react'
import { isAnalysis, reportBoard } from '../../view/view.ts'
import { useApp } from '../store.ts'
import { Later } from './Later.tsx'

const AnalysisPart = lazy(() => import('../analysis/index.tsx'))
const ReportBoard = lazy(() => import('../report/ReportBoard.tsx'))
const BoardPart = lazy(() => import('../boards/index.tsx'))

/** The board or facility that the view asks for. */
export function BoardHost() {
  const board = useApp((state) => state.view.board)
  const facility = useApp((state) => state.view.facility)
  return (
    <Later>
      {facility === null && isAnalysis(board) ? (
        <AnalysisPart board={board} />
      ) : facility === null && board === reportBoard ? (
        <ReportBoard />
      ) : (
        <BoardPart board={isAnalysis(board) || board === reportBoard ? null : board} facility={facility} />
      )}
    </Later>
  )
}
