import { useDeferredValue, useState } from 'react'
import { obstacleTo } from '../../atlas/inequality/parts.ts'
import type { Indicator } from '../../release/schema.ts'
import { formatPeriod } from '../../scene/format.ts'
import { resourceOf, unfitness } from '../../scene/inequality.ts'
import { isFiltered, noFilter } from '../../view/filter.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Choices } from './inequality/Choices.tsx'
import { Counted } from './inequality/Counted.tsx'
import { Decomposition } from './inequality/Decomposition.tsx'
import { Degrees } from './inequality/Degrees.tsx'
import { LorenzChart } from './inequality/LorenzChart.tsx'
import { Method } from './inequality/Method.tsx'
import { Summary } from './inequality/Summary.tsx'
import { useMeasured } from './inequality/useMeasured.ts'
import { whyNot } from './inequality/why.ts'
import { YearsChart } from './inequality/YearsChart.tsx'
import { inequality } from './words/inequality.ts'
import './charts.css'
import './inequality.css'
import './inequality/drawings.css'

addWords(inequality)

/** How unequally a resource is spread over the regions in view, in the measures of health-resource studies. */
export default function InequalityBoard() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const [withDoubtful, setWithDoubtful] = useState(false)
  const resource = resourceOf(atlas, view)
  const unfit = resource ? unfitness(atlas, resource) : null
  return (
    <div className="inequality chart-panel">
      <header className="board-head">
        <h2>{words('inequality.title')}</h2>
      </header>
      {resource ? (
        <>
          <Choices resource={resource} fit={unfit === null} withDoubtful={withDoubtful} onDoubtful={setWithDoubtful} />
          {unfit ? (
            <p role="status">{words(`inequality.unfit.${unfit}`, { name: resource.name[view.lang] })}</p>
          ) : (
            <Figures resource={resource} withDoubtful={withDoubtful} />
          )}
        </>
      ) : (
        <p role="status">{words('inequality.unfit.none')}</p>
      )}
      <Method />
    </div>
  )
}

function Figures({ resource, withDoubtful }: { resource: Indicator; withDoubtful: boolean }) {
  const words = useWords()
  const store = useStore()
  // The map changes in the same frame; the figures follow when it has been seen.
  const view = useDeferredValue(useApp((state) => state.view))
  const measured = useMeasured(view, resource, withDoubtful)
  const { sample, parts, period, names } = measured
  const obstacle = obstacleTo(parts)
  return (
    <>
      <p className="lead">
        {words('inequality.lead', {
          resource: resource.name[view.lang],
          count: sample.members.length,
          period: formatPeriod(period, words),
        })}
      </p>
      {resource.note && <p className="said aside">{resource.note[view.lang]}</p>}
      <Counted measured={measured} />
      {obstacle ? (
        <p role="status" className="obstacle">
          {whyNot(obstacle, names, words)}{' '}
          {isFiltered(view) && (
            <button type="button" className="quiet" onClick={() => look(store, noFilter)}>
              {words('control.clear')}
            </button>
          )}
        </p>
      ) : (
        <>
          <Summary measured={measured} />
          <LorenzChart measured={measured} />
        </>
      )}
      <YearsChart measured={measured} />
      {!obstacle && (
        <>
          <Decomposition measured={measured} />
          <Degrees measured={measured} />
        </>
      )}
    </>
  )
}
