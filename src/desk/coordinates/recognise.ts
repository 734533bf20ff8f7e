import type { Coordinates } from '../project.ts'
import { type Geography, toWgs84 } from './geography.ts'

export interface Placed {
  lon: number
  lat: number
  /** The finest region that the table names for it. */
  region: string
}

export interface Recognised {
  /** The most plausible system. */
  system: Coordinates
  /** The points themselves say it: only those near a border can, so that it is mostly to be asked. */
  certain: boolean
  /** How many points were looked at; of very many, some that are spread over all. */
  points: number
  /** How many of them lie in their region under each system. */
  inside: Record<Coordinates, number>
  /** How many lie so far outside it that the outline's own error does not explain it. */
  outside: Record<Coordinates, number>
  /** Whether longitude and latitude stand in each other's column. */
  swapped: boolean
}

const all: readonly Coordinates[] = ['wgs84', 'gcj02', 'bd09']
/** Kilometres: outlines are simplified to pieces of 400 m. */
const outlineError = 0.3
/** Of points on which two systems disagree, how many say the one and how many the other, by chance at most so often. */
const mostChance = 0.01
/** More of them say nothing new. */
const mostPoints = 20_000
/** Part of the points that must lie in their regions: else regions or columns are wrong, not the system. */
const fewestInside = 0.9

/** In which system points were written, as far as the regions that they are said to lie in tell. */
export function recogniseSystem(points: readonly Placed[], geography: Geography): Recognised {
  const isOnEarth = ({ lon, lat }: Placed) => Math.abs(lon) <= 180 && Math.abs(lat) <= 180 && (lon !== 0 || lat !== 0)
  const onEarth = points.filter(isOnEarth)
  const step = Math.ceil(onEarth.length / mostPoints)
  const used = step > 1 ? onEarth.filter((_, at) => at % step === 0) : onEarth
  // Nowhere in China is the latitude above 54°, the longitude below 73°.
  const swapped = used.length > 0 && used.filter(({ lon, lat }) => lon < 54 && lat > 73).length > used.length / 2
  const inside: Record<Coordinates, number> = { wgs84: 0, gcj02: 0, bd09: 0 }
  const outside = { ...inside }
  /** For every point that some region is known of, under which systems it is clearly outside. */
  const told: Record<Coordinates, boolean>[] = []
  for (const { lon, lat, region } of used) {
    const isOut = { wgs84: false, gcj02: false, bd09: false }
    for (const system of all) {
      const place = swapped ? toWgs84(system, lat, lon) : toWgs84(system, lon, lat)
      const far = geography.away(region, place.lon, place.lat, outlineError)
      if (far === null) continue
      isOut[system] = far > outlineError
      if (far === 0) inside[system]++
      if (isOut[system]) outside[system]++
    }
    if (isOut.wgs84 !== isOut.gcj02 || isOut.wgs84 !== isOut.bd09) told.push(isOut)
  }
  const [system = 'wgs84', ...others] = [...all].sort(
    (a, b) => outside[a] - outside[b] || inside[b] - inside[a] || all.indexOf(a) - all.indexOf(b),
  )
  const isAhead = (other: Coordinates) => {
    const pro = told.filter((isOut) => isOut[other] && !isOut[system]).length
    const contra = told.filter((isOut) => isOut[system] && !isOut[other]).length
    return chanceOf(pro, pro + contra) <= mostChance
  }
  const certain = used.length > 0 && inside[system] >= used.length * fewestInside && others.every(isAhead)
  return { system, certain, points: used.length, inside, outside, swapped }
}

/** How likely it is that a coin shows its head so many times or more (sign test). */
function chanceOf(heads: number, throws: number): number {
  // Beyond, the terms are smaller than what a number can hold; nothing that large happens by chance.
  if (throws > 1000) return heads > throws * 0.6 ? 0 : 1
  let term = 0.5 ** throws
  let sum = 0
  for (let count = throws; count >= heads; count--) {
    sum += term
    term = (term * count) / (throws - count + 1)
  }
  return sum
}
