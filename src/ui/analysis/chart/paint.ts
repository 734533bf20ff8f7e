import { areaClass } from '../../../paint/svg/markup.ts'
import type { Scene } from '../../../scene/scene.ts'

const paints = new WeakMap<Scene['areas'], Map<string, string>>()

/** The class that paints an area on the map, so that charts have the map's colours; plain where it has none. */
export function paintOfUnit({ areas }: Pick<Scene, 'areas'>, adcode: string): string {
  let known = paints.get(areas)
  if (!known) {
    known = new Map(
      areas.flatMap(({ adcode, fill }) =>
        fill.kind === 'class' ? [[adcode, areaClass({ fill, dimmed: false })]] : [],
      ),
    )
    paints.set(areas, known)
  }
  return known.get(adcode) ?? 'plain'
}
