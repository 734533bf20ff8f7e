/**
 * Web Mercator, so that the WebGL map can take over without a jump. The frame holds Sichuan and Chongqing;
 * its width is 10,000 map units, so that whole numbers are exact to about 120 m.
 */
export const frame = { width: 10_000, west: 97.15, east: 110.4, south: 25.9, north: 34.45 } as const

const radians = Math.PI / 180
const worldX = (lon: number) => lon / 360 + 0.5
const worldY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / (2 * Math.PI)

/** How many map units the whole Mercator square is wide. */
export const unitsPerWorld = frame.width / (worldX(frame.east) - worldX(frame.west))
const originX = worldX(frame.west)
const originY = worldY(frame.north)

export const frameHeight = Math.round((worldY(frame.south) - originY) * unitsPerWorld)

/** WGS84 degrees to map units, y downwards. */
export function project(lon: number, lat: number): [number, number] {
  return [(worldX(lon) - originX) * unitsPerWorld, (worldY(lat) - originY) * unitsPerWorld]
}

/** Map units to WGS84 degrees. */
export function unproject(x: number, y: number): [number, number] {
  const lon = (x / unitsPerWorld + originX - 0.5) * 360
  const mercator = (0.5 - (y / unitsPerWorld + originY)) * 2 * Math.PI
  return [lon, (2 * Math.atan(Math.exp(mercator)) - Math.PI / 2) / radians]
}

/** MapLibre's zoom (512 px tiles) at which one map unit is so many CSS pixels. */
export function zoomOf(pixelsPerUnit: number): number {
  return Math.log2((unitsPerWorld * pixelsPerUnit) / 512)
}
