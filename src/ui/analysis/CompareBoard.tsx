import { mostCompared } from '../../view/view.ts'
import { useApp, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Chooser } from './compare/Chooser.tsx'
import { Holdings } from './compare/Holdings.tsx'
import { Profile } from './compare/Profile.tsx'
import { TargetProgress } from './compare/TargetProgress.tsx'
import { compare } from './words/compare.ts'
import './compare.css'

addWords(compare)

/** Up to six regions side by side: figures with their ranks and courses, institutions, targets. */
export default function CompareBoard() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const compared = useApp((state) => state.view.compared)
  const regions = compared.flatMap((adcode) => atlas.region(adcode) ?? [])
  return (
    <>
      <header className="board-head">
        <h2>{words('compare.title')}</h2>
        <p>{words('compare.lead', { count: mostCompared })}</p>
      </header>
      <Chooser regions={regions} />
      {regions.length === 0 ? (
        <p className="none">{words('compare.empty')}</p>
      ) : (
        <>
          <Profile regions={regions} />
          <Holdings regions={regions} />
          <TargetProgress regions={regions} />
        </>
      )}
    </>
  )
}
