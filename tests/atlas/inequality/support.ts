import fc from 'fast-check'
import type { Part } from '../../../src/atlas/inequality/parts.ts'

export const partsOf = (resources: readonly number[], bases: readonly number[] = resources.map(() => 1)): Part[] =>
  resources.map((resource, index) => ({ region: `R${index}`, resource, base: bases[index] ?? 1 }))

/** Random distributions that can be measured; with `positive`, every region has some of the resource. */
export const distributions = ({ positive = false, least = 2 } = {}) =>
  fc
    .array(
      fc.record({
        resource: fc.integer({ min: positive ? 1 : 0, max: 100_000 }),
        base: fc.integer({ min: 1, max: 5_000_000 }),
      }),
      { minLength: least, maxLength: 30 },
    )
    .filter((all) => all.some(({ resource }) => resource > 0))
    .map((all) => all.map((one, index): Part => ({ region: `R${index}`, ...one })))

export function figureOf(figure: { value: number | null }): number {
  if (figure.value === null) throw new Error(JSON.stringify(figure))
  return figure.value
}
