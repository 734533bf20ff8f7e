import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import * as schema from '../../release/schema.ts'
import { type SealMeta, sealRelease } from '../../release/seal/seal.ts'
import type { Tables } from './import.ts'

export interface Meta extends Omit<SealMeta, 'boundary' | 'makesDefault'> {
  boundary: Pick<SealMeta['boundary'], 'edition' | 'note' | 'file'> & { path: string }
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/**
 * Writes a release and enters it in the list, in the order of versions; returns the hashes of all files of its folder.
 * Tables that are not given are not written: releases before 2026.2 have fewer. A release of the same version that is
 * there already is replaced: whether it may be, its callers say.
 */
export async function seal(
  tables: Partial<Tables>,
  meta: Meta,
  outFolder: string,
  makesDefault = true,
): Promise<Record<string, string>> {
  const { path, ...boundary } = meta.boundary
  const boundaries = readFileSync(path)
  const about = { ...boundary, bytes: boundaries.byteLength, sha256: sha256(boundaries) }
  const files = await sealRelease(tables, { ...meta, boundary: about, makesDefault }, listIn(outFolder, meta.version))
  const hashes: Record<string, string> = {}
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(outFolder, file)), { recursive: true })
    writeFileSync(join(outFolder, file), bytes)
    const [, own] = file.split(`${meta.version}/`)
    if (own) hashes[own] = sha256(bytes)
  }
  return hashes
}

/** The list of a folder of data without one version; null where there is none. */
function listIn(folder: string, version: string): schema.ReleaseList | null {
  const file = join(folder, 'releases.json')
  if (!existsSync(file)) return null
  const list = v.parse(schema.releaseList, JSON.parse(readFileSync(file, 'utf8')))
  return { ...list, releases: list.releases.filter((one) => one.version !== version) }
}
