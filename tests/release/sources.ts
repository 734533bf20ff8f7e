import { readFileSync } from 'node:fs'
import type { Tables } from '../../src/build/release/import.ts'
import type { Manifest, ReleaseList } from '../../src/release/schema.ts'
import { tableNames } from '../../src/release/schema.ts'

export const dataFolder = new URL('../../public/data/', import.meta.url)
export const releaseFolder = new URL('2026.1/', dataFolder)

const read = (address: URL): unknown => JSON.parse(readFileSync(address, 'utf8'))

/** The shipped files as they are, for tests to judge. */
export const tables = Object.fromEntries(
  tableNames.map((name) => [name, read(new URL(`${name}.json`, releaseFolder))]),
) as unknown as Tables
export const manifest = read(new URL('manifest.json', releaseFolder)) as Manifest
export const releaseList = read(new URL('releases.json', dataFolder)) as ReleaseList
