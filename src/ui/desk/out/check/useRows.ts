import { useEffect, useState } from 'react'
import type { Source } from '../../../../desk/project.ts'
import type { CellValue, Special } from '../../../../release/sheets/workbook.ts'
import { ask } from '../../desk-store.ts'

/** Rows of a table by their number, as far as they have come. */
export interface Rows {
  rows: ReadonlyMap<number, readonly CellValue[]>
  /** How the file means cells, by `row,column`. */
  special: Readonly<Record<string, Special>>
  /** Of the whole table. */
  rowCount: number
  columnCount: number
}

const none: Rows = { rows: new Map(), special: {}, rowCount: 0, columnCount: 0 }

/**
 * Cells of a table with the edits put in: those of before until the new ones have come.
 *
 * @param spans first and last row of each window, both inclusive
 * @returns null where the cells did not come
 */
export function useRows(source: Source, spans: readonly (readonly [number, number])[]): Rows | null {
  const [got, setGot] = useState<Rows | null>(none)
  const wanted = JSON.stringify(spans)
  useEffect(() => {
    const own = new AbortController()
    Promise.all(
      spans.map(([from, to]) => ask<'rows'>({ do: 'rows', source, from, to: to + 1 }, { signal: own.signal })),
    ).then(
      (windows) => {
        if (own.signal.aborted) return
        setGot({
          rows: new Map(windows.flatMap(({ from, rows }) => rows.map((row, index) => [from + index, row] as const))),
          special: Object.assign({}, ...windows.map((one) => one.special)),
          rowCount: Math.max(0, ...windows.map((one) => one.rowCount)),
          columnCount: Math.max(0, ...windows.map((one) => one.columnCount)),
        })
      },
      () => {
        if (!own.signal.aborted) setGot(null)
      },
    )
    return () => own.abort()
  }, [source.id, source.edits, source.layout, wanted])
  return got
}
