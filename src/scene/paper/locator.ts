import type { Atlas } from '../../atlas/atlas.ts'
import type { Boundaries } from '../../atlas/boundaries.ts'
import type { Region } from '../../release/schema.ts'
import type { View } from '../../view/view.ts'
import { project } from '../projection.ts'
import type { AreaMark, LabelMark, Scene } from '../scene.ts'

/** A region with the names of its parts, and around it, dimmed, its neighbours with theirs. No figures, no symbols. */
export function locatorScene(
  atlas: Atlas,
  { lang }: Pick<View, 'lang'>,
  boundaries: Boundaries,
  adcode: string,
): Scene {
  const region = atlas.region(adcode)
  const isInside = (one: Region) => atlas.lineage(one.adcode).some((above) => above.adcode === adcode)
  const children = atlas.children(adcode).filter((one) => boundaries.get(one.adcode))
  const parts = children.length > 0 ? children : region ? [region] : []
  const others = atlas.units(region?.level === 'county' ? 'county' : 'prefecture').filter((one) => !isInside(one))
  const area =
    (dimmed: boolean) =>
    (one: Region): AreaMark => ({
      adcode: one.adcode,
      fill: { kind: 'blank' },
      overlay: null,
      dimmed,
      title: one.name[lang],
    })
  const label = (one: Region): LabelMark[] => {
    const boundary = boundaries.get(one.adcode)
    if (!boundary) return []
    const [x, y] = project(boundary.anchor[0], boundary.anchor[1])
    const weight = boundary.areaKm2 + (isInside(one) ? 1e7 : 0)
    const name = one.shortName[lang]
    return [{ adcode: one.adcode, x: Math.round(x), y: Math.round(y), name, value: null, tone: 'on-light', weight }]
  }
  return {
    title: region?.name[lang] ?? '',
    subtitle: '',
    summary: '',
    areas: [...others.map(area(true)), ...parts.map(area(false))],
    labels: [...parts, ...others].flatMap(label),
    bands: [],
    outlined: [],
    links: [],
    symbols: [],
    legend: [],
    selected: adcode,
    emphasised: [],
  }
}
