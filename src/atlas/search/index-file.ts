import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import * as v from 'valibot'
import { kinds } from './subjects.ts'
import type { Traditional } from './text.ts'

/** What a name can be found by with letters and digits; each field holds terms with spaces between them. */
export interface Letters {
  /** Position in the file's list of names. */
  id: number
  code: string
  /** Pinyin of the whole name, without tones and spaces. */
  reading: string
  initials: string
  /** Pinyin and initials from every later syllable to the end. */
  innerReading: string
  innerInitials: string
  /** Pinyin with the larger region before it. */
  place: string
  /** Words in Latin letters, and numbers. */
  words: string
}
export type Field = Exclude<keyof Letters, 'id'>
export const fields: readonly Field[] = [
  'code',
  'reading',
  'initials',
  'innerReading',
  'innerInitials',
  'place',
  'words',
]
/** The same for the build, which makes the index, and for the page, which reads it. */
export const options: Options<Letters> = {
  fields: [...fields],
  tokenize: (terms) => terms.split(' ').filter(Boolean),
  processTerm: (term) => term,
  autoVacuum: false,
}

/** Names other than those in the release say what they are; all the others of a subject stand in one entry. */
const named = v.union([
  v.strictTuple([v.picklist(kinds), v.string()]),
  v.strictTuple([v.picklist(kinds), v.string(), v.string(), v.picklist(['former', 'alias'])]),
])
export type Named = v.InferOutput<typeof named>

const characters = v.pipe(v.string(), v.regex(/^\p{Script=Han}*$/u, 'Chinese characters'))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const term = v.strictTuple([v.string(), v.record(v.string(), v.record(v.string(), whole))])
const file = v.strictObject({
  schema: v.literal(1),
  version: v.string(),
  traditional: v.pipe(
    v.strictTuple([characters, characters]),
    v.check(([from, to]) => [...from].length === [...to].length, 'as many characters'),
  ),
  names: v.array(named),
  index: v.strictObject({
    documentCount: whole,
    nextId: whole,
    documentIds: v.record(v.string(), whole),
    fieldIds: v.strictObject(v.entriesFromList(fields, whole)),
    fieldLength: v.record(v.string(), v.array(v.nullable(whole))),
    averageFieldLength: v.array(v.pipe(v.number(), v.finite())),
    storedFields: v.strictObject({}),
    dirtCount: v.literal(0),
    serializationVersion: v.literal(2),
    /** Checked below, a batch at a time. */
    index: v.array(v.unknown()),
  }),
})
export type SearchFile = v.InferOutput<typeof file>

export interface SearchIndex {
  traditional: Traditional
  names: readonly Named[]
  letters: MiniSearch<Letters>
}

const batch = 250
const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Reads an index of the release's version. Throws where it is anything else. The page gets its turn in between. */
export async function readIndex(json: unknown, version: string): Promise<SearchIndex> {
  const { version: own, traditional, names, index } = v.parse(file, json)
  if (own !== version) throw new Error(`${version} ≠ ${own}`)
  for (let start = 0; start < index.index.length; start += batch) {
    await turn()
    for (const one of index.index.slice(start, start + batch)) v.assert(term, one)
  }
  await turn()
  const letters = await MiniSearch.loadJSAsync<Letters>(index as unknown as AsPlainObject, options)
  return { traditional, names, letters }
}
