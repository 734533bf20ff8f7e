import type { WriteSheet, CellValue as WrittenValue } from 'hucre/xlsx'
import * as v from 'valibot'
import { ReleaseProblem } from '../problem.ts'
import { issueOf, recordName } from '../record-name.ts'
import type { CellValue } from '../sheets/workbook.ts'
import { CellProblem } from './cell.ts'
import type { BookColumn } from './columns.ts'
import { encode } from './encode.ts'
import { styled, styles, widthOf } from './look.ts'
import { type BookTable, parentField, placeField, type Spec, sheetName, specOf } from './spec.ts'
import { headingOf } from './titles.ts'

/** Columns of a sheet with what stands in its rows, by field. */
export interface Filled {
  name: string
  /** For the words of its headings. */
  table: BookTable
  columns: readonly BookColumn[]
  rows: readonly ReadonlyMap<string, CellValue>[]
}

const column = (field: string, types: BookColumn['types'], required: boolean): BookColumn => ({
  ...{ field, types, choices: null, word: false, list: false, required },
})

/** Columns of a list's sheet that say to which record a row belongs, and its place there. */
export const keyColumns = (table: BookTable): BookColumn[] => [
  column(parentField(specOf(table).key ?? ''), ['string'], true),
  column(placeField, ['number'], false),
]

/** The sheets of one table: its own, and one for every list that its records have of their own. */
export function sheetsOf(table: BookTable, records: readonly unknown[]): Filled[] {
  const spec = specOf(table)
  const rows: ReadonlyMap<string, CellValue>[] = []
  const children = new Map(spec.layout.children.map(({ field }) => [field, [] as Map<string, CellValue>[]]))
  for (const [index, record] of records.entries()) {
    const encoded = encodedOf(spec, record, index)
    rows.push(encoded.cells)
    for (const [field, items] of encoded.children) {
      const own = children.get(field)
      for (const [at, cells] of items.entries()) {
        own?.push(new Map([...keysOf(spec, encoded.cells.get(spec.key ?? '') ?? null, at), ...cells]))
      }
    }
  }
  const main = { name: sheetName(table), table, columns: spec.layout.columns, rows }
  const others = spec.layout.children.map(({ field, columns }) => ({
    name: sheetName(table, field),
    table,
    columns: [...keyColumns(table), ...columns],
    rows: children.get(field) ?? [],
  }))
  return [main, ...others]
}

const keysOf = (spec: Spec, key: CellValue, at: number): [string, CellValue][] => [
  [parentField(spec.key ?? ''), key],
  [placeField, at + 1],
]

function encodedOf(spec: Spec, record: unknown, index: number) {
  const at = (detail: string) => new ReleaseProblem('breaks-schema', spec.table, recordName(record, index), detail)
  try {
    const encoded = encode(spec.schema, record)
    if (encoded) return encoded
  } catch (error) {
    if (error instanceof CellProblem) throw at(error.message)
    throw error
  }
  const { issues } = v.safeParse(spec.schema, record, { abortEarly: true })
  throw at(issues ? issueOf(issues) : '')
}

/** As the library wants it: headings for people, names of fields, and then the rows. */
export function written({ name, table, columns, rows }: Filled): WriteSheet {
  const headings = columns.map(({ field }) => {
    const heading = headingOf(table, field)
    return heading ? `${heading.zh}\n${heading.en}` : field
  })
  const body = rows.map((cells) => columns.map(({ field }): WrittenValue => cells.get(field) ?? null))
  return {
    name,
    columns: columns.map((one) => ({ width: widthOf(one), style: styles.of(one) })),
    rows: [headings, columns.map(({ field }) => field), ...body],
    cells: styled([
      { rows: [headings], style: styles.head },
      { rows: [columns.map(({ field }) => field)], style: styles.name },
    ]),
    rowDefs: new Map([[0, { height: 36 }]]),
    freezePane: { rows: 2, columns: 1 },
  }
}
