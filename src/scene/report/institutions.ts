import { figuresOf } from '../../atlas/figures.ts'
import { lifeOf, reconcile } from '../../atlas/subcentres.ts'
import { pyramid, tierOrder } from '../../atlas/tiers.ts'
import type { Facility, PresentObservation } from '../../release/schema.ts'
import { figureOf, type Making } from './figures.ts'
import type { FacilitiesPart, FacilityLine, ProjectsPart } from './types.ts'

/** The institutions named in the region by tier, beside the published numbers. */
export function facilitiesPart(making: Making): FacilitiesPart {
  const { atlas, region, citations } = making
  const { levels, counts, aside } = pyramid(atlas, region.adcode)
  const published = counts.flatMap(({ published: known, named, exceeded }) => {
    const figure = known && figureOf(making, known)
    return figure ? [{ indicator: figure.indicator, figure, named, exceeded }] : []
  })
  const why = new Map(aside.map((one) => [one.facility, one.why]))
  const here = new Set([...levels.flatMap(({ facilities }) => facilities), ...why.keys()])
  const list = atlas.facilities
    .filter(({ id }) => here.has(id))
    .sort((a, b) => Number(why.has(a.id)) - Number(why.has(b.id)) || byTier(a, b))
    .map((facility): FacilityLine => {
      const claims = [...new Set(facility.claims.map(({ stated }) => stated))]
      return {
        facility,
        place: facility.region === region.adcode ? null : (atlas.region(facility.region) ?? null),
        claims: claims.length > 1 ? claims : [],
        aside: why.get(facility.id) ?? null,
        cited: citations.citation(facility.name, facility.evidence, facility.note),
      }
    })
  return {
    levels: levels.flatMap(({ level, facilities }) =>
      facilities.length > 0 ? [{ level, count: facilities.length }] : [],
    ),
    published,
    list,
    aside: aside.length,
  }

  /** Best tier first, then by place and name. */
  function byTier(a: Facility, b: Facility): number {
    const rank = ({ tier }: Facility) => tierOrder.indexOf(tier ?? 'untiered')
    return (
      rank(a) - rank(b) ||
      (a.region < b.region ? -1 : a.region > b.region ? 1 : 0) ||
      a.name.localeCompare(b.name, 'zh')
    )
  }
}

/** The named sub-centres with their lives, beside the published counts of the region itself. */
export function projectsPart(making: Making): ProjectsPart {
  const { atlas, region, citations } = making
  const { adcode } = region
  const counted = reconcile(atlas).find((one) => one.region.adcode === adcode)
  const present = (observation: PresentObservation | null | undefined) =>
    observation ? figureOf(making, observation) : null
  const built = present(counted?.built ?? figuresOf(atlas, adcode, 'subcentresBuilt')[0])
  return {
    built: built && { figure: built, unnamed: counted?.unnamed ?? null },
    others: (counted?.others ?? []).flatMap((one) => present(one) ?? []),
    list: atlas.projects
      .filter((one) => atlas.lineage(one.region).some((area) => area.adcode === adcode))
      .map((project) => {
        const { stages, problems } = lifeOf(project)
        return {
          project,
          place: project.region === adcode ? null : (atlas.region(project.region) ?? null),
          cited: citations.citation(project.name, project.evidence, project.note),
          stages: stages.map((stage) => ({ stage, marks: citations.cite(stage.evidence) })),
          problems,
        }
      }),
  }
}
