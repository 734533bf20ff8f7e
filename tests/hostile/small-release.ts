import { createHash } from 'node:crypto'
import type { Evidence, Release, TableName } from '../../src/release/schema.ts'
import { manifest, tables } from '../release/sources.ts'

/** The nation, both provinces, one prefecture and its counties. */
const kept = new Set(
  tables.regions
    .filter(
      (one) => one.level === 'nation' || one.level === 'province' || `${one.parent} ${one.adcode}`.includes('510900'),
    )
    .map((one) => one.adcode),
)
const isKept = (adcode: string | null | undefined) => adcode == null || kept.has(adcode)

/** A small part of the shipped release, complete in itself: small enough to be read ten thousand times. */
export function smallRelease(): Record<TableName, unknown[]> {
  const indicators = tables.indicators.slice(0, 4)
  const ids = new Set(indicators.map((one) => one.id))
  const facilities = tables.facilities.filter((one) => isKept(one.region)).slice(0, 2)
  const known = new Set(facilities.map((one) => one.id))
  const models = tables.cobuilding.filter((one) => one.kind === 'model').slice(0, 2)
  const regionsOf = (one: object) =>
    'region' in one ? [one.region as string] : 'regions' in one ? ((one.regions ?? []) as string[]) : []
  const others = [...new Set(tables.cobuilding.map((one) => one.kind))].flatMap((kind) =>
    tables.cobuilding
      .filter((one) => one.kind === kind && kind !== 'model' && regionsOf(one).every(isKept))
      .filter((one) => one.kind !== 'measure' || models.some((model) => model.id === one.model))
      .slice(0, 1),
  )
  const partners = (one: Release['networks'][number]) =>
    one.partners.every(({ region, facility }) => isKept(region) && (!facility || known.has(facility)))
  const release = {
    regions: tables.regions.filter((one) => kept.has(one.adcode)),
    groups: tables.groups
      .map((one) => ({ ...one, members: one.members.filter(isKept) }))
      .filter((one) => one.members.length > 0)
      .slice(0, 2),
    indicators,
    observations: tables.observations.filter((one) => kept.has(one.region) && ids.has(one.indicator)).slice(0, 8),
    facilities,
    projects: tables.projects.filter((one) => isKept(one.region)).slice(0, 2),
    cobuilding: [...models, ...others],
    targets: tables.targets
      .filter((one) => isKept(one.region) && (!one.measuredBy || ids.has(one.measuredBy)))
      .filter((one) => (one.outcomes ?? []).every(({ region }) => isKept(region)))
      .slice(0, 2),
    networks: tables.networks.filter((one) => isKept(one.region) && partners(one)).slice(0, 2),
    designations: tables.designations
      .filter((one) => isKept(one.region) && (!one.facility || known.has(one.facility)))
      .slice(0, 3),
    briefings: tables.briefings.slice(0, 1).map((one) => ({
      ...one,
      scenes: one.scenes.slice(0, 2).map(({ emphasis, evidence: _, ...scene }) => ({
        ...scene,
        ...(emphasis ? { emphasis: emphasis.filter(isKept) } : {}),
      })),
    })),
  }
  const said = JSON.stringify(release)
  const evidence: Evidence[] = tables.evidence.filter((one) => said.includes(`"${one.id}"`))
  const documents = tables.documents.filter((one) => evidence.some(({ document }) => document === one.id))
  return structuredClone({ ...release, evidence, documents })
}

type Bytes = Uint8Array<ArrayBuffer>
const hashOf = (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex')
const textOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)) as Bytes

/** A release whose files can be replaced one at a time; hashes and counts are put right each time. */
export function sealer() {
  const base = new Map(Object.entries(smallRelease()).map(([name, rows]) => [name, textOf(rows)]))
  const entry = (bytes: Bytes, records: number) => ({ bytes: bytes.length, sha256: hashOf(bytes), records })
  const counts = Object.fromEntries(Object.entries(smallRelease()).map(([name, rows]) => [name, rows.length]))
  const listed = Object.fromEntries([...base].map(([name, bytes]) => [name, entry(bytes, counts[name] ?? 0)]))
  const { version, title } = manifest
  const plain = { ...manifest, coverage: manifest.coverage.slice(0, 2), files: listed }
  const list = {
    schema: 1,
    default: version,
    releases: [
      {
        ...{ version, title, published: manifest.published, kind: manifest.kind },
        ...{ manifest: `${version}/manifest.json`, sha256: hashOf(textOf(plain)) },
      },
    ],
  }
  return {
    manifest: plain,
    list,
    /** Files by path; `name` is a table, `manifest` or `releases`, and `records` how many its manifest promises. */
    files(name: string, content: Bytes, records: number): Map<string, Bytes> {
      const files = new Map([...base].map(([table, bytes]) => [`${version}/${table}.json`, bytes]))
      const own = name in listed ? { ...plain, files: { ...listed, [name]: entry(content, records) } } : plain
      const manifestBytes = name === 'manifest' ? content : textOf(own)
      if (name in listed) files.set(`${version}/${name}.json`, content)
      files.set(`${version}/manifest.json`, manifestBytes)
      const releases = list.releases.map((one) => ({ ...one, sha256: hashOf(manifestBytes) }))
      files.set('releases.json', name === 'releases' ? content : textOf({ ...list, releases }))
      return files
    },
  }
}
