import { type ComponentType, lazy } from 'react'
import type { AnalysisBoard } from '../../view/view.ts'
import { Later } from '../parts/Later.tsx'
import { Selection } from './Selection.tsx'
import '../boards/boards.css'
import './analysis.css'

const all: Record<AnalysisBoard, ComponentType> = {
  table: lazy(() => import('./TableBoard.tsx')),
  charts: lazy(() => import('./ChartsBoard.tsx')),
  compare: lazy(() => import('./CompareBoard.tsx')),
  inequality: lazy(() => import('./InequalityBoard.tsx')),
  changes: lazy(() => import('./ChangesBoard.tsx')),
}

/** A board of the analysis under the region that is selected; each comes when it is first asked for. */
export default function AnalysisPart({ board }: { board: AnalysisBoard }) {
  const Shown = all[board]
  return (
    <div className={`board analysis board-${board}`}>
      <Selection />
      <Later key={board}>
        <Shown />
      </Later>
    </div>
  )
}
