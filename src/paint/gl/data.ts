import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import { type Layout, sizesAt } from '../../scene/layout.ts'
import { unproject } from '../../scene/projection.ts'
import type { Scene } from '../../scene/scene.ts'
import { areaClass } from '../svg/markup.ts'
import type { Geometry } from '../svg/shapes.ts'
import { lineKinds } from './looks.ts'

type Area = Feature<Polygon | MultiPolygon, { adcode: string; kind?: string }>

/** `kind`, where it is given, tells areas of a source apart that are drawn in different ways. */
export function areasData(areas: readonly { adcode: string; kind?: string }[], geometry: Geometry): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap((properties): Area[] => {
      const found = geometry.get(properties.adcode)?.geometry
      return found ? [{ type: 'Feature', properties, geometry: found }] : []
    }),
  }
}

export function linksData(links: Scene['links']): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: links.map(({ path, role }) => ({
      type: 'Feature',
      properties: { kind: role },
      geometry: { type: 'LineString', coordinates: path.map(([x, y]) => unproject(x, y)) },
    })),
  }
}

export function linesData(geometry: Geometry): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: lineKinds.map((kind) => ({ type: 'Feature', properties: { kind }, geometry: geometry.lines(kind) })),
  }
}

export interface LabelProperties {
  text: string
  part: 'name' | 'value'
  tone: 'on-light' | 'on-dark'
  size: number
  /** From the label's place, in units of the type size. */
  offset: [number, number]
}

export type Shifts = Record<'name' | 'value', number>

/**
 * One feature for each line of a label. `scale` is CSS pixels per point; `shifts` are what MapLibre's middle of a
 * line lacks to that of SVG, in units of the type size.
 */
export function labelsData(layout: Layout, scale: number, shifts: Shifts): FeatureCollection<Point, LabelProperties> {
  const sizes = sizesAt(layout.step)
  const features = layout.labels.flatMap(({ mark, x, y, withValue }): Feature<Point, LabelProperties>[] => {
    const geometry: Point = { type: 'Point', coordinates: unproject(x, y) }
    const line = (part: 'name' | 'value', text: string, size: number, down: number) => ({
      type: 'Feature' as const,
      geometry,
      properties: {
        text,
        part,
        tone: mark.tone,
        size: size * scale,
        offset: [0, down / size + shifts[part]] as [number, number],
      },
    })
    const name = line('name', mark.name, sizes.name, 0)
    return withValue && mark.value ? [name, line('value', mark.value, sizes.value, sizes.line)] : [name]
  })
  return { type: 'FeatureCollection', features }
}

/** What an area's look depends on; kept in MapLibre's feature-state, so that a new colour needs no new tiles. */
export interface AreaState {
  paint: string
  over: string
  dim: boolean
}

export function areaStates(scene: Scene): Map<string, AreaState> {
  return new Map(
    scene.areas.map(({ adcode, fill, overlay, dimmed }) => [
      adcode,
      { paint: areaClass({ fill, dimmed: false }), over: overlay && !dimmed ? overlay : '', dim: dimmed },
    ]),
  )
}

/** The states that differ from those before. */
export function changedStates(
  before: ReadonlyMap<string, AreaState>,
  after: ReadonlyMap<string, AreaState>,
): [string, AreaState][] {
  return [...after].filter(([adcode, { paint, over, dim }]) => {
    const was = before.get(adcode)
    return was?.paint !== paint || was.over !== over || was.dim !== dim
  })
}
