import { unitsShown } from '../../scene/areas.ts'
import { areasInView } from '../../scene/chips.ts'
import { facilityPasses, isFiltered, noFilter, projectPasses } from '../../view/filter.ts'
import { batches, facilityTypes, fillIndicator, reliabilities, standings, statuses, tiers } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Choices } from './filters/Choices.tsx'
import { Places } from './filters/Places.tsx'
import { RangeInputs } from './filters/RangeInputs.tsx'
import { filter } from './words/filter.ts'
import './filter.css'

addWords(filter)

/** All filters of regions, facilities and projects; each choice says how many it would leave. */
export default function Filters() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const facilities = atlas.facilities.filter((one) => one.onMap)
  const indicator = fillIndicator(atlas, view)
  return (
    <div className="filters">
      <h2>{words('filter.title')}</h2>
      <p className="left" aria-live="polite">
        {words('filter.left', {
          areas: areasInView(atlas, view),
          allAreas: unitsShown(atlas, view).length,
          facilities: facilities.filter((one) => facilityPasses(atlas, view, one)).length,
          allFacilities: facilities.length,
          projects: atlas.projects.filter((one) => projectPasses(atlas, view, one)).length,
          allProjects: atlas.projects.length,
        })}
      </p>
      <button type="button" className="quiet" disabled={!isFiltered(view)} onClick={() => look(store, noFilter)}>
        {words('filter.clear')}
      </button>
      <h3>{words('filter.regions')}</h3>
      <Places />
      <Choices
        filter="standing"
        all={standings}
        title={words('filter.standing')}
        nameOf={(item) => words(`filter.standing.${item}`)}
      />
      {indicator && <RangeInputs indicator={indicator} />}
      <h3>{words('filter.facilities')}</h3>
      <Choices filter="tier" all={tiers} title={words('filter.tier')} nameOf={(item) => words(`tier.${item}`)} />
      <Choices
        filter="type"
        all={facilityTypes}
        title={words('filter.type')}
        nameOf={(item) => words(`type.${item}`)}
      />
      <Choices
        filter="reliability"
        all={reliabilities}
        title={words('evidence.reliability')}
        nameOf={(item) => words(`reliability.${item}`)}
      />
      <h3>{words('filter.projects')}</h3>
      <Choices
        filter="status"
        all={statuses}
        title={words('filter.status')}
        nameOf={(item) => words(`status.${item}`)}
      />
      <Choices
        filter="batch"
        all={batches}
        title={words('filter.batch')}
        nameOf={(item) => words(`filter.batch.${item}`)}
      />
    </div>
  )
}
