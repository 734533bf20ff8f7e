import { mean, standardDeviation } from 'simple-statistics'
import { type Figure, obstacleTo, type Part, sharesOf, sumOf, type Unmeasured, unmeasured } from './parts.ts'

const rateOf = ({ resource, base }: Part) => resource / base

/**
 * The coefficient of variation of the resource per base, every region counting alike: s / x̄, with the deviation over
 * n, not n − 1. Mean and deviation are those of simple-statistics 7. 0 or more.
 */
export function variation(parts: readonly Part[]): Figure {
  const obstacle = obstacleTo(parts)
  if (obstacle) return obstacle
  const rates = parts.map(rateOf)
  return { value: standardDeviation(rates) / mean(rates) }
}

/**
 * The coefficient of variation of the resource per base, every region weighing by its share p of the base:
 * √(Σ pᵢ (rᵢ − R)²) / R, with R the resource of all over the base of all. 0 or more.
 * J. G. Williamson, "Regional Inequality and the Process of National Development", Economic Development and Cultural
 * Change 13 (4, part 2), 1965.
 */
export function weightedVariation(parts: readonly Part[]): Figure {
  const obstacle = obstacleTo(parts)
  if (obstacle) return obstacle
  // r / R is the share of the resource over the share of the base.
  const terms = sharesOf(parts).map(({ resource, base }) => base * (resource / base - 1) ** 2)
  return { value: Math.sqrt(terms.reduce((sum, term) => sum + term, 0)) }
}

/** An end of the distribution: all the regions that share it. */
export interface End {
  /** Resource per base. */
  rate: number
  regions: readonly string[]
}

export type Extremes = { value: number; highest: End; lowest: End } | (Unmeasured & { lowest?: End })

/** The highest resource per base over the lowest, 1 or more; none where the lowest is zero. */
export function extremes(parts: readonly Part[]): Extremes {
  const obstacle = obstacleTo(parts)
  if (obstacle) return obstacle
  const rates = parts.map(rateOf)
  const end = (rate: number): End => ({
    rate,
    regions: parts.filter((part) => rateOf(part) === rate).map(({ region }) => region),
  })
  const [highest, lowest] = [end(Math.max(...rates)), end(Math.min(...rates))]
  if (lowest.rate === 0) return { ...unmeasured('zero-resource'), regions: lowest.regions, lowest }
  return { value: highest.rate / lowest.rate, highest, lowest }
}

/** The resource of all over the base of all; not finite where the base is zero. */
export const overall = (parts: readonly Part[]) => sumOf(parts, 'resource') / sumOf(parts, 'base')
