import { nice, ticks } from 'd3-array'

/** Positive values whose highest is many times their middle: near zero they would lie on one another. */
export function isSkewed(values: readonly number[]): boolean {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[0] ?? 0) > 0 && (sorted.at(-1) ?? 0) > 8 * (sorted[sorted.length >> 1] ?? 0)
}

/** From the lowest to the highest of finite values, never without width; zero to one where there are none. */
export function spanOf(values: readonly number[], withZero = false): [number, number] {
  const all = withZero ? [0, ...values] : values
  if (all.length === 0) return [0, 1]
  let [low, high] = [all[0] as number, all[0] as number]
  for (const one of all) {
    low = Math.min(low, one)
    high = Math.max(high, one)
  }
  if (high > low) return [low, high]
  if (withZero) return [0, 1]
  const around = Math.abs(low) * 0.05 || 1
  return [low - around, high + around]
}

/** Round numbers that enclose the values, about so many. */
export function roundSteps(values: readonly number[], count: number): number[] {
  const [low, high] = nice(...spanOf(values), count)
  const steps = ticks(low, high, count)
  return steps.length > 1 ? steps : [low, high]
}

/** 1, 2, 5, 10, 20 … that enclose positive values. */
export function logSteps(values: readonly number[]): number[] {
  const [low, high] = spanOf(values)
  const steps: number[] = []
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++) {
    for (const digit of [1, 2, 5]) steps.push(Number((digit * 10 ** exponent).toPrecision(1)))
  }
  const first = steps.filter((one) => one <= low).length - 1
  const last = steps.findIndex((one) => one >= high)
  return steps.slice(Math.max(0, first), last < 0 ? undefined : last + 1)
}
