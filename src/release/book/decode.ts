import * as v from 'valibot'
import type { CellValue } from '../sheets/workbook.ts'
import { CellProblem, emptyList, isEmpty, readCell } from './cell.ts'
import { type Form, formsOf, type Scalar } from './shape.ts'

/** A record in cells, as read from a sheet: those that hold something, by field. */
export interface Read {
  cells: ReadonlyMap<string, CellValue>
  /** Records of its own, in order, by field. */
  children: ReadonlyMap<string, readonly ReadonlyMap<string, CellValue>[]>
}

/** Where a record cannot be read, and why. */
export interface Wrong {
  /** Empty: the record as a whole. */
  field: string
  /** Which record of its own, by its list and its place there; null: the record itself. */
  list: string | null
  child: number | null
  detail: string
}

const nowhere = { list: null, child: null }

export type Decoded = { record: Record<string, unknown> } | { wrong: Wrong }

/** The record that cells hold, checked by the schema; fields are in the schema's order. */
export const decode = (schema: v.GenericSchema, read: Read): Decoded => decodeAs(formsOf(schema), read)

/**
 * One record of a list within a table's records, as `decode` reads a record of the table.
 *
 * @param schema of the table
 * @param list the field that holds the list
 */
export function decodeItem(schema: v.GenericSchema, list: string, cells: Read['cells']): Decoded {
  const [forms = []] = formsOf(schema).flatMap(({ fields }) =>
    fields.flatMap(([name, shape]) => (name === list && shape.is === 'children' ? [shape.forms] : [])),
  )
  return decodeAs(forms, { cells, children: new Map() })
}

function decodeAs(forms: readonly Form[], read: Read): Decoded {
  const attempts = forms.map((form) => attempt(form, read))
  const found = attempts.find((one) => 'record' in one)
  if (found) return found
  const [nearest] = (attempts as Attempt[]).sort((a, b) => a.distance - b.distance)
  return { wrong: nearest?.wrong ?? { field: '', list: null, child: null, detail: '' } }
}

interface Attempt {
  wrong: Wrong
  /** How far the form is from what the record is meant to be. */
  distance: number
}

function attempt(form: Form, read: Read): { record: Record<string, unknown> } | Attempt {
  const otherKind = form.fields.some(([name, shape]) => {
    const cell = read.cells.get(name)
    return (
      shape.is === 'scalar' && shape.choices?.length === 1 && !isEmpty(cell ?? null) && !says(cell, shape.choices[0])
    )
  })
  const used = new Set<string>()
  const distance = (strays: number) => strays + (otherKind ? 1000 : 0)
  try {
    const built = build(form, read, '', used)
    const strays = [...read.cells.keys(), ...read.children.keys()].filter((field) => !used.has(field))
    if (strays.length > 0) {
      return {
        wrong: { ...nowhere, field: strays[0] as string, detail: 'not-applicable' },
        distance: distance(strays.length),
      }
    }
    const result = v.safeParse(form.schema, built, { abortEarly: true })
    if (result.success) return { record: result.output as Record<string, unknown> }
    return { wrong: wrongOf(result.issues[0], read), distance: distance(0) }
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error
    return { wrong: error.wrong, distance: distance(0) }
  }
}

const says = (cell: CellValue | undefined, literal: Scalar | undefined): boolean =>
  String(cell).toLowerCase() === String(literal).toLowerCase()

class FieldProblem extends Error {
  readonly wrong: Wrong
  constructor(wrong: Wrong) {
    super(wrong.detail)
    this.wrong = wrong
  }
}

function build(form: Form, { cells, children }: Read, prefix: string, used: Set<string>): Record<string, unknown> {
  const built: Record<string, unknown> = {}
  const put = (name: string, value: unknown) => {
    if (value !== undefined) built[name] = value
  }
  for (const [name, shape] of form.fields) {
    const field = prefix + name
    if (shape.is === 'object') {
      const own = [...cells.keys()].some((one) => one.startsWith(`${field}.`))
      // A form that fits is enough: the whole record is checked afterwards.
      const forms = shape.forms.map((one) => build(one, { cells, children }, `${field}.`, used))
      const fits = forms.find((value, at) => v.is((shape.forms[at] as Form).schema, value))
      put(name, own || !shape.optional ? (fits ?? forms[0]) : undefined)
    } else if (shape.is === 'children') {
      used.add(field)
      const rows = children.get(field) ?? []
      const known = rows.length > 0 || !shape.optional || cells.get(field) === emptyList
      put(name, known ? rows.map((row, at) => buildChild(shape.forms, row, field, at)) : undefined)
    } else {
      used.add(field)
      try {
        put(name, readCell(cells.get(field) ?? null, shape))
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error
        throw new FieldProblem({ ...nowhere, field, detail: error.message })
      }
    }
  }
  return built
}

function buildChild(
  forms: readonly Form[],
  cells: ReadonlyMap<string, CellValue>,
  list: string,
  child: number,
): Record<string, unknown> {
  const read: Read = { cells, children: new Map() }
  try {
    const used = new Set<string>()
    const built = forms.map((form) => build(form, read, '', used))
    const stray = [...cells.keys()].find((field) => !used.has(field))
    if (stray) throw new FieldProblem({ ...nowhere, field: stray, detail: 'not-applicable' })
    return built.find((value, index) => v.is((forms[index] as Form).schema, value)) ?? built[0] ?? {}
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error
    throw new FieldProblem({ ...error.wrong, list, child })
  }
}

/** Where an issue of the schema stands in the cells. */
function wrongOf(issue: v.BaseIssue<unknown>, { children }: Read): Wrong {
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const [first = '', index] = path
  const inChild = children.has(first) && index !== undefined
  const detail = issue.message.slice(0, 200)
  return inChild
    ? { field: path.slice(2).join('.'), list: first, child: Number(index), detail }
    : { ...nowhere, field: path.join('.'), detail }
}
