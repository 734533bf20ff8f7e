import type { Assessment } from '../atlas/assessment.ts'
import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import { links } from '../atlas/networks.ts'
import type { Designation, Network, Target } from '../release/schema.ts'
import { inView } from '../view/filter.ts'
import { shownList, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { project } from './projection.ts'
import type { BandMark, LegendItem, LinkMark, OutlineMark } from './scene.ts'

/** The tables of a release that arrive after the first map. */
export interface LaterTables {
  targets: readonly Target[]
  networks: readonly Network[]
  designations: readonly Designation[]
}

/** What the map shows besides its layers: standings of the cities, and what the board beside it speaks of. */
export interface Marks {
  /** Null where no result was published: the cities are then members or candidates, as the release lists them. */
  bands: readonly BandMark[] | null
  outlined: readonly OutlineMark[]
  links: readonly LinkMark[]
  legend: readonly LegendItem[]
}

export type Marking = (view: View, words: Words) => Marks

/** `assessment` is needed only where results were published. */
export function createMarking(
  atlas: Atlas,
  boundaries: Boundaries,
  tables: LaterTables,
  assessment: Assessment | null,
): Marking {
  const standings = assessment && standingsOf(atlas, assessment)
  return (view, words) => {
    const bands =
      standings && view.layers.includes('cobuilding')
        ? standings.filter(({ adcode }) => inView(atlas, view, adcode))
        : null
    const outlined = outlinedBy(view, tables)
      // A whole province would cover everything that is marked in it.
      .filter((adcode) => atlas.region(adcode)?.level !== 'province')
      .filter((adcode) => boundaries.get(adcode) && inView(atlas, view, adcode))
      .map((adcode) => ({ adcode }))
    const lines = view.board === 'networks' ? linkMarks(atlas, boundaries, tables.networks) : []
    const item = (id: string, swatch: LegendItem['swatch'], label: string, count: number): LegendItem[] =>
      count > 0 ? [{ id, swatch, label, count, filter: null }] : []
    const outline = { kind: 'outline' } as const
    return {
      bands,
      outlined,
      links: lines,
      legend: [
        ...(outlined.length === 0
          ? []
          : item('outlined', outline, words(`legend.outlined.${view.board}`), outlined.length)),
        ...item('links', { kind: 'link' }, words('legend.links'), lines.length),
      ],
    }
  }
}

const known: ReadonlySet<string> = new Set(['good-standing', 'last-once', 'ended'])

/** Members in the order of the release, then candidates; what a city's last published year says of it. */
function standingsOf(atlas: Atlas, { cities, candidates }: Assessment): BandMark[] {
  const said = new Map(
    cities.map(({ adcode, states }) => [adcode, [...states].reverse().find(({ state }) => known.has(state))?.state]),
  )
  const members = [...atlas.cobuildingCities].map((adcode): BandMark => {
    const state = said.get(adcode)
    return { adcode, standing: state === 'last-once' || state === 'ended' ? state : 'member' }
  })
  const waiting = candidates.filter(({ city, joined }) => !joined && !atlas.cobuildingCities.has(city))
  return [...members, ...waiting.map(({ city }): BandMark => ({ adcode: city, standing: 'candidate' }))]
}

function outlinedBy(view: View, { targets, networks, designations }: LaterTables): string[] {
  const regions =
    view.board === 'lists'
      ? designations.filter((one) => one.list === shownList(view, designations)).map((one) => one.region)
      : view.board === 'networks'
        ? networks.map((one) => one.region)
        : view.board === 'targets'
          ? targets.flatMap((one) =>
              one.region && (view.targets.region ?? one.region) === one.region ? [one.region] : [],
            )
          : []
  return [...new Set(regions)]
}

/** Bows between the places of partners, in map units; nothing where both are only known to be in one area. */
function linkMarks(atlas: Atlas, boundaries: Boundaries, networks: readonly Network[]): LinkMark[] {
  const placeOf = ({ position, region }: ReturnType<typeof links>[number]['from']) => {
    const anchor = position ? ([position.lon, position.lat] as const) : boundaries.get(region)?.anchor
    return anchor ? project(anchor[0], anchor[1]) : null
  }
  return links(networks, atlas).flatMap(({ network, from, to, role }) => {
    const [start, end] = [placeOf(from), placeOf(to)]
    if (!start || !end || Math.hypot(end[0] - start[0], end[1] - start[1]) < 1) return []
    return [{ network, role, path: bow(start, end), title: `${from.name} — ${to.name}` }]
  })
}

const steps = 12

/** Points along a quadratic curve that swings out by a sixth of its length. */
function bow([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): [number, number][] {
  const [middleX, middleY] = [(x0 + x1) / 2 + (y1 - y0) / 3, (y0 + y1) / 2 - (x1 - x0) / 3]
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [Math.round(a * x0 + b * middleX + c * x1), Math.round(a * y0 + b * middleY + c * y1)]
  })
}
