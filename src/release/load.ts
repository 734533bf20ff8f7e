import * as v from 'valibot'
import { checkBriefings, checkCore, checkSources } from './check.ts'
import { sha256 } from './hash.ts'
import { parseJson } from './hidden.ts'
import { laterTables } from './listed.ts'
import { ReleaseProblem } from './problem.ts'
import { issueOf, recordName } from './record-name.ts'
import {
  type Briefing,
  type Manifest,
  manifest as manifestSchema,
  type Release,
  type ReleaseList,
  releaseList,
  type TableName,
  tables,
} from './schema.ts'
import { siteFile } from './site-file.ts'

/**
 * Fetches a file's bytes by its path under the data folder; rejects or gives null where there is none. `anew`: past
 * everything that is kept on the way. `bytes`: how long it says it is.
 */
export type ReadFile = (path: string, anew?: boolean, bytes?: number) => Promise<Uint8Array<ArrayBuffer> | null>

const coreTables = ['regions', 'groups', 'indicators', 'observations', 'facilities', 'projects', 'cobuilding'] as const
const sourceTables = ['documents', 'evidence', 'targets', 'networks', 'designations'] as const
type Sources = Pick<Release, (typeof sourceTables)[number]>

export type { Sources }
export type Core = Omit<Release, keyof Sources | 'briefings'>

/** Records that are checked before the page gets its turn. */
const batch = 400

export function fetchUnder(base: string): ReadFile {
  return async (path, anew, bytes) => {
    const response = await siteFile(base + path, anew, bytes)
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

/**
 * The briefings that ship with a release; none before 2026.3. Throws ReleaseProblem.
 * @param evidence ids of the evidence, where it has been loaded: what the briefings cite is checked against it
 */
export async function loadBriefings(
  read: ReadFile,
  core: Core,
  evidence: ReadonlySet<string> | null = null,
): Promise<Briefing[]> {
  const folder = `${core.manifest.version}/`
  const briefings = (await loadTables(read, folder, core.manifest, ['briefings'])).briefings as Briefing[]
  checkBriefings(briefings, core, evidence, folder)
  return briefings
}

async function loadTables(read: ReadFile, folder: string, manifest: Manifest, names: readonly TableName[]) {
  const loaded = await Promise.all(
    names.map(async (name) => {
      const listed = manifest.files[name]
      if (!listed && (laterTables as readonly TableName[]).includes(name)) return [name, []] as const
      if (!listed) throw new ReleaseProblem('missing-file', `${folder}manifest.json`, name, `files.${name}`)
      const file = `${folder}${name}.json`
      const bytes = await verified(read, file, listed.sha256, listed.bytes)
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
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ReleaseProblem('invalid-json', file, '', error instanceof Error ? error.message : String(error))
  }
}

async function verified(read: ReadFile, file: string, expected: string, length?: number) {
  const bytes = await bytesOf(read, file, length)
  const found = await sha256(bytes)
  if (found === expected) return bytes
  // What a browser or a proxy has kept may be damaged, or of yesterday.
  const again = await read(file, true, length).catch(() => null)
  if (again && (await sha256(again)) === expected) return again
  throw new ReleaseProblem('wrong-hash', file, '', `${expected} ≠ ${found}`)
}

async function bytesOf(read: ReadFile, file: string, length?: number) {
  const bytes = await read(file, false, length).catch((error: unknown) => {
    if (error instanceof ReleaseProblem) throw new ReleaseProblem(error.kind, file, '', error.detail)
    return null
  })
  if (!bytes) throw new ReleaseProblem('missing-file', file, '', file)
  return bytes
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))
