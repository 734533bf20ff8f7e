import { useCallback, useLayoutEffect, useMemo, useReducer } from 'react'
import { type ColumnSummary, coverageOf, populationOf, summaryOf, weightingOf } from '../../../atlas/column-summary.ts'
import type { Region } from '../../../release/schema.ts'
import type { Column } from '../../../view/columns.ts'
import { useApp } from '../../store.ts'

/** In milliseconds: so much at once stays short on slow machines too. */
const budget = 8

/**
 * The figures under the columns that are seen, a few at a time; null until a column's turn has come.
 * @param all whether everything is wanted now, for print
 */
export function useSummaries(
  regions: readonly Region[],
  columns: readonly Column[],
  seen: readonly number[],
  all: boolean,
): (column: Column) => ColumnSummary | null {
  const atlas = useApp((state) => state.atlas)
  const boundaries = useApp((state) => state.boundaries)
  const level = useApp((state) => state.view.level)
  const [steps, again] = useReducer((count: number) => count + 1, 0)
  const made = useMemo(() => new Map<string, ColumnSummary>(), [atlas, boundaries, level, regions])

  const make = (column: Column): ColumnSummary => {
    const { indicator, period } = column
    const key = keyOf(column)
    const before = made.get(key)
    if (before) return before
    const summary = summaryOf(coverageOf(atlas, level, regions, indicator.id, period), weightingOf(indicator), {
      population: (adcode) => populationOf(atlas, adcode),
      area: (adcode) => boundaries.get(adcode)?.areaKm2 ?? null,
    })
    made.set(key, summary)
    return summary
  }

  useLayoutEffect(() => {
    let timer = 0
    const step = () => {
      const missing = seen.flatMap((at) => columns[at] ?? []).filter((one) => !made.has(keyOf(one)))
      if (missing.length === 0) return
      const until = performance.now() + budget
      for (const column of missing) {
        make(column)
        if (performance.now() > until) break
      }
      again()
      timer = window.setTimeout(step)
    }
    step()
    return () => window.clearTimeout(timer)
  }, [made, columns, seen])

  // The same function until it has more to say.
  return useCallback((column) => (all ? make(column) : (made.get(keyOf(column)) ?? null)), [made, all, steps])
}

const keyOf = ({ indicator, period }: Column) => `${indicator.id} ${period}`
