import { formatPeriod } from '../../scene/format.ts'
import { standingOf } from '../../scene/standing.ts'
import { isOpen } from '../../view/embed.ts'
import { facilityPasses, noFilter, projectPasses } from '../../view/filter.ts'
import { fillIndicator, shownPeriod } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Breadcrumb } from './Breadcrumb.tsx'
import { CobuildingSection } from './CobuildingSection.tsx'
import { byTier, FacilityItem } from './FacilityItem.tsx'
import { ProjectItem } from './ProjectItem.tsx'
import { RecordsSection } from './RecordsSection.tsx'
import { Section } from './Section.tsx'
import { TargetsSection } from './TargetsSection.tsx'
import { Value } from './Value.tsx'
import { ValuesTable } from './ValuesTable.tsx'
import { Way } from './Way.tsx'

/** Everything that the release says of one region. */
export function RegionPanel({ adcode }: { adcode: string }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const region = atlas.region(adcode)
  if (!region) return null
  const within = (code: string) => atlas.lineage(code).some((one) => one.adcode === adcode)
  const allFacilities = atlas.facilities.filter((one) => within(one.region))
  const allProjects = atlas.projects.filter((one) => within(one.region))
  // Whoever opens a region wants to see it, also where filters of regions leave it out.
  const here = { ...view, within: noFilter.within, standing: noFilter.standing, range: noFilter.range }
  const facilities = allFacilities.filter((one) => facilityPasses(atlas, here, one)).sort(byTier)
  const projects = allProjects.filter((one) => projectPasses(atlas, here, one))

  return (
    <section className="region-panel">
      <header className="panel-head">
        <h2>{region.name[view.lang]}</h2>
        <button
          type="button"
          className="quiet"
          aria-label={words('panel.close')}
          title={words('panel.close')}
          onClick={() => look(store, { region: null })}
        >
          ✕
        </button>
      </header>
      <Breadcrumb adcode={adcode}>
        {isOpen('map', view) && (
          <button type="button" className="region" onClick={() => store.setState({ zoomTo: adcode })}>
            {words('panel.zoom')}
          </button>
        )}
        <Way to={{ board: 'report' }}>{words('board.report')}</Way>
        {atlas.cobuildingCities.has(adcode) && <span className="member">{words('panel.member')}</span>}
      </Breadcrumb>
      <Headline adcode={adcode} />
      {region.note && <p className="note">{region.note[view.lang]}</p>}
      <Section title={words('panel.values')} open>
        <ValuesTable adcode={adcode} />
      </Section>
      <Section title={words('panel.facilities', { count: facilities.length })}>
        <Hidden count={allFacilities.length - facilities.length} />
        {allFacilities.length === 0 ? (
          <p className="none">{words('panel.facilities.none')}</p>
        ) : (
          <ul className="items">
            {facilities.map((one) => (
              <FacilityItem key={one.id} facility={one} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={words('panel.projects', { count: projects.length })}>
        <Hidden count={allProjects.length - projects.length} />
        {allProjects.length === 0 ? (
          <p className="none">{words('panel.projects.none')}</p>
        ) : (
          <ul className="items">
            {projects.map((one) => (
              <ProjectItem key={one.id} project={one} />
            ))}
          </ul>
        )}
      </Section>
      <RecordsSection adcode={adcode} />
      <CobuildingSection adcode={adcode} />
      <TargetsSection adcode={adcode} />
    </section>
  )
}

/** What filters leave out of a list is not what nobody has found. */
function Hidden({ count }: { count: number }) {
  const words = useWords()
  return count > 0 && <p className="none">{words('panel.filtered', { count })}</p>
}

/** The indicator on the map: the value, its rank among areas of the same level, the nation's value. */
function Headline({ adcode }: { adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const indicator = fillIndicator(atlas, view)
  const region = atlas.region(adcode)
  if (!indicator || !region) return null
  const period = shownPeriod(atlas, view)
  const reading = atlas.read(adcode, indicator.id, period)
  const standing = standingOf(atlas, view, adcode)
  const nation = atlas.observation('100000', indicator.id, period)
  const larger = reading.kind === 'absent' && reading.absence === 'larger-area' ? reading.larger : undefined
  const note = reading.kind === 'absent' ? reading.note : reading.observation.note
  return (
    <div className="headline">
      <dl>
        <div>
          <dd className="big">
            {reading.kind === 'value' ? (
              <Value observation={reading.observation} indicator={indicator} name={region.name[view.lang]} />
            ) : larger ? (
              <Value observation={larger.observation} indicator={indicator} name={larger.region.name[view.lang]} />
            ) : (
              <span className="absent">
                {words(`absence.${reading.kind === 'absent' ? reading.absence : 'no-source'}`)}
              </span>
            )}
          </dd>
          <dt>
            {formatPeriod(period, words)}
            {larger ? ` · ${larger.region.name[view.lang]}` : ` · ${indicator.unit[view.lang]}`}
          </dt>
        </div>
        {standing && (
          <div>
            <dd className="big">{words('panel.rank', { rank: standing.rank })}</dd>
            <dt>{words('panel.rank.of', { count: standing.among })}</dt>
          </div>
        )}
        {nation && (
          <div>
            <dd className="big">
              <Value observation={nation} indicator={indicator} name={words('reference.nation')} />
            </dd>
            <dt>{words('reference.nation')}</dt>
          </div>
        )}
      </dl>
      {larger && <p className="note">{words('absence.larger-area')}</p>}
      {note && <p className="note">{note[view.lang]}</p>}
    </div>
  )
}
