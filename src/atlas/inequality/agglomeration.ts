/** A region with all three of what agglomeration is made of. */
export interface Place {
  region: string
  /** A count. */
  resource: number
  /** Residents. */
  population: number
  /** km². */
  area: number
}

/** How densely a region is supplied and peopled, as multiples of the density of all regions together. */
export interface Agglomeration {
  region: string
  hrad: number
  pad: number
  /** Share of the resource over share of the population; 1 where both agree. */
  ratio: number
  difference: number
}

/**
 * The health-resource agglomeration degree, HRAD = (share of the resource) / (share of the area), beside the
 * population agglomeration degree, PAD = (share of the population) / (share of the area), both 0 or more: as used in
 * Chinese studies of health resources, for instance Q. Li and others, "Research on the equity of health manpower
 * resource allocation in the Yangtze River Delta region", Frontiers in Public Health, 2025. HRAD / PAD above 1: more
 * of the resource than of the people. Shares are of the regions given, not of a province or the nation.
 *
 * @returns the places in their order; null where the resource of all is zero. Places without residents or area, or
 * with negative or non-finite numbers, must have been left out.
 */
export function agglomeration(places: readonly Place[]): Agglomeration[] | null {
  const total = { resource: 0, population: 0, area: 0 }
  for (const { resource, population, area } of places) {
    total.resource += resource
    total.population += population
    total.area += area
  }
  if (total.resource === 0) return null
  return places.map(({ region, resource, population, area }) => {
    const hrad = resource / total.resource / (area / total.area)
    const pad = population / total.population / (area / total.area)
    return {
      region,
      hrad,
      pad,
      ratio: resource / total.resource / (population / total.population),
      difference: hrad - pad,
    }
  })
}
