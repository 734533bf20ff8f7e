import * as v from 'valibot'
import { adcode, tableNames } from '../../release/schema.ts'
import { rowRoles } from '../project.ts'

/** Longest file of a mapping, in characters; a sheet of a thousand columns needs a tenth of it. */
export const longestMapping = 2_000_000

const label = v.pipe(v.string(), v.maxLength(400))
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
const headings = v.pipe(v.array(label), v.maxLength(40))
const span = v.strictObject({
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  role: v.picklist(rowRoles),
})

const column = v.variant('is', [
  v.strictObject({
    headings,
    is: v.picklist([
      'ignored',
      'region',
      'parent',
      'period',
      'indicator',
      'unit',
      'document',
      'quote',
      'note',
      'value-status',
    ]),
  }),
  v.strictObject({
    headings,
    is: v.literal('value'),
    indicator: v.nullable(word),
    unit: v.nullable(v.pipe(v.string(), v.maxLength(80))),
    /** Where the period of the figures comes from. `said`: a person said it, of that sheet only. */
    period: v.picklist(['heading', 'elsewhere', 'said']),
  }),
  v.strictObject({ headings, is: v.literal('field'), field: word }),
])

/** What a person has said of a table's rows and columns, for the next table of the same shape. Holds no figures. */
export const mapping = v.strictObject({
  what: v.literal('desk-mapping'),
  schema: v.literal(1),
  title: v.pipe(v.string(), v.maxLength(400)),
  kind: v.picklist(['unused', 'figures', 'facilities', 'projects', 'record']),
  table: v.nullable(v.picklist(tableNames)),
  turned: v.boolean(),
  /** Roles of the rows above the body. */
  head: v.pipe(v.array(span), v.maxLength(100)),
  columns: v.pipe(v.array(column), v.maxLength(16384)),
  whole: v.strictObject({
    indicator: v.nullable(word),
    unit: v.nullable(v.pipe(v.string(), v.maxLength(80))),
    period: v.picklist(['title', 'elsewhere', 'said']),
  }),
  coordinates: v.nullable(v.picklist(['wgs84', 'gcj02', 'bd09'])),
  /** Labels of regions that a person had to choose for. */
  regions: v.pipe(v.array(v.tuple([label, v.nullable(adcode)])), v.maxLength(20000)),
})
export type Mapping = v.InferOutput<typeof mapping>
export type MappedColumn = Mapping['columns'][number]

export type MappingProblemKind = 'too-large' | 'not-json' | 'not-a-mapping' | 'newer'

/** A file that is not read as a mapping, and why. */
export class MappingProblem extends Error {
  readonly kind: MappingProblemKind

  constructor(kind: MappingProblemKind, detail = '') {
    super(detail === '' ? kind : `${kind}: ${detail}`)
    this.name = 'MappingProblem'
    this.kind = kind
  }
}
