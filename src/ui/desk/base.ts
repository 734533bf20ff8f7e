import type { Base } from '../../desk/project.ts'
import { fetchUnder, loadBriefings, loadCore, loadSources } from '../../release/load.ts'
import type { Store } from '../store.ts'
import { ask, desk, detailOf } from './desk-store.ts'

/** Has the release come that the work continues from; says so where it does not. */
export async function loadBase(store: Store, version: string): Promise<void> {
  const { list, core: shown, boundaries } = store.getState()
  desk.setState({ base: null, examined: null })
  try {
    const read = fetchUnder(`${import.meta.env.BASE_URL}data/`)
    const core = shown.manifest.version === version ? shown : await loadCore(read, list, version)
    const [sources, briefings] = await Promise.all([loadSources(read, core), loadBriefings(read, core)])
    const base: Base = { ...core, ...sources, briefings }
    const counties = core.regions.filter(({ level }) => level === 'county')
    const outlines = counties.flatMap(({ adcode }) => {
      const found = boundaries.get(adcode)
      return found ? [[adcode, found.geometry] as [string, typeof found.geometry]] : []
    })
    // Somebody may have chosen another one meanwhile.
    if (desk.getState().project.base !== version) return
    await ask<'base'>({ do: 'base', base, outlines })
    desk.setState({ base })
  } catch (error) {
    console.error(error)
    desk.setState({ problem: (words) => words('desk.problem.base', { version, detail: detailOf(error) }) })
  }
}
