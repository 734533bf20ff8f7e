import * as v from 'valibot'
import type { CellValue } from '../sheets/workbook.ts'
import { cellOf, emptyList } from './cell.ts'
import { type Form, formsOf } from './shape.ts'

/** What a record is in cells, by field; empty ones are left out. */
export interface Encoded {
  cells: Map<string, CellValue>
  /** Records of its own, in order, by field. */
  children: [string, Map<string, CellValue>[]][]
}

type Fields = Record<string, unknown>

/** @returns null where the record has none of the schema's forms; @throws CellProblem */
export function encode(schema: v.GenericSchema, record: unknown): Encoded | null {
  return encodeAs(formsOf(schema), record)
}

function encodeAs(forms: readonly Form[], record: unknown): Encoded | null {
  const form = forms.find(({ schema }) => v.is(schema, record))
  if (!form) return null
  const encoded: Encoded = { cells: new Map(), children: [] }
  for (const [name, shape] of form.fields) {
    const value = (record as Fields)[name]
    if (shape.is === 'object') {
      if (value === undefined) continue
      const inner = encodeAs(shape.forms, value)
      for (const [field, cell] of inner?.cells ?? []) encoded.cells.set(`${name}.${field}`, cell)
    } else if (shape.is === 'children') {
      const items = (value ?? []) as unknown[]
      if (value !== undefined && items.length === 0 && shape.optional) encoded.cells.set(name, emptyList)
      encoded.children.push([name, items.map((item) => encodeAs(shape.forms, item)?.cells ?? new Map())])
    } else {
      const cell = cellOf(value, shape)
      if (cell !== null) encoded.cells.set(name, cell)
    }
  }
  return encoded
}
