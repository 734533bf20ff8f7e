import type { Facility, Observation, Project, Region } from '../../release/schema.ts'
import { operand } from './formula.ts'
import type { Observations } from './observations.ts'
import { both } from './text.ts'

interface Named {
  region: string
  evidence: string[]
}

/** The year of the release: these numbers are of the release, not of the world. */
const releaseYear = '2026'

const tertiary = new Set(['3A', '3B', '3'])

export function addNamed(
  regions: Region[],
  facilities: Facility[],
  projects: Project[],
  observations: Observations,
): void {
  // Without a definite name an entry could be another one once more.
  const hospitals = facilities.filter(
    (f) => f.onMap && f.tier !== null && tertiary.has(f.tier) && f.status === 'existing',
  )
  count(
    'namedTertiaryHospitals',
    hospitals,
    both('下限：按本版清单计数，清单不完整', "A lower bound: counted from this release's list, which is incomplete."),
  )
  count(
    'subcentresNamed',
    projects,
    both(
      '按本版列名的项目计数，含在建和计划；清单不完整',
      'Counted from the projects named in this release, including those under construction and planned; the list is incomplete.',
    ),
  )

  /** Each region: those named there and no finer, plus the regions below; none named, no value. */
  function count(indicator: string, things: Named[], note: Observation['note']): void {
    const at = (adcode: string) => operand(indicator, adcode, releaseYear)
    const finestFirst = [...regions].reverse().filter((region) => region.level !== 'nation')
    for (const { adcode } of finestFirst) {
      const here = things.filter((thing) => thing.region === adcode)
      const below = regions.filter((r) => r.parent === adcode && observations.get(r.adcode, indicator, releaseYear))
      if (here.length + below.length === 0) continue
      const terms = [...below.map((r) => at(r.adcode)), ...here.map(() => '1')]
      observations.derive({
        region: adcode,
        indicator,
        period: releaseYear,
        digits: 0,
        formula: `sum(${terms.join(', ')})`,
        evidence: [...new Set(here.flatMap((thing) => thing.evidence.slice(0, 1)))],
        note,
      })
    }
  }
}
