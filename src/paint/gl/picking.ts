import { type PlacedSymbol, symbolSize } from '../../scene/layout.ts'

/**
 * The topmost symbol at a place, in map units. Reckoned here and not read back from the graphics card: that would
 * make every movement of the pointer wait for a frame.
 */
export function symbolAt(
  symbols: readonly PlacedSymbol[],
  x: number,
  y: number,
  unitsPerPoint: number,
): PlacedSymbol | null {
  for (let index = symbols.length - 1; index >= 0; index--) {
    const symbol = symbols[index] as PlacedSymbol
    if (Math.hypot(symbol.x - x, symbol.y - y) <= (symbolSize(symbol) / 2) * unitsPerPoint) return symbol
  }
  return null
}
