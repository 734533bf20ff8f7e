import type { Size } from '../camera.ts'
import type { Shapes } from '../shapes.ts'
import { unitsPerPoint, windowOf } from './print-map.ts'
import { retrace } from './retrace.ts'

/** A corner a point and a half is all that a map of a few centimetres can show. */
const finest = 1.5 * unitsPerPoint

/** The whole in outline with one region filled: where it lies. */
export function printKeyMap(shapes: Shapes, region: string, size: Size): string {
  const window = windowOf(shapes, size, null)
  const [width, height] = [size.width * unitsPerPoint, size.height * unitsPerPoint]
  const line = (kind: 'prefecture' | 'district' | 'outer' | 'province') =>
    `<path class="${kind}" d="${retrace(shapes, shapes.line(kind), window, finest)}"/>`
  return (
    `<svg class="paper-key-map" viewBox="0 0 ${width} ${height}" width="${size.width}" height="${size.height}" aria-hidden="true">` +
    `<path class="here" d="${retrace(shapes, shapes.area(region), window, finest / 2)}"/>` +
    `${line('prefecture')}${line('outer')}${line('province')}</svg>`
  )
}
