/** A region's part in a distribution: what it has of a resource, and of what the resource is spread over. */
export interface Part {
  region: string
  /** A count: physicians, beds. */
  resource: number
  /** Residents, or km². */
  base: number
}

/** Why there is no figure. */
export type WhyNot =
  /** Fewer than two regions: nothing can be unequal. */
  | 'too-few'
  /** No region has any of the resource: there are no shares of nothing. */
  | 'no-resource'
  /** A region without residents or area: nothing can be measured against it. */
  | 'zero-base'
  | 'negative'
  | 'not-finite'
  /** A region has none of the resource: the logarithm of its share, or the ratio to it, is not finite. */
  | 'zero-resource'

export interface Unmeasured {
  value: null
  why: WhyNot
  /** The regions to which it is due. */
  regions: readonly string[]
}

/** A dimensionless figure, or why there is none. */
export type Figure = { value: number } | Unmeasured

export const unmeasured = (why: WhyNot, parts: readonly Part[] = []): Unmeasured => ({
  value: null,
  why,
  regions: parts.map(({ region }) => region),
})

/** What keeps a distribution from being measured at all; null where nothing does. */
export function obstacleTo(parts: readonly Part[]): Unmeasured | null {
  const broken = parts.filter(({ resource, base }) => !Number.isFinite(resource) || !Number.isFinite(base))
  if (broken.length > 0) return unmeasured('not-finite', broken)
  const negative = parts.filter(({ resource, base }) => resource < 0 || base < 0)
  if (negative.length > 0) return unmeasured('negative', negative)
  const empty = parts.filter(({ base }) => base === 0)
  if (empty.length > 0) return unmeasured('zero-base', empty)
  if (parts.length < 2) return unmeasured('too-few', parts)
  if (parts.every(({ resource }) => resource === 0)) return unmeasured('no-resource')
  return null
}

/** A region's shares of the whole, both between 0 and 1. */
export interface Share {
  region: string
  resource: number
  base: number
}

/** Shares of a distribution to which there is no obstacle; each of the two adds up to one. */
export function sharesOf(parts: readonly Part[]): Share[] {
  const [resource, base] = [sumOf(parts, 'resource'), sumOf(parts, 'base')]
  return parts.map((part) => ({
    region: part.region,
    resource: part.resource / resource,
    base: part.base / base,
  }))
}

export function sumOf(parts: readonly Part[], what: 'resource' | 'base'): number {
  return parts.reduce((sum, part) => sum + part[what], 0)
}
