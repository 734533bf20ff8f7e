import { patternsMarkup, swatchMarkup } from '../../paint/svg/markup.ts'
import type { Swatch } from '../../scene/scene.ts'
import { useMarkup } from './useMarkup.ts'

/** A sign of the key. The markup is the painter's own; no text of a release enters it. */
export function SwatchIcon({ swatch }: { swatch: Swatch }) {
  return (
    <svg
      className="swatch"
      viewBox="0 0 20 14"
      width="20"
      height="14"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the painter from an enumeration
      dangerouslySetInnerHTML={useMarkup(swatchMarkup(swatch))}
    />
  )
}

/** Patterns of the key's own, which do not change with the map's scale. */
export function SwatchPatterns() {
  return (
    <svg
      className="swatch-patterns"
      width="0"
      height="0"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the painter's own patterns
      dangerouslySetInnerHTML={useMarkup(`<defs>${patternsMarkup(1, 'k')}</defs>`)}
    />
  )
}
