import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { readBoundaries } from '../../atlas/boundaries.ts'
import { createGeography, type Geography } from '../../desk/coordinates/geography.ts'
import { isBook, readBook } from '../../release/book/book.ts'
import { parseJson } from '../../release/hidden.ts'
import { listedTables } from '../../release/listed.ts'
import { loadBriefings, loadCore, loadReleaseList, loadSources, type ReadFile } from '../../release/load.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import { manifest, type Release, type ReleaseList } from '../../release/schema.ts'
import { readWorkbook } from '../../release/sheets/read.ts'
import { SheetProblem } from '../../release/sheets/workbook.ts'
import { NoSuchFile } from './arguments.ts'
import { inFile } from './failures.ts'

export type Tables = Omit<Release, 'manifest'>

/** Files of a folder of data; a file that is not there is null. */
const under =
  (folder: string): ReadFile =>
  async (path) => {
    const file = join(folder, path)
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : null
  }

/** @throws ReleaseProblem; NoSuchFile where the folder has no list of releases */
export function readList(folder: string): Promise<ReleaseList> {
  if (!existsSync(join(folder, 'releases.json'))) throw new NoSuchFile(`No releases.json in ${folder}`)
  return loadReleaseList(under(folder))
}

/** One release of a folder of data, all its tables verified; the default one unless a version is given. */
export async function readRelease(folder: string, version: string | null): Promise<Release> {
  const list = await readList(folder)
  return loadAll(under(folder), list, version ?? list.default)
}

/** A release with just the tables that its manifest lists: older ones have fewer. */
export async function readTables(folder: string, version: string) {
  const release = await readRelease(folder, version)
  return { manifest: release.manifest, tables: listedTables(release) }
}

async function loadAll(read: ReadFile, list: ReleaseList, version: string): Promise<Release> {
  const core = await loadCore(read, list, version)
  const sources = await loadSources(read, core)
  const evidence = new Set(sources.evidence.map(({ id }) => id))
  return { ...core, ...sources, briefings: await loadBriefings(read, core, evidence) }
}

/** A version of the folder of data, a folder with the files of one release, or a workbook of one. */
export async function readAny(name: string, data: string): Promise<Tables> {
  if (/^\d{4}\.\d{1,3}$/.test(name) && !existsSync(name)) return readRelease(data, name)
  if (!existsSync(name)) throw new NoSuchFile(`No such version, folder or file: ${name}`)
  if (statSync(name).isDirectory()) return readFolder(name)
  const workbook = await readWorkbook(bytesOf(name), basename(name))
  if (!isBook(workbook)) throw new SheetProblem('unknown-format', name, 'no workbook of a release')
  const { tables } = readBook(workbook)
  return { ...noTables, ...tables }
}

const noTables: Tables = {
  ...{ regions: [], groups: [], indicators: [], observations: [], facilities: [], projects: [], cobuilding: [] },
  ...{ targets: [], networks: [], designations: [], documents: [], evidence: [], briefings: [] },
}

/** A folder of one release stands for itself: no list says what its manifest's hash is. */
async function readFolder(folder: string): Promise<Tables> {
  const above = dirname(resolve(folder))
  const own = `${basename(resolve(folder))}/manifest.json`
  const read = under(above)
  const bytes = await read(own)
  if (!bytes) throw new ReleaseProblem('missing-file', own, '', own)
  const { version, title, published, kind } = manifestIn(bytes, own)
  const { sha256 } = await import('../../release/hash.ts')
  const entry = { version, title, published, kind, manifest: `${version}/manifest.json`, sha256: await sha256(bytes) }
  const here: ReadFile = (path) => read(path.replace(`${version}/`, `${basename(resolve(folder))}/`))
  return loadAll(here, { schema: 1, default: version, releases: [entry] }, version)
}

/** @throws ReleaseProblem */
function manifestIn(bytes: Uint8Array, file: string) {
  const problem = (kind: 'invalid-json' | 'breaks-schema', error: unknown) =>
    new ReleaseProblem(kind, file, '', error instanceof Error ? error.message : String(error))
  let json: unknown
  try {
    json = parseJson(new TextDecoder().decode(bytes))
  } catch (error) {
    throw problem('invalid-json', error)
  }
  try {
    return v.parse(manifest, json)
  } catch (error) {
    throw problem('breaks-schema', error)
  }
}

/** @throws NoSuchFile */
export function bytesOf(file: string): Uint8Array {
  if (!existsSync(file) || statSync(file).isDirectory()) throw new NoSuchFile(`No such file: ${file}`)
  return new Uint8Array(readFileSync(file))
}

/** Outlines of the counties, where the site's file of boundaries lies beside the data; null: it does not. */
export async function readGeography(folder: string, { manifest: about, regions }: Release): Promise<Geography | null> {
  const file = join(folder, '..', about.boundary.file)
  if (!existsSync(file)) return null
  const expected = regions.filter(({ level }) => level !== 'nation').map(({ adcode }) => adcode)
  const json = inFile(file, () => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new ReleaseProblem('invalid-json', about.boundary.file, '', error.message)
    }
  })
  const boundaries = await readBoundaries(json, expected)
  const counties = regions.filter(({ level }) => level === 'county')
  return createGeography(
    new Map(
      counties.flatMap(({ adcode }) => {
        const boundary = boundaries.get(adcode)
        return boundary ? [[adcode, boundary.geometry] as const] : []
      }),
    ),
  )
}
