import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Manifest, Region, ReleaseList, TableName, Text } from '../../release/schema.ts'
import * as schema from '../../release/schema.ts'
import type { Tables } from './import.ts'

export interface Meta {
  version: string
  title: Text
  kind: Manifest['kind']
  published: string
  changelog: Text[]
  boundary: { edition: string; note: Text; file: string; path: string }
}

export const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/** A record a line, so that two releases can be compared as text. */
const lines = (records: unknown[]) => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`

export function coverageOf(tables: Tables): Manifest['coverage'] {
  const regions = new Map(tables.regions.map((region) => [region.adcode, region]))
  const provinceOf = (region: Region): string =>
    region.level === 'province' || !region.parent ? region.adcode : provinceOf(regions.get(region.parent) as Region)
  /** Chongqing's districts stand on the level of the prefectures as well as on that of the counties. */
  const levelsOf = (region: Region): Region['level'][] => {
    const parent = region.parent ? regions.get(region.parent) : undefined
    return region.level === 'county' && parent?.level === 'province' ? ['prefecture', 'county'] : [region.level]
  }
  const coverage: Manifest['coverage'] = []
  for (const { id, appliesTo } of tables.indicators) {
    const applies = (region: Region) => !appliesTo || appliesTo.includes(provinceOf(region))
    const own = tables.observations.filter((o) => o.indicator === id && o.value !== null)
    for (const level of ['nation', 'province', 'prefecture', 'county'] as const) {
      const units = tables.regions.filter((region) => levelsOf(region).includes(level) && applies(region))
      const at = own.filter((o) => levelsOf(regions.get(o.region) as Region).includes(level))
      for (const period of [...new Set(at.map((o) => o.period))].sort()) {
        const present = at.filter((o) => o.period === period)
        const doubtful = present.filter((o) => 'status' in o && o.status === 'doubtful').length
        coverage.push({ indicator: id, level, period, known: present.length - doubtful, doubtful, units: units.length })
      }
    }
  }
  return coverage
}

/**
 * Writes a release and enters it in the list, in the order of versions; returns the hashes of all files of its folder.
 * Tables that are not given are not written: releases before 2026.2 have fewer.
 */
export function seal(tables: Partial<Tables>, meta: Meta, outFolder: string, isDefault = true): Record<string, string> {
  const folder = join(outFolder, meta.version)
  mkdirSync(folder, { recursive: true })
  const files: Partial<Manifest['files']> = {}
  const hashes: Record<string, string> = {}
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    hashes[name] = sha256(content)
  }
  for (const name of schema.tableNames) {
    if (!tables[name]) continue
    const records = v.parse(v.array<v.GenericSchema>(schema.tables[name]), tables[name])
    const content = lines(records)
    write(`${name}.json`, content)
    files[name] = { bytes: Buffer.byteLength(content), sha256: sha256(content), records: records.length }
  }
  const { path, ...boundary } = meta.boundary
  const boundaryContent = readFileSync(path)
  const manifest = v.parse(schema.manifest, {
    schema: 1,
    version: meta.version,
    title: meta.title,
    kind: meta.kind,
    published: meta.published,
    files: files as Record<TableName, Manifest['files'][TableName]>,
    boundary: { ...boundary, bytes: boundaryContent.byteLength, sha256: sha256(boundaryContent) },
    coverage: coverageOf(tables as Tables),
    changelog: meta.changelog,
  })
  write('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`)

  const listFile = join(outFolder, 'releases.json')
  const before = existsSync(listFile) ? v.parse(schema.releaseList, JSON.parse(readFileSync(listFile, 'utf8'))) : null
  const entry: ReleaseList['releases'][number] = {
    version: meta.version,
    title: meta.title,
    published: meta.published,
    kind: meta.kind,
    manifest: `${meta.version}/manifest.json`,
    sha256: hashes['manifest.json'] ?? '',
  }
  const others = (before?.releases ?? []).filter((one) => one.version !== meta.version)
  const releases = [...others, entry].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
  const standard = isDefault || !before ? meta.version : before.default
  const list = v.parse(schema.releaseList, { schema: 1, default: standard, releases })
  writeFileSync(listFile, `${JSON.stringify(list, null, 1)}\n`)
  return hashes
}
