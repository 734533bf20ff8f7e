import { useEffect, useState } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { type Briefings, look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { bringBriefings, findBriefing } from './briefings.ts'
import { Stage } from './play/Stage.tsx'
import { brief } from './words/brief.ts'
import './brief.css'

addWords(brief)

/** A briefing while it is played: what stands around the map, and what the keys do. */
export default function Brief() {
  const store = useStore()
  const briefings = useApp((state) => state.briefings)
  const id = useApp((state) => state.view.briefing ?? firstOf(state.briefings))
  const [ready, setReady] = useState(false)

  useEffect(() => {
    // The page around the map is styled by its mode; sizes of type follow.
    document.documentElement.dataset.mode = 'brief'
    void bringBriefings(store).then((brought) => {
      // Without a name the first of the release is meant.
      const first = firstOf(brought)
      if (store.getState().view.briefing === null && first) {
        // A part of the step that led here: "back" would lead to an address without it again.
        store.setState({ quiet: true })
        look(store, { briefing: first })
        store.setState({ quiet: false })
      }
      setReady(true)
    })
    return () => {
      delete document.documentElement.dataset.mode
    }
  }, [store])

  if (!ready || !briefings) return null
  const briefing = findBriefing(briefings, id)
  return briefing ? <Stage key={briefing.id} briefing={briefing} /> : <Missing />
}

const firstOf = (briefings: Briefings | null) =>
  !briefings || briefings.shipped instanceof ReleaseProblem ? null : (briefings.shipped[0]?.id ?? null)

/** Says which briefing is not there, or why none is. */
function Missing() {
  const words = useWords()
  const store = useStore()
  const id = useApp((state) => state.view.briefing)
  const shipped = useApp((state) => state.briefings?.shipped)
  return (
    <div className="brief-missing problem" role="alert">
      {shipped instanceof ReleaseProblem && (
        <p>
          <ProblemText problem={shipped} />
        </p>
      )}
      {id !== null && <p>{words('brief.unknown', { id })}</p>}
      {id === null && !(shipped instanceof ReleaseProblem) && <p>{words('brief.none')}</p>}
      <button type="button" className="quiet" onClick={() => look(store, { mode: null, briefing: null, step: 1 })}>
        {words('brief.to-map')}
      </button>
    </div>
  )
}
