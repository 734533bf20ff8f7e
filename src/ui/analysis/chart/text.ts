import { textWidth } from '../../../scene/layout.ts'

/** A text cut to a width in pixels at a type size in pixels; what is cut ends in an ellipsis. */
export function fit(text: string, width: number, size: number): string {
  if (textWidth(text) * size <= width) return text
  let kept = text
  while (kept.length > 1 && textWidth(`${kept}…`) * size > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
