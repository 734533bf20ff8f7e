import type { SymbolMark } from '../../scene/scene.ts'

/** The nearest symbol within reach, in map units. */
export function pointAt(marks: readonly SymbolMark[], x: number, y: number, reach: number): SymbolMark | null {
  let nearest: SymbolMark | null = null
  let least = reach * reach
  for (const mark of marks) {
    const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2
    if (distance < least) {
      least = distance
      nearest = mark
    }
  }
  return nearest
}
