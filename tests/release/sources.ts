import { readFileSync } from 'node:fs'
import type { Tables } from '../../src/build/release/import.ts'
import type { Manifest, ReleaseList, TableName } from '../../src/release/schema.ts'

export const dataFolder = new URL('../../public/data/', import.meta.url)

const read = (address: URL): unknown => JSON.parse(readFileSync(address, 'utf8'))

/** The shipped files as they are, for tests to judge. */
export const releaseList = read(new URL('releases.json', dataFolder)) as ReleaseList

export interface Shipped {
  folder: URL
  manifest: Manifest
  /** Those that the manifest lists. */
  names: TableName[]
  tables: Tables
}

export function readRelease(version: string): Shipped {
  const folder = new URL(`${version}/`, dataFolder)
  const manifest = read(new URL('manifest.json', folder)) as Manifest
  const names = Object.keys(manifest.files) as TableName[]
  const listed = names.map((name) => [name, read(new URL(`${name}.json`, folder))])
  return {
    folder,
    manifest,
    names,
    tables: { networks: [], designations: [], briefings: [], ...Object.fromEntries(listed) } as Tables,
  }
}

/** The release that a visitor gets. */
export const { folder: releaseFolder, manifest, tables } = readRelease(releaseList.default)
