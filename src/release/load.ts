import * as v from 'valibot'
import { checkCore, checkSources } from './check.ts'
import { sha256 } from './hash.ts'
import { ReleaseProblem } from './problem.ts'
import {
  type Manifest,
  manifest as manifestSchema,
  type Release,
  type ReleaseList,
  releaseList,
  type TableName,
  tables,
} from './schema.ts'

/** Fetches a file's bytes by its path under the data folder; rejects or gives null where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>

const coreTables = ['regions', 'groups', 'indicators', 'observations', 'facilities', 'projects', 'cobuilding'] as const
const sourceTables = ['documents', 'evidence', 'targets', 'networks', 'designations'] as const
/** Tables that releases before 2026.2 do not have. */
const laterTables: readonly TableName[] = ['networks', 'designations']
type Sources = Pick<Release, (typeof sourceTables)[number]>

export type { Sources }
export type Core = Omit<Release, keyof Sources>

/** Records that are checked before the page gets its turn. */
const batch = 400

export function fetchUnder(base: string): ReadFile {
  return async (path) => {
    const response = await fetch(base + path)
    // A site that answers an unknown path with its front page would otherwise look like broken JSON.
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return null
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** The list of releases. Throws ReleaseProblem. */
export async function loadReleaseList(read: ReadFile): Promise<ReleaseList> {
  const list = parse(await bytesOf(read, 'releases.json'), 'releases.json', releaseList)
  if (!list.releases.some((one) => one.version === list.default)) {
    throw new ReleaseProblem('not-listed', 'releases.json', 'default', list.default)
  }
  return list
}

/** The tables that the map needs, each verified by its hash and checked record by record. Throws ReleaseProblem. */
export async function loadCore(read: ReadFile, list: ReleaseList, version: string): Promise<Core> {
  const entry = list.releases.find((one) => one.version === version)
  if (!entry) {
    throw new ReleaseProblem('not-listed', 'releases.json', version, list.releases.map((one) => one.version).join(', '))
  }
  const manifest = parse(await verified(read, entry.manifest, entry.sha256), entry.manifest, manifestSchema)
  if (manifest.version !== version)
    throw new ReleaseProblem('breaks-schema', entry.manifest, 'version', `${version} ≠ ${manifest.version}`)
  const folder = entry.manifest.replace(/manifest\.json$/, '')
  const loaded = await loadTables(read, folder, manifest, coreTables)
  const core = { manifest, ...loaded } as unknown as Core
  checkCore(core, folder)
  return core
}

/** Documents, evidence and targets: what stands behind the values. Throws ReleaseProblem. */
export async function loadSources(read: ReadFile, core: Core): Promise<Sources> {
  const folder = `${core.manifest.version}/`
  const sources = (await loadTables(read, folder, core.manifest, sourceTables)) as unknown as Sources
  checkSources(core, sources, folder)
  return sources
}

async function loadTables(read: ReadFile, folder: string, manifest: Manifest, names: readonly TableName[]) {
  const loaded = await Promise.all(
    names.map(async (name) => {
      const listed = manifest.files[name]
      if (!listed && laterTables.includes(name)) return [name, []] as const
      if (!listed) throw new ReleaseProblem('missing-file', `${folder}manifest.json`, name, `files.${name}`)
      const file = `${folder}${name}.json`
      const bytes = await verified(read, file, listed.sha256)
      return [name, await parseTable(bytes, file, name, listed.records)] as const
    }),
  )
  return Object.fromEntries(loaded)
}

async function parseTable(bytes: Uint8Array, file: string, name: TableName, records: number): Promise<unknown[]> {
  const rows = json(bytes, file)
  if (!Array.isArray(rows)) throw new ReleaseProblem('breaks-schema', file, '', 'array')
  if (rows.length !== records) throw new ReleaseProblem('breaks-schema', file, '', `${records} ≠ ${rows.length}`)
  const schema: v.GenericSchema = tables[name]
  for (let start = 0; start < rows.length; start += batch) {
    if (start > 0) await turn()
    for (let index = start; index < Math.min(rows.length, start + batch); index++) {
      const result = v.safeParse(schema, rows[index], { abortEarly: true })
      if (!result.success)
        throw new ReleaseProblem('breaks-schema', file, recordName(rows[index], index), issueOf(result.issues))
    }
  }
  return rows
}

function parse<S extends v.GenericSchema>(bytes: Uint8Array, file: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, json(bytes, file), { abortEarly: true })
  if (!result.success) throw new ReleaseProblem('breaks-schema', file, '', issueOf(result.issues))
  return result.output
}

function json(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ReleaseProblem('invalid-json', file, '', error instanceof Error ? error.message : String(error))
  }
}

async function verified(read: ReadFile, file: string, expected: string) {
  const bytes = await bytesOf(read, file)
  const found = await sha256(bytes)
  if (found !== expected) throw new ReleaseProblem('wrong-hash', file, '', `${expected} ≠ ${found}`)
  return bytes
}

async function bytesOf(read: ReadFile, file: string) {
  const bytes = await read(file).catch(() => null)
  if (!bytes) throw new ReleaseProblem('missing-file', file, '', file)
  return bytes
}

function issueOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0]
  if (!issue) return ''
  const path = v.getDotPath(issue)
  return `${path ? `${path}: ` : ''}${issue.message}`.slice(0, 300)
}

function recordName(row: unknown, index: number): string {
  if (typeof row === 'object' && row !== null) {
    const { id, adcode, region, indicator, period } = row as Record<string, unknown>
    const name = [id ?? adcode, region, indicator, period].filter((part) => typeof part === 'string').join(' ')
    if (name) return `#${index + 1} (${name.slice(0, 80)})`
  }
  return `#${index + 1}`
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))
