import type { Swatch } from '../../../scene/scene.ts'
import { swatchMarkup } from '../markup.ts'
import { type Ink, type Textured, textureMarkup, textureOf } from './textures.ts'

const box = { left: 0.5, top: 0.5, right: 19.5, bottom: 13.5 }
const rect = (look: string) => `<rect x=".5" y=".5" width="19" height="13" ${look}/>`

/** Of what a scene of a briefing speaks of. */
export const emphasisSwatch = rect('class="emphasis-casing"') + rect('class="emphasis"')

/** A swatch of the printed key, drawn by the same hand as the printed map; 20 by 14 points. */
export function printedSwatch(swatch: Swatch, ink: Ink): string {
  const edge = rect('class="swatch-edge"')
  switch (swatch.kind) {
    case 'class':
    case 'absent':
      return ground(swatch, ink) + edge
    case 'overlay':
      return ground({ kind: 'class', paint: 'c2' }, ink) + ground(swatch, ink) + edge
    case 'band':
      return `${edge}<rect x="3.5" y="3.5" width="13" height="7" class="band-casing"/><rect x="3.5" y="3.5" width="13" height="7" class="band ${swatch.standing}"/>`
    case 'outline':
      return rect('class="outlined"')
    case 'link':
    case 'glyph':
    case 'cluster':
      return swatchMarkup(swatch)
  }
}

function ground(what: Textured, ink: Ink): string {
  const texture = textureOf(what, ink)
  if (!texture) return what.kind === 'class' ? rect(`class="${what.paint}"`) : ''
  return (texture.ground ? rect(`fill="${texture.ground}"`) : '') + textureMarkup(texture, box, 1)
}
