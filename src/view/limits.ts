import { fewestClasses, mostClasses } from './view.ts'

/** What an address can hold: see the parameter `classes`. */
const decimal = /^-?\d{1,12}(\.\d{1,6})?$/

export type Limits =
  | { limits: readonly number[] }
  /** `at` is the place of the first entry that is wrong. */
  | { problem: 'number' | 'ascending' | 'few' | 'many'; at: number }

/**
 * Class limits as they were typed; entries left empty are passed over.
 * @param percent whether percentages are typed of which parts of one are kept
 */
export function readLimits(typed: readonly string[], percent: boolean): Limits {
  const entries = typed.map((text, at) => ({ text: text.trim(), at })).filter(({ text }) => text !== '')
  const limits: number[] = []
  for (const { text, at } of entries) {
    const limit = percent ? Number((Number(text) / 100).toFixed(8)) : Number(text)
    if (!decimal.test(text) || !decimal.test(`${limit}`)) return { problem: 'number', at }
    if (limits.some((before) => before >= limit)) return { problem: 'ascending', at }
    limits.push(limit)
  }
  if (limits.length + 1 < fewestClasses) return { problem: 'few', at: typed.findIndex((text) => text.trim() === '') }
  if (limits.length + 1 > mostClasses) return { problem: 'many', at: entries[mostClasses - 1]?.at ?? 0 }
  return { limits }
}

/** As they would be typed. */
export function writeLimits(limits: readonly number[], percent: boolean): string[] {
  return limits.map((limit) => `${percent ? Number((limit * 100).toFixed(6)) : Number(limit.toFixed(6))}`)
}
