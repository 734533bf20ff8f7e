import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'

/** Zones that have colour and shape of their own; further ones look like those of no zone. */
export const mostZones = 9

/** Four or five shapes, then the same with a hole: told apart without colour. */
const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolTriangle] as const

/** The outline of a zone's dot around zero, of an area in square pixels. */
export function zoneShape(zone: number | null, area: number): string {
  if (zone === null || zone >= mostZones) return symbol(symbolCross, area)() ?? ''
  const turned = zone % shapes.length === 4
  const path = symbol(shapes[zone % shapes.length] ?? symbolCircle, area)() ?? ''
  return turned ? upsideDown(path) : path
}

/** The triangle is made of moves and lines only. */
function upsideDown(path: string): string {
  return path.replace(/(-?[\d.e-]+),(-?[\d.e-]+)/g, (_, x: string, y: string) => `${x},${-Number(y)}`)
}

export const hasHole = (zone: number | null) => zone !== null && zone >= shapes.length && zone < mostZones
export const zoneClass = (zone: number | null) => `zone-${zone === null || zone >= mostZones ? 'none' : zone}`
