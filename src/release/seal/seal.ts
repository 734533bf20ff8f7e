import * as v from 'valibot'
import { checkBriefings, checkCore, checkSources } from '../check.ts'
import { sha256 } from '../hash.ts'
import { laterTables, noLaterTables } from '../listed.ts'
import { ReleaseProblem } from '../problem.ts'
import { issueOf } from '../record-name.ts'
import {
  type Manifest,
  manifest as manifestSchema,
  type Region,
  type Release,
  type ReleaseList,
  releaseList,
  type TableName,
  type Text,
  tableNames,
} from '../schema.ts'
import { type LongWork, Turns } from '../turns.ts'
import { coverageOf } from './coverage.ts'
import { parseRecords } from './records.ts'
import { enterRelease } from './versions.ts'

export { coverageOf } from './coverage.ts'
export { nextVersion } from './versions.ts'
export { zipRelease } from './zip.ts'

export interface SealMeta {
  version: string
  title: Text
  kind: Manifest['kind']
  published: string
  changelog: Text[]
  boundary: Manifest['boundary']
  /** Whether the list of releases names it as the one that is shown first. */
  makesDefault: boolean
}

/** Files by path below the data folder: the release's own, and `releases.json`. */
export type SealedFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

type Tables = Omit<Release, 'manifest'>

/**
 * Checks all tables against the schema and writes them as the files of a release, a record a line. Tables that are not
 * given are not written; only networks, designations and briefings may be missing.
 *
 * @param before the list that the release is entered in; null: it is the first
 * @throws ReleaseProblem where a record breaks the schema, a reference leads nowhere, or the version is taken; the
 * signal's reason where it was cancelled
 */
export async function sealRelease(
  tables: Partial<Tables>,
  meta: SealMeta,
  before: ReleaseList | null,
  { onProgress, signal }: LongWork = {},
): Promise<SealedFiles> {
  const folder = `${meta.version}/`
  // Of what the person wrote, before the work that takes time.
  checkMeta(meta, before, folder)
  const turns = new Turns(signal, onProgress)
  const all = tableNames.reduce((sum, name) => sum + (tables[name]?.length ?? 0), 0) || 1
  const checked = await checkedTables(tables, folder, (done) => turns.step((ofChecking * done) / all))
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const listed: Partial<Manifest['files']> = {}
  let written = 0
  for (const name of tableNames) {
    const records = checked[name]
    if (!records) continue
    const before = written
    const step = (done: number) => turns.step(ofChecking + ((0.99 - ofChecking) * (before + done)) / all)
    const bytes = await linesOf(records, step)
    written += records.length
    files.set(`${folder}${name}.json`, bytes)
    listed[name] = { bytes: bytes.byteLength, sha256: await sha256(bytes), records: records.length }
  }
  const { version, title, kind, published, changelog, boundary } = meta
  const manifest = parsed(
    manifestSchema,
    {
      ...{ schema: 1, version, title, kind, published, files: listed, boundary },
      ...{ coverage: coverageOf(checked as Tables), changelog },
    },
    `${folder}manifest.json`,
  )
  const bytes = utf8(`${JSON.stringify(manifest, null, 1)}\n`)
  files.set(`${folder}manifest.json`, bytes)
  const entry = { version, title, published, kind, manifest: `${folder}manifest.json`, sha256: await sha256(bytes) }
  const list = parsed(releaseList, enterRelease(before, entry, meta.makesDefault), 'releases.json')
  if (!list.releases.some((one) => one.version === list.default)) {
    throw new ReleaseProblem('not-listed', 'releases.json', 'default', list.default)
  }
  files.set('releases.json', utf8(`${JSON.stringify(list, null, 1)}\n`))
  return files
}

/** The part of all work that checking is; the rest is writing. */
const ofChecking = 0.6
/** Records that are made into text in one go. */
const batch = 512

/** A record a line, so that two releases can be compared as text. */
async function linesOf(
  records: readonly unknown[],
  step: (done: number) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [utf8('[\n')]
  for (let from = 0; from < records.length; from += batch) {
    await step(from)
    const lines = records.slice(from, from + batch).map((one) => JSON.stringify(one))
    parts.push(utf8(`${from > 0 ? ',\n' : ''}${lines.join(',\n')}`))
  }
  parts.push(utf8('\n]\n'))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)

async function checkedTables(
  tables: Partial<Tables>,
  folder: string,
  step: (done: number) => Promise<void>,
): Promise<Partial<Tables>> {
  const checked: Partial<Record<TableName, unknown[]>> = {}
  let before = 0
  for (const name of tableNames) {
    const records = tables[name]
    if (records) {
      const start = before
      checked[name] = await parseRecords(name, records, `${folder}${name}.json`, (done) => step(start + done))
      before += records.length
    } else if (!(laterTables as readonly string[]).includes(name)) {
      throw new ReleaseProblem('missing-file', `${folder}manifest.json`, name, `files.${name}`)
    }
  }
  const all = { ...noLaterTables(), ...checked } as unknown as Tables
  checkCore({ ...all, manifest: {} as Manifest }, folder)
  checkParents(all.regions, folder)
  checkSources({ ...all, manifest: {} as Manifest }, all, folder)
  checkBriefings(all.briefings, all, new Set(all.evidence.map(({ id }) => id)), folder)
  return checked as Partial<Tables>
}

/** That no region stands, step by step, within itself. */
function checkParents(regions: readonly Region[], folder: string): void {
  const parents = new Map(regions.map(({ adcode, parent }) => [adcode, parent]))
  for (const { adcode } of regions) {
    let steps = 0
    for (let above = parents.get(adcode); above; above = parents.get(above)) {
      if (++steps > regions.length)
        throw new ReleaseProblem('breaks-schema', `${folder}regions.json`, adcode, `parent: ${parents.get(adcode)}`)
    }
  }
}

function checkMeta(meta: SealMeta, before: ReleaseList | null, folder: string): void {
  const { entries } = manifestSchema
  const file = `${/^[\w.]{1,20}$/.test(meta.version) ? folder : ''}manifest.json`
  for (const name of ['version', 'title', 'kind', 'published', 'changelog', 'boundary'] as const) {
    const result = v.safeParse(entries[name] as v.GenericSchema, meta[name], { abortEarly: true })
    if (!result.success) throw new ReleaseProblem('breaks-schema', file, name, issueOf(result.issues))
  }
  if (!isDay(meta.published)) {
    throw new ReleaseProblem('breaks-schema', file, 'published', `YYYY-MM-DD: ${meta.published}`)
  }
  if (before?.releases.some(({ version }) => version === meta.version)) {
    throw new ReleaseProblem('duplicate-record', 'releases.json', meta.version, meta.version)
  }
}

/** The pattern of a date also lets the 30th of February pass. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === date
}

function parsed<S extends v.GenericSchema>(schema: S, value: unknown, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (!result.success) throw new ReleaseProblem('breaks-schema', file, '', issueOf(result.issues))
  return result.output
}
