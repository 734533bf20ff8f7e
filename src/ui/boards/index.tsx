import type { RecordBoard } from '../../view/view.ts'
import { addWords } from '../words/words.ts'
import { AssessmentBoard } from './AssessmentBoard.tsx'
import { FacilityPanel } from './FacilityPanel.tsx'
import { ListsBoard } from './ListsBoard.tsx'
import { ModelsBoard } from './ModelsBoard.tsx'
import { NetworksBoard } from './NetworksBoard.tsx'
import { RankingBoard } from './RankingBoard.tsx'
import { SubcentresBoard } from './SubcentresBoard.tsx'
import { TargetsBoard } from './TargetsBoard.tsx'
import { boardWords } from './words/index.ts'
import './boards.css'
import './assessment.css'
import './models.css'
import './ranking.css'
import './targets.css'
import './networks.css'
import './lists.css'
import './subcentres.css'
import './facility.css'

addWords(boardWords)

const all: Record<RecordBoard, () => React.ReactNode> = {
  assessment: AssessmentBoard,
  models: ModelsBoard,
  ranking: RankingBoard,
  targets: TargetsBoard,
  networks: NetworksBoard,
  lists: ListsBoard,
  subcentres: SubcentresBoard,
}

/** Everything that may stand beside the map instead of the table of areas; loaded when it is first asked for. */
export default function BoardPart({ board, facility }: { board: RecordBoard | null; facility: string | null }) {
  if (facility !== null) return <FacilityPanel id={facility} />
  if (board === null) return null
  const Shown = all[board]
  return (
    <div className={`board board-${board}`}>
      <Shown />
    </div>
  )
}
