import gcoord from 'gcoord'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Coordinates } from '../project.ts'
import { farFrom, isInside, type Outline, outlineOf } from './outline.ts'

/** Outlines of the counties, WGS84 degrees, by adcode. */
export type Outlines = ReadonlyMap<string, Polygon | MultiPolygon>

export interface Geography {
  /**
   * Whether the point lies in the region, or within `slack` kilometres of it. Null: no outline of it is known.
   * Prefectures and provinces are the counties whose codes begin with theirs.
   */
  within(adcode: string, lon: number, lat: number, slack?: number): boolean | null
  /** Kilometres from the region, 0 in it; infinite where it is more than `most`. Null: no outline of it is known. */
  away(adcode: string, lon: number, lat: number, most: number): number | null
  /** The county in which a point lies; null: outside the map. */
  countyAt(lon: number, lat: number): string | null
}

export function createGeography(outlines: Outlines): Geography {
  const all = [...outlines].map(([adcode, shape]) => outlineOf(adcode, shape))
  const parts = new Map<string, Outline[]>()
  const partsOf = (adcode: string): Outline[] => {
    const known = parts.get(adcode)
    if (known) return known
    const prefix = adcode.replace(/(?:0000|00)$/, '')
    const own = all.filter((one) => one.adcode === adcode)
    const found = own.length > 0 ? own : all.filter((one) => one.adcode.startsWith(prefix))
    parts.set(adcode, found)
    return found
  }
  function away(adcode: string, lon: number, lat: number, most: number): number | null {
    const own = partsOf(adcode)
    if (own.length === 0) return null
    if (own.some((one) => isInside(one, lon, lat))) return 0
    if (!(most > 0)) return Number.POSITIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    for (const one of own) least = Math.min(least, farFrom(one, lon, lat, most))
    return least <= most ? least : Number.POSITIVE_INFINITY
  }
  return {
    away,
    within(adcode, lon, lat, slack = 0) {
      const far = away(adcode, lon, lat, slack)
      return far === null ? null : far <= slack
    },
    countyAt: (lon, lat) => all.find((one) => isInside(one, lon, lat))?.adcode ?? null,
  }
}

/** As they are called in every language. */
export const systemNames: Readonly<Record<Coordinates, string>> = { wgs84: 'WGS84', gcj02: 'GCJ-02', bd09: 'BD-09' }

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

/** WGS84 degrees, to about a metre, from any of the systems in use in China. */
export function toWgs84(system: Coordinates, lon: number, lat: number): { lon: number; lat: number } {
  if (system === 'wgs84') return { lon, lat }
  const [x = lon, y = lat] = gcoord.transform([lon, lat], systems[system], gcoord.WGS84)
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6
  return { lon: rounded(x), lat: rounded(y) }
}
