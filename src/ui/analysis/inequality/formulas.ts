/** In the order in which they are listed. */
export const measures = ['gini', 'theilL', 'theilT', 'weighted', 'unweighted', 'extremes'] as const
export type Measure = (typeof measures)[number]

/** In signs, the same in every language; the words for the signs are in the method note. */
export const formulas: Record<Measure | 'parts' | 'degrees', string> = {
  gini: 'G = 1 − Σ (Qᵢ₋₁ + Qᵢ)(Pᵢ − Pᵢ₋₁)',
  theilL: 'L = Σ pᵢ ln(pᵢ / qᵢ)',
  theilT: 'T = Σ qᵢ ln(qᵢ / pᵢ)',
  parts: 'L = Σ p_g L_g + Σ p_g ln(p_g / q_g)',
  weighted: 'CV = √(Σ pᵢ (rᵢ − R)²) / R',
  unweighted: 'CV = √(Σ (rᵢ − r̄)² / n) / r̄',
  extremes: 'max(rᵢ) / min(rᵢ)',
  degrees: 'HRAD = q / a,  PAD = p / a',
}
