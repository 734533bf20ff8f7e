import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Two indicators that are known for every county; neighbours in the app's own choice. */
export const indicators = ['share65plus', 'share0to14'] as const

/** All that a peer page shows besides the outlines; areas in the order of the topology. */
export interface Work {
  /** What the filter button says. */
  filter: string
  colours: string[]
  areas: { adcode: string[]; name: string[] }
  fills: { name: string; index: number[]; label: string[] }[]
  groups: { id: string; colour: string; radius: number; lon: number[]; lat: number[]; name: string[] }[]
}

export type Counties = FeatureCollection<Polygon | MultiPolygon, { adcode: string }>

export async function load(): Promise<{ work: Work; counties: Counties }> {
  const [work, topology] = await Promise.all([json<Work>('./work.json'), json<Topology>('./counties.json')])
  const object = topology.objects.county as GeometryCollection<{ adcode: string }>
  const counties = feature(topology, object) as Counties
  return { work, counties }
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path)
  return response.json() as Promise<T>
}

export const colourOf = (work: Work, fill: number, area: number): string =>
  work.colours[work.fills[fill]?.index[area] ?? 0] ?? '#fff'

export const textOf = (work: Work, fill: number, area: number): string =>
  `${work.areas.name[area]} ${work.fills[fill]?.label[area]}`

/** The same two controls as in the app: a choice of indicator, and a button for the highest tier only. */
export function connect(work: Work, listener: { recolour(fill: number): void; filter(only: boolean): void }): void {
  const select = document.querySelector('select') as HTMLSelectElement
  const button = document.querySelector('button') as HTMLButtonElement
  button.textContent = work.filter
  for (const { name } of work.fills) select.add(new Option(name))
  select.addEventListener('change', () => listener.recolour(select.selectedIndex))
  button.addEventListener('click', () => {
    const only = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(only))
    listener.filter(only)
  })
}

/** What is drawn; the bench hears it at once and waits for the frame to end. */
export function report(moment: 'polygons' | 'ready' | 'drawn'): void {
  performance.mark(`bench:${moment}`)
}
