import { describe, expect, it } from 'vitest'
import { laterTables, listedTables, noLaterTables, tablesToSeal } from '../../src/release/listed.ts'
import { readRelease, releaseList } from './sources.ts'

const read = (version: string) => {
  const { tables, manifest, names } = readRelease(version)
  return { release: { ...tables, manifest }, tables, manifest, names: [...names].sort() }
}
const namesOf = (tables: object) => Object.keys(tables).sort()

it.each(releaseList.releases.map(({ version }) => version))('%s has the tables that its manifest lists', (version) => {
  const { release, tables, manifest, names } = read(version)
  expect(namesOf(listedTables(release))).toEqual(names)
  expect(namesOf(tablesToSeal(tables, manifest.files))).toEqual(names)
})

describe('The next release', () => {
  const { tables, manifest, names } = read('2026.1')
  const { tables: more } = read('2026.3')

  it.each(laterTables)('lists %s where there is something in it', (name) => {
    expect(names).not.toContain(name)
    const next = tablesToSeal({ ...tables, [name]: more[name] }, manifest.files)
    expect(namesOf(next)).toEqual([...names, name].sort())
    expect(next[name]).toBe(more[name])
  })

  it.each(laterTables)('lists %s, though it is empty, where it was listed before', (name) => {
    expect(namesOf(tablesToSeal(tables, { ...manifest.files, [name]: {} }))).toEqual([...names, name].sort())
  })

  it('lists every table that no release can be without, whatever was listed before', () => {
    expect(namesOf(tablesToSeal(tables, {}))).toEqual(names)
    expect(namesOf(noLaterTables())).toEqual([...laterTables].sort())
  })
})
