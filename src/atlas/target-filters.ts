import type { Target } from '../release/schema.ts'
import type { TargetRow, TargetState } from './targets.ts'

/** What a row can be chosen by. A unit is one that answers for the target or helps with it. */
export const dimensions = ['year', 'unit', 'theme', 'kind', 'region', 'state', 'group'] as const
export type Dimension = (typeof dimensions)[number]

/** Within a dimension any of the values will do, null for rows that have none; an empty list hides everything. */
export interface TargetFilter {
  /** Years in which targets are due. */
  year?: readonly (string | null)[]
  unit?: readonly (string | null)[]
  /** The Chinese text of themes. */
  theme?: readonly (string | null)[]
  kind?: readonly Target['kind'][]
  /** Adcodes, exactly; null for places outside. */
  region?: readonly (string | null)[]
  state?: readonly TargetState[]
  group?: readonly TargetRow['group'][]
}

/** Values of one dimension, with the rows that each would leave under the filters of all the others. */
export interface Facet {
  value: string | null
  count: number
}

function valuesOf(row: TargetRow, dimension: Dimension): (string | null)[] {
  switch (dimension) {
    case 'year':
      return [row.due?.slice(0, 4) ?? null]
    case 'unit': {
      const units = [...new Set([...row.responsible, ...row.cooperating])]
      return units.length > 0 ? units : [null]
    }
    case 'theme':
      return [row.target.theme?.zh ?? null]
    case 'kind':
      return [row.target.kind]
    case 'region':
      return [row.region]
    case 'state':
      return [row.state]
    case 'group':
      return [row.group]
  }
}

const passes = (row: TargetRow, filter: TargetFilter, except?: Dimension) =>
  dimensions.every((dimension) => {
    const wanted: readonly (string | null)[] | undefined = dimension === except ? undefined : filter[dimension]
    return !wanted || valuesOf(row, dimension).some((value) => wanted.includes(value))
  })

/** The rows that pass every dimension of the filter, in their order. */
export const filterTargets = (rows: readonly TargetRow[], filter: TargetFilter): TargetRow[] =>
  rows.filter((row) => passes(row, filter))

/** For each dimension its values in the order in which they first occur; a value that leaves no row counts 0. */
export function facetsOf(rows: readonly TargetRow[], filter: TargetFilter = {}): Record<Dimension, Facet[]> {
  const facets = (dimension: Dimension): Facet[] => {
    const counts = new Map<string | null, number>()
    for (const row of rows) {
      const one = passes(row, filter, dimension) ? 1 : 0
      for (const value of valuesOf(row, dimension)) counts.set(value, (counts.get(value) ?? 0) + one)
    }
    return [...counts].map(([value, count]) => ({ value, count }))
  }
  return Object.fromEntries(dimensions.map((dimension) => [dimension, facets(dimension)])) as Record<Dimension, Facet[]>
}

export const sortings = ['document', 'due', 'region', 'state', 'theme', 'progress'] as const
export type Sorting = (typeof sortings)[number]

/** What asks for attention comes first. */
const stateOrder: readonly TargetState[] = [
  'overdue-without-evidence',
  'not-met',
  'late',
  'progress',
  'open',
  'no-date',
  'met',
  'rule',
  'fact',
]

/** A new list; rows that lack what it is sorted by come last either way, and equal rows keep their order. */
export function sortTargets(rows: readonly TargetRow[], by: Sorting, descending = false): TargetRow[] {
  const key = (row: TargetRow): string | number | null => {
    if (by === 'due') return row.due
    if (by === 'region') return row.region
    if (by === 'state') return stateOrder.indexOf(row.state)
    if (by === 'theme') return row.target.theme?.zh ?? null
    return row.progress
  }
  if (by === 'document') return descending ? [...rows].reverse() : [...rows]
  return [...rows].sort((a, b) => {
    const [first, second] = [key(a), key(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return (first < second ? -1 : first > second ? 1 : 0) * (descending ? -1 : 1)
  })
}
