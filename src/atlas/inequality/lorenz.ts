import { type Figure, obstacleTo, type Part, type Share, sharesOf, type Unmeasured } from './parts.ts'

/** A region's piece of the curve: from where the ones that have less per head (or per km²) end, to its own end. */
export interface Piece extends Share {
  /** Cumulative shares, 0 to 1: of the base across, of the resource upwards. */
  from: readonly [base: number, resource: number]
  to: readonly [base: number, resource: number]
}

/**
 * The Lorenz curve of grouped data: regions in ascending order of resource per base, cumulative share of the resource
 * over cumulative share of the base. Convex, from (0, 0) to (1, 1), nowhere above the diagonal.
 * M. O. Lorenz, "Methods of Measuring the Concentration of Wealth", Publications of the American Statistical
 * Association 9 (70), 1905.
 */
export function lorenzCurve(parts: readonly Part[]): { pieces: Piece[] } | Unmeasured {
  const obstacle = obstacleTo(parts)
  if (obstacle) return obstacle
  const ascending = [...parts].sort(
    (a, b) => a.resource / a.base - b.resource / b.base || (a.region < b.region ? -1 : 1),
  )
  let from: Piece['from'] = [0, 0]
  const shares = sharesOf(ascending)
  return {
    pieces: shares.map((share, index) => {
      // The last ends in the corner itself, which rounding would miss.
      const to: Piece['to'] =
        index === shares.length - 1
          ? [1, 1]
          : [Math.min(1, from[0] + share.base), Math.min(1, from[1] + share.resource)]
      const piece = { ...share, from, to }
      from = to
      return piece
    }),
  }
}

/**
 * The Gini coefficient: twice the area between the diagonal and the Lorenz curve, by trapezoids,
 * G = 1 − Σ (Qᵢ₋₁ + Qᵢ)(Pᵢ − Pᵢ₋₁), with P and Q the cumulative shares of base and resource. 0 is complete equality;
 * always below 1: where one of n regions of equal base has all, it is (n − 1) / n. Differences inside a region are
 * unknown to grouped data, so the true coefficient is not smaller.
 * C. Gini, "Sulla misura della concentrazione e della variabilità dei caratteri", 1914; in this form for health
 * practitioners of regions in M. C. Brown, "Using Gini-style indices to evaluate the spatial patterns of health
 * practitioners", Social Science & Medicine 38 (9), 1994.
 */
export function gini(parts: readonly Part[]): Figure {
  const curve = lorenzCurve(parts)
  return 'pieces' in curve ? { value: giniOf(curve.pieces) } : curve
}

export function giniOf(pieces: readonly Piece[]): number {
  const doubled = pieces.reduce((sum, { from, to }) => sum + (from[1] + to[1]) * (to[0] - from[0]), 0)
  // Of equal shares rounding may leave less than nothing.
  return Math.max(0, 1 - doubled)
}
