import * as v from 'valibot'
import { adcode, tables } from '../schema.ts'

export type Scalar = string | number | boolean

/** One field of a record, as cells hold it. */
export type Shape =
  /** One cell. */
  | (Leaf & { is: 'scalar'; nullable: boolean; optional: boolean })
  /** One cell, a line for every item. */
  | (Leaf & { is: 'list'; optional: boolean })
  /** A column for every field of its own, its name after a dot. */
  | { is: 'object'; forms: readonly Form[]; optional: boolean }
  /** Rows of a sheet of their own. */
  | { is: 'children'; forms: readonly Form[]; optional: boolean }
type Type = 'string' | 'number' | 'boolean'

export interface Leaf {
  types: readonly Type[]
  choices: readonly Scalar[] | null
  /** A code, an id or a word of a closed list: a blank is no part of it, and what follows one is for people. */
  word: boolean
}

/** One of the forms that a record may have: a strict object of the schema. */
export interface Form {
  schema: v.GenericSchema
  fields: readonly (readonly [string, Shape])[]
}

/** What is used of a schema of valibot. */
interface Walked {
  type: string
  entries?: Record<string, Walked>
  options?: readonly (Walked | Scalar)[]
  wrapped?: Walked
  item?: Walked
  literal?: Scalar
}

const known = new WeakMap<object, readonly Form[]>()

/** The forms that records of a schema have, one for every strict object of its unions and variants. */
export function formsOf(schema: v.GenericSchema): readonly Form[] {
  const before = known.get(schema)
  const forms = before ?? walkForms(schema as unknown as Walked)
  if (!before) known.set(schema, forms)
  return forms
}

/** Whether a record has a form with a list of records in that field. It may be without it for now. */
export function canHold(schema: v.GenericSchema, list: string, record: Readonly<Record<string, unknown>>): boolean {
  const filled = { ...record, [list]: record[list] ?? [] }
  return formsOf(schema).some(
    (form) => form.fields.some(([name, { is }]) => name === list && is === 'children') && v.is(form.schema, filled),
  )
}

function walkForms(schema: Walked): Form[] {
  if (schema.type === 'union' || schema.type === 'variant') {
    return (schema.options ?? []).flatMap((option) => walkForms(option as Walked))
  }
  if (schema.type !== 'strict_object') throw new Error(`No columns for a record of type ${schema.type}`)
  const fields = Object.entries(schema.entries ?? {}).map(([name, field]) => [name, shapeOf(field, name)] as const)
  return [{ schema: schema as unknown as v.GenericSchema, fields }]
}

function shapeOf(field: Walked, name: string): Shape {
  let [inner, nullable, optional] = [field, false, false]
  while (inner.wrapped) {
    if (inner.type === 'nullable') nullable = true
    else if (inner.type === 'optional') optional = true
    else throw new Error(`No column for ${name}: ${inner.type}`)
    inner = inner.wrapped
  }
  const scalar = scalarOf(inner)
  if (scalar) return { is: 'scalar', ...scalar, nullable: nullable || scalar.nullable, optional }
  if (nullable) throw new Error(`No column for ${name}: ${inner.type} or null`)
  if (inner.type !== 'array' || !inner.item) return { is: 'object', forms: walkForms(inner), optional }
  const item = scalarOf(inner.item)
  if (!item) return { is: 'children', forms: walkForms(inner.item), optional }
  if (item.types.join() !== 'string') throw new Error(`No column for ${name}: a list of ${item.types.join(' or ')}`)
  const { types, choices, word } = item
  return { is: 'list', types, choices, word, optional }
}

type Part = Leaf & { nullable: boolean }
const part = (types: Type[], choices: readonly Scalar[] | null, word: boolean): Part => ({
  ...{ types, choices, word, nullable: false },
})

const identifier: unknown = tables.groups.entries.id

function scalarOf(schema: Walked): Part | null {
  switch (schema.type) {
    case 'string':
      return part(['string'], null, schema === (adcode as unknown) || schema === identifier)
    case 'number':
    case 'boolean':
      return part([schema.type], null, false)
    case 'null':
      return { ...part([], null, true), nullable: true }
    case 'picklist':
      return part(['string'], schema.options as Scalar[], true)
    case 'literal':
      return part([typeof schema.literal as Type], [schema.literal as Scalar], true)
    case 'union': {
      const parts = (schema.options ?? []).map((option) => scalarOf(option as Walked))
      return (
        parts.reduce((a, b) => (a && b ? { ...bothLeaves(a, b), nullable: a.nullable || b.nullable } : null)) ?? null
      )
    }
    default:
      return null
  }
}

/** What a column takes that two forms of a record share. */
export function bothLeaves(a: Leaf, b: Leaf): Leaf {
  const types = [...new Set([...a.types, ...b.types])]
  if (a.types.length === 0) return { ...b, types }
  if (b.types.length === 0) return { ...a, types }
  return { types, choices: bothChoices(a.choices, b.choices), word: a.word && b.word }
}

const bothChoices = (a: readonly Scalar[] | null, b: readonly Scalar[] | null): readonly Scalar[] | null =>
  a && b ? [...new Set([...a, ...b])] : null
