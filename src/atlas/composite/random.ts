/**
 * Mulberry32 (Tommy Ettinger 2017, public domain): whole numbers from 0 to 2^32 − 1. Only whole-number
 * arithmetic of 32 bits, so every machine draws the same.
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/**
 * Random weightings, each uniform among all that add up to 1 (Dirichlet with every parameter 1), one behind
 * another. They are the gaps between sorted uniform numbers (Devroye 1986, "Non-Uniform Random Variate
 * Generation", chapter V, uniform spacings). The other common way, exponential numbers divided by their sum,
 * needs logarithms, which may differ among engines in the last bit; gaps of whole numbers do not.
 *
 * @param seed whole, 0 to 2^32 − 1
 * @param indicators at least 1; no weight is ever zero
 */
export function drawWeights(seed: number, draws: number, indicators: number): Float64Array {
  const next = mulberry32(seed)
  const weights = new Float64Array(draws * indicators)
  const cuts = new Uint32Array(indicators - 1)
  // One is added to each gap: two equal cuts must not make a weight of zero, which could leave a region unranked.
  const whole = 0xffff_ffff + indicators
  for (let draw = 0, at = 0; draw < draws; draw++) {
    for (let cut = 0; cut < cuts.length; cut++) cuts[cut] = next()
    cuts.sort()
    let below = 0
    for (const cut of cuts) {
      weights[at++] = (cut - below + 1) / whole
      below = cut
    }
    weights[at++] = (0xffff_ffff - below + 1) / whole
  }
  return weights
}
