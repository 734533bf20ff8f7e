import type * as v from 'valibot'
import { bothLeaves, type Form, formsOf, type Leaf, type Shape } from './shape.ts'

/** A column of a table's sheet. */
export interface BookColumn extends Leaf {
  /** Names of the field and of those around it, with dots: position.lon */
  field: string
  /** One item a line. */
  list: boolean
  /** Every form of the record needs it. */
  required: boolean
}

export interface Layout {
  columns: readonly BookColumn[]
  /** Lists of records within the record, each on a sheet of its own. */
  children: readonly { field: string; columns: readonly BookColumn[] }[]
}

/** The columns of all forms that records of a schema have, in the order in which the schema names them. */
export function layoutOf(schema: v.GenericSchema): Layout {
  const forms = formsOf(schema)
  const children = new Map<string, { field: string; columns: readonly BookColumn[] }>()
  for (const { fields } of forms) {
    for (const [field, shape] of fields) {
      if (shape.is === 'children') children.set(field, { field, columns: columnsOf(shape.forms) })
    }
  }
  return { columns: columnsOf(forms), children: [...children.values()] }
}

/** What a record is known by stands first; what is long, and what leads elsewhere, last. */
const rank = (field: string): number => {
  const [first] = field.split('.')
  return first === 'id' || first === 'adcode' ? 0 : first === 'evidence' ? 2 : first === 'note' ? 3 : 1
}

function columnsOf(forms: readonly Form[]): BookColumn[] {
  const columns = new Map<string, BookColumn>()
  const seen = new Map<string, number>()
  for (const { fields } of forms) {
    for (const column of fields.flatMap(([name, shape]) => columnsOfField(name, shape))) {
      const before = columns.get(column.field)
      seen.set(column.field, (seen.get(column.field) ?? 0) + 1)
      columns.set(column.field, before ? mergedColumn(before, column) : column)
    }
  }
  return [...columns.values()]
    .map((column) => ({ ...column, required: column.required && seen.get(column.field) === forms.length }))
    .sort((a, b) => rank(a.field) - rank(b.field))
}

function columnsOfField(name: string, shape: Shape): BookColumn[] {
  if (shape.is === 'children') return shape.optional ? [markColumn(name)] : []
  if (shape.is !== 'object') return [leaf(name, shape)]
  return columnsOf(shape.forms).map((column) => ({
    ...column,
    field: `${name}.${column.field}`,
    required: column.required && !shape.optional,
  }))
}

/** Holds nothing but the mark of an empty list: no rows of its own may also mean that there is none. */
const markColumn = (field: string): BookColumn => ({
  ...{ field, types: [], choices: null, word: false, list: true, required: false },
})

function leaf(field: string, shape: Extract<Shape, { is: 'scalar' | 'list' }>): BookColumn {
  const { types, choices, word, optional } = shape
  const list = shape.is === 'list'
  return { field, types, choices, word, list, required: !optional && shape.is === 'scalar' && !shape.nullable }
}

const mergedColumn = (a: BookColumn, b: BookColumn): BookColumn => ({
  ...a,
  ...bothLeaves(a, b),
  required: a.required && b.required,
})
