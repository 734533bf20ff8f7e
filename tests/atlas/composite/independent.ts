/**
 * The ranking once more, written from the formulas of the handbook alone, without a line of the engine's own.
 * Slow and plain on purpose: one loop for one sum.
 */

export interface Question {
  /** By region, then by indicator. */
  values: (number | null)[][]
  directions: number[]
  normalisation: string
  /** 'equal', 'entropy', or per cent. */
  weights: 'equal' | 'entropy' | number[]
  aggregation: string
  missing: string
}

export interface Answer {
  /** Positions of the regions that are ranked. */
  ranked: number[]
  /** Positions of the indicators that count. */
  counting: number[]
  weights: number[]
  scores: number[]
  ranks: number[]
}

export function answer(question: Question): Answer | undefined {
  const indicators = question.directions.length
  const wanted: number[] = []
  for (let j = 0; j < indicators; j++) {
    if (Array.isArray(question.weights) && question.weights[j] === 0) continue
    wanted.push(j)
  }
  let ranked: number[] = []
  for (let i = 0; i < question.values.length; i++) {
    let known = 0
    for (const j of wanted) if (value(question, i, j) !== null) known++
    const enough = question.missing === 'available' ? known * 2 >= wanted.length : known === wanted.length
    if (known > 0 && enough) ranked.push(i)
  }
  if (ranked.length < 2) return undefined
  const counting: number[] = []
  for (const j of wanted) {
    const seen = new Set<number>()
    for (const i of ranked) {
      const x = value(question, i, j)
      if (x !== null) seen.add(x)
    }
    if (seen.size > 1) counting.push(j)
  }
  if (counting.length === 0) return undefined
  ranked = ranked.filter((i) => counting.some((j) => value(question, i, j) !== null))

  const weights = weightsOf(question, ranked, counting)
  const scores = ranked.map((i) => scoreOf(question, ranked, counting, weights, i))
  return { ranked, counting, weights, scores, ranks: places(scores) }
}

/** The ranks of the same regions by other weights. */
export function ranksBy(question: Question, found: Answer, weights: number[]): number[] {
  return places(found.ranked.map((i) => scoreOf(question, found.ranked, found.counting, weights, i)))
}

/** The scores by other weights, logarithms for a geometric ranking, as the engine compares them. */
export function comparable(question: Question, found: Answer, weights: number[]): number[] {
  const scores = found.ranked.map((i) => scoreOf(question, found.ranked, found.counting, weights, i))
  return question.aggregation === 'geometric' ? scores.map((score) => Math.log(score)) : scores
}

function value(question: Question, region: number, indicator: number): number | null {
  const row = question.values[region]
  if (row === undefined) throw new Error('no such region')
  return row[indicator] ?? null
}

function others(question: Question, ranked: number[], j: number): number[] {
  const all: number[] = []
  for (const i of ranked) {
    const x = value(question, i, j)
    if (x !== null) all.push(x)
  }
  return all
}

function normalised(question: Question, ranked: number[], i: number, j: number, method: string): number | null {
  const x = value(question, i, j)
  if (x === null) return null
  const all = others(question, ranked, j)
  const good = question.directions[j] === 1
  if (method === 'min-max') {
    let min = Number.POSITIVE_INFINITY
    let max = Number.NEGATIVE_INFINITY
    for (const y of all) {
      if (y < min) min = y
      if (y > max) max = y
    }
    const share = (x - min) / (max - min)
    return good ? share : 1 - share
  }
  if (method === 'z-score') {
    let sum = 0
    for (const y of all) sum += y
    const mean = sum / all.length
    let squares = 0
    for (const y of all) squares += (y - mean) * (y - mean)
    const z = (x - mean) / Math.sqrt(squares / all.length)
    return good ? z : -z
  }
  // Ordinary ranks, 1 for the worst; equals share their average.
  const inOrder = [...all].sort((a, b) => (good ? a - b : b - a))
  const first = inOrder.indexOf(x) + 1
  const last = inOrder.lastIndexOf(x) + 1
  return ((first + last) / 2 - 1) / (all.length - 1)
}

function weightsOf(question: Question, ranked: number[], counting: number[]): number[] {
  const raw: number[] = []
  for (const j of counting) {
    if (question.weights === 'equal') raw.push(1)
    else if (question.weights !== 'entropy') raw.push(question.weights[j] ?? Number.NaN)
    else {
      const shares: number[] = []
      for (const i of ranked) {
        const x = normalised(question, ranked, i, j, 'min-max')
        if (x !== null) shares.push(x)
      }
      let sum = 0
      for (const x of shares) sum += x
      let e = 0
      for (const x of shares) {
        const p = x / sum
        if (p !== 0) e -= (p * Math.log(p)) / Math.log(shares.length)
      }
      raw.push(1 - e)
    }
  }
  let sum = 0
  for (const w of raw) sum += w
  return raw.map((w) => w / sum)
}

function scoreOf(question: Question, ranked: number[], counting: number[], weights: number[], i: number): number {
  let known = 0
  for (const [k, j] of counting.entries()) if (value(question, i, j) !== null) known += weights[k] ?? Number.NaN
  let sum = 0
  let product = 1
  for (const [k, j] of counting.entries()) {
    const x = normalised(question, ranked, i, j, question.normalisation)
    if (x === null) continue
    const w = (weights[k] ?? Number.NaN) / known
    sum += w * x
    product *= (0.01 + 0.99 * x) ** w
  }
  return question.aggregation === 'geometric' ? product : sum
}

/** "1224", scores alike to a thousand-millionth being equal. */
function places(scores: number[]): number[] {
  const ranks: number[] = []
  for (const own of scores) {
    let rank = 1
    for (const other of scores) if (other - own > 1e-9) rank++
    ranks.push(rank)
  }
  return ranks
}

/** The smallest rank that the given share of the sorted ranks does not exceed. */
export function quantile(ranks: number[], percent: number): number {
  const sorted = [...ranks].sort((a, b) => a - b)
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? Number.NaN
}

/** Mulberry32 in unlimited whole numbers, cut to 32 bits after every step. */
export function* whole32(seed: number): Generator<number> {
  const cut = (n: bigint) => BigInt.asUintN(32, n)
  let state = BigInt(seed)
  for (;;) {
    state = cut(state + 0x6d2b79f5n)
    let t = cut((state ^ (state >> 15n)) * (state | 1n))
    t = cut(t ^ cut(t + cut((t ^ (t >> 7n)) * (t | 61n))))
    yield Number(t ^ (t >> 14n))
  }
}
