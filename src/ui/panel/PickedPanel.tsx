import { useApp, useStore, useWords } from '../store.ts'
import { byTier, FacilityItem } from './FacilityItem.tsx'
import { ProjectItem } from './ProjectItem.tsx'
import { Way } from './Way.tsx'

/** What stands where a symbol was clicked. */
export function PickedPanel() {
  const words = useWords()
  const store = useStore()
  const picked = useApp((state) => state.picked)
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const facilities = atlas.facilities.filter((one) => picked.includes(one.id)).sort(byTier)
  const projects = atlas.projects.filter((one) => picked.includes(one.id))
  const regions = [...new Set([...facilities, ...projects].map((one) => one.region))]
  return (
    <section className="picked">
      <header className="panel-head">
        <h2>{words('cluster.title', { count: facilities.length + projects.length })}</h2>
        <button
          type="button"
          className="quiet"
          aria-label={words('panel.close')}
          onClick={() => store.setState({ picked: [] })}
        >
          ✕
        </button>
      </header>
      <p className="crumbs">
        {regions.map((adcode) => (
          <Way key={adcode} to={{ region: adcode }}>
            {atlas.region(adcode)?.name[lang]}
          </Way>
        ))}
      </p>
      <ul className="items">
        {facilities.map((one) => (
          <FacilityItem key={one.id} facility={one} />
        ))}
        {projects.map((one) => (
          <ProjectItem key={one.id} project={one} />
        ))}
      </ul>
    </section>
  )
}
