import { useEffect, useMemo, useRef, useState } from 'react'
import type { Source } from '../../../desk/project.ts'
import type { CellValue, Special } from '../../../release/sheets/workbook.ts'
import { ask } from '../desk-store.ts'
import type { Window } from '../tasks.ts'

/** Rows that are asked for together. */
const size = 100
/** Windows that are kept: who scrolls through 300,000 rows must not gather them all. */
const most = 30

export interface Windows {
  /** As in the file: what was put right is laid over where the cells are shown. Undefined until they have come. */
  row(index: number): readonly CellValue[] | undefined
  special(row: number, column: number): Special | undefined
  columnCount: number
  isFailed: boolean
}

/**
 * The rows of a sheet, as far as they have come from the worker.
 *
 * @param spans first and last row of what is in sight, of what is chosen: zero-based, both inclusive
 */
export function useWindows(source: Source, spans: readonly (readonly [number, number])[]): Windows {
  const [version, drawAgain] = useState(0)
  const state = useRef({ windows: new Map<number, Window>(), columnCount: 0, isFailed: false })
  const wanted = spans.map(([from, to]) => `${Math.floor(from / size)} ${Math.floor(to / size)}`).join(' ')

  useEffect(() => {
    state.current.windows.clear()
    drawAgain((count) => count + 1)
  }, [source.id, source.layout.turned])

  useEffect(() => {
    const own = new AbortController()
    const ends = wanted.split(' ').map(Number)
    const all = new Set<number>()
    for (let span = 0; span < ends.length; span += 2) {
      for (let at = ends[span] ?? 0; at <= (ends[span + 1] ?? 0); at++) all.add(at)
    }
    // Without the edits, so that nothing has to come again after one.
    const plain = { ...source, edits: {} }
    for (const at of all) {
      if (state.current.windows.has(at)) continue
      ask<'rows'>({ do: 'rows', source: plain, from: at * size, to: (at + 1) * size }, { signal: own.signal }).then(
        (window) => {
          if (own.signal.aborted) return
          const { windows } = state.current
          windows.set(at, window)
          for (const old of windows.keys()) {
            if (windows.size <= most) break
            if (!all.has(old)) windows.delete(old)
          }
          Object.assign(state.current, { columnCount: window.columnCount, isFailed: false })
          drawAgain((count) => count + 1)
        },
        (error) => {
          if (own.signal.aborted) return
          console.error(error)
          state.current.isFailed = true
          drawAgain((count) => count + 1)
        },
      )
    }
    return () => own.abort()
  }, [source.id, source.layout.turned, wanted])

  // The same until something comes, so that rows need not be drawn anew.
  return useMemo(() => {
    const { columnCount, isFailed, windows } = state.current
    return {
      row: (index) => windows.get(Math.floor(index / size))?.rows[index % size],
      special: (row, column) => windows.get(Math.floor(row / size))?.special[`${row},${column}`],
      columnCount,
      isFailed,
    }
  }, [version])
}
