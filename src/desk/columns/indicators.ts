import type { Base } from '../project.ts'
import { nameKey } from './plain.ts'
import { synonyms } from './synonyms.ts'

const indexes = new WeakMap<Base, Map<string, string | null>>()

/** A name with and without the 数 that many leave out. */
const writings = (key: string): string[] => (key.endsWith('数') ? [key, key.slice(0, -1)] : [key, `${key}数`])

function indexOf(base: Base): Map<string, string | null> {
  const known = indexes.get(base)
  if (known) return known
  const index = new Map<string, string | null>()
  const add = (key: string, id: string): void => {
    const before = index.get(key)
    index.set(key, before === undefined || before === id ? id : null)
  }
  for (const { id, name } of base.indicators) for (const text of [id, name.zh, name.en]) add(nameKey(text), id)
  const own = new Set(index.keys())
  for (const { id, name } of base.indicators) {
    const listed = synonyms.get(id) ?? []
    for (const text of [name.zh, ...listed]) {
      for (const key of writings(nameKey(text))) if (!own.has(key)) add(key, id)
    }
  }
  indexes.set(base, index)
  return index
}

/**
 * The indicator that a name means: by its own name in either language, its id, or a synonym that is listed. Null where
 * it is none of these, however near: a person chooses then.
 */
export function indicatorOf(name: string, base: Base): string | null {
  if (name === '' || name.length > 200) return null
  return indexOf(base).get(nameKey(name)) ?? null
}

function pairs(text: string): Map<string, number> {
  const signs = Array.from(text)
  const counted = new Map<string, number>()
  for (let index = 0; index + 1 < signs.length; index++) {
    const pair = `${signs[index]}${signs[index + 1]}`
    counted.set(pair, (counted.get(pair) ?? 0) + 1)
  }
  return counted
}

/** 0–1: how many neighbouring signs two names share. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1
  const one = pairs(left)
  const other = pairs(right)
  let shared = 0
  let all = 0
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0)
  for (const counted of [one, other]) for (const count of counted.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}

/** Ids of the indicators whose names are nearest to a text, the nearest first; for a person to choose from. */
export function nearIndicators(text: string, base: Base): string[] {
  const key = nameKey(text.slice(0, 200))
  if (key === '') return []
  const near = base.indicators.map(({ id, name }) => {
    const listed = synonyms.get(id) ?? []
    const names = [name.zh, name.en, ...listed].map(nameKey)
    return { id, score: Math.max(...names.map((other) => likeness(key, other))) }
  })
  return near
    .filter(({ score }) => score >= 0.3)
    .sort((left, right) => right.score - left.score)
    .slice(0, 8)
    .map(({ id }) => id)
}
