import * as v from 'valibot'
import { adcode, type TableName, tableNames } from '../../release/schema.ts'
import { type Project, rowRoles } from '../project.ts'

// Project files come from anywhere: nothing of them is used before it has passed here.

/** Characters; a sentence of evidence is shorter. */
const text = v.pipe(v.string(), v.maxLength(20_000))
const short = v.pipe(v.string(), v.maxLength(2000))
const identifier = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_777_215))
const cell = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.null()])
const some = v.nullable(short)

const column = v.variant('is', [
  v.strictObject({
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
  v.strictObject({ is: v.literal('value'), indicator: some, period: some, unit: some }),
  v.strictObject({ is: v.literal('field'), field: short }),
])

const rows = v.pipe(
  v.array(v.strictObject({ from: index, to: index, role: v.picklist(rowRoles) })),
  v.check(
    (spans) => spans.every(({ from, to }, at) => to >= from && from === (at === 0 ? 0 : (spans[at - 1]?.to ?? -1) + 1)),
    'rows without gaps',
  ),
)

const source = v.strictObject({
  id: identifier,
  file: short,
  sheet: short,
  kind: v.picklist(['unused', 'figures', 'facilities', 'projects', 'record']),
  table: v.nullable(v.picklist(tableNames as [TableName, ...TableName[]])),
  layout: v.strictObject({ turned: v.boolean(), rows }),
  columns: v.pipe(v.array(column), v.maxLength(20_000)),
  whole: v.strictObject({ region: v.optional(v.nullable(adcode), null), indicator: some, period: some, unit: some }),
  regions: v.record(v.string(), v.nullable(adcode)),
  document: v.strictObject({
    title: short,
    publisher: short,
    date: short,
    link: short,
    reliability: v.picklist(['high', 'medium', 'low']),
  }),
  coordinates: v.nullable(v.picklist(['wgs84', 'gcj02', 'bd09'])),
  edits: v.record(v.pipe(v.string(), v.regex(/^\d+,\d+$/)), cell),
  decisions: v.record(
    v.string(),
    v.variant('how', [
      v.strictObject({ how: v.literal('accepted'), note: text }),
      v.strictObject({ how: v.literal('excluded') }),
    ]),
  ),
})

export const projectSchema = v.strictObject({
  schema: v.literal(1),
  id: identifier,
  title: short,
  base: short,
  sources: v.pipe(
    v.array(source),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids of their own'),
  ),
  form: v.strictObject({
    version: short,
    titleZh: short,
    titleEn: short,
    published: short,
    kind: v.picklist(['sourced', 'demonstration']),
    changelogZh: text,
    changelogEn: text,
    makesDefault: v.boolean(),
  }),
  book: v.optional(v.nullable(v.strictObject({ file: short, version: short }))),
})

/** @throws ValiError where it is no project */
export const readProject = (value: unknown): Project => v.parse(projectSchema, value)
