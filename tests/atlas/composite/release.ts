import { readFileSync } from 'node:fs'
import { type CoreRelease, createAtlas } from '../../../src/atlas/atlas.ts'
import type { ReleaseList } from '../../../src/release/schema.ts'

const folder = new URL('../../../public/data/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

/** The release that ships by default, as far as a ranking looks at it. */
const { default: version } = read('releases.json') as ReleaseList
const tables = Object.fromEntries(
  ['regions', 'groups', 'indicators', 'observations', 'cobuilding'].map((name) => [
    name,
    read(`${version}/${name}.json`),
  ]),
)
export const shippedAtlas = createAtlas({ ...tables, facilities: [], projects: [] } as unknown as CoreRelease)
export const pioneerCities = [...shippedAtlas.cobuildingCities]
