import { groupBy } from '../atlas.ts'
import { type Figure, obstacleTo, type Part, type Share, sharesOf, type Unmeasured, unmeasured } from './parts.ts'

/*
 * The two indices of H. Theil, "Economics and Information Theory", 1967, in natural logarithms: many Chinese studies
 * of health resources use common ones, whose values are these divided by ln 10 ≈ 2.3026.
 */

/**
 * Theil's index weighted by shares of the base, L = Σ pᵢ ln(pᵢ / qᵢ), with p a region's share of the base (population
 * or area) and q its share of the resource: the form in which Chinese health-resource studies use the index. Also
 * called Theil's L or mean logarithmic deviation. 0 is complete equality; there is no upper limit, and no value where a
 * region has none of the resource.
 */
export function theilL(parts: readonly Part[]): Figure {
  const obstacle = obstacleTo(parts) ?? zeroIn(parts)
  return obstacle ?? { value: Math.max(0, logSum(sharesOf(parts))) }
}

/**
 * Theil's index weighted by shares of the resource, T = Σ qᵢ ln(qᵢ / pᵢ), with 0 · ln 0 = 0. 0 is complete equality;
 * at most ln(1 / the smallest p).
 */
export function theilT(parts: readonly Part[]): Figure {
  const obstacle = obstacleTo(parts)
  if (obstacle) return obstacle
  const terms = sharesOf(parts).map(({ resource, base }) => (resource === 0 ? 0 : resource * Math.log(resource / base)))
  return {
    value: Math.max(
      0,
      terms.reduce((sum, term) => sum + term, 0),
    ),
  }
}

/** A zone's part in the inequality. */
export interface ZonePart {
  zone: string
  /** How many regions. */
  n: number
  /** Of the whole, 0 to 1. */
  share: { base: number; resource: number }
  /** The index among the zone's own regions; 0 where it has only one. */
  index: number
  /** What the inequality inside the zone adds to the whole index. */
  within: number
}

export interface Decomposition {
  /** `within` + `between`. */
  total: number
  within: number
  between: number
  zones: ZonePart[]
}

/**
 * Theil's L parted exactly into what lies within and between zones, L = Σ P_g L_g + Σ P_g ln(P_g / Q_g), with P and Q
 * a zone's shares of base and resource and L_g the index among its regions.
 * F. Bourguignon, "Decomposable Income Inequality Measures", Econometrica 47 (4), 1979; A. F. Shorrocks, "The Class of
 * Additively Decomposable Inequality Measures", Econometrica 48 (3), 1980.
 *
 * @param zoneOf gives every region to exactly one zone
 */
export function decompose(parts: readonly Part[], zoneOf: (region: string) => string): Decomposition | Unmeasured {
  const obstacle = obstacleTo(parts) ?? zeroIn(parts)
  if (obstacle) return obstacle
  const zones = [...groupBy(sharesOf(parts), ({ region }) => zoneOf(region))].map(([zone, own]): ZonePart => {
    const share = {
      base: own.reduce((sum, one) => sum + one.base, 0),
      resource: own.reduce((sum, one) => sum + one.resource, 0),
    }
    const inside = own.map((one) => ({
      ...one,
      base: one.base / share.base,
      resource: one.resource / share.resource,
    }))
    const index = own.length < 2 ? 0 : Math.max(0, logSum(inside))
    return { zone, n: own.length, share, index, within: share.base * index }
  })
  const within = zones.reduce((sum, one) => sum + one.within, 0)
  const between = zones.length < 2 ? 0 : Math.max(0, logSum(zones.map(({ share }) => share)))
  return { total: within + between, within, between, zones }
}

const logSum = (shares: readonly Omit<Share, 'region'>[]) =>
  shares.reduce((sum, { base, resource }) => sum + base * Math.log(base / resource), 0)

function zeroIn(parts: readonly Part[]): Unmeasured | null {
  const without = parts.filter(({ resource }) => resource === 0)
  return without.length > 0 ? unmeasured('zero-resource', without) : null
}
