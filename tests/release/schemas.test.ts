import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from '../../src/build/schemas.ts'
import * as schema from '../../src/release/schema.ts'
import { readRelease, releaseList, tables } from './sources.ts'

const folder = new URL('../../public/schema/release-1/', import.meta.url)
const files = schemaFiles()

describe('the published JSON Schema files', () => {
  it('are what the generator writes, no more and no fewer', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
    for (const [file, content] of Object.entries(files)) {
      expect(readFileSync(new URL(file, folder), 'utf8'), file).toBe(content)
    }
  })

  it('name no host of ours and use JSON Schema 2020-12', () => {
    for (const [file, content] of Object.entries(files)) {
      const parsed = JSON.parse(content)
      expect(parsed.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(parsed.$id).toBe(file)
    }
  })
})

const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
const compiled = new Map(
  Object.entries(files).map(([file, content]) => [file.replace('.schema.json', ''), ajv.compile(JSON.parse(content))]),
)

function expectValid(name: string, definition: v.GenericSchema, content: unknown): void {
  const validate = compiled.get(name)
  validate?.(content)
  expect(validate?.errors ?? [], name).toEqual([])
  const parsed = v.safeParse(definition, content)
  expect(parsed.issues?.map((issue) => v.getDotPath(issue)) ?? [], name).toEqual([])
}

describe('the list of releases', () => {
  it('is valid by JSON Schema and by the definitions', () => {
    expectValid('releases', schema.releaseList, releaseList)
  })
})

describe.each(releaseList.releases.map((one) => one.version))('release %s', (version) => {
  const shipped = readRelease(version)

  it.each(shipped.names)('%s is valid by JSON Schema and by the definitions', (name) => {
    expectValid(name, v.array(schema.tables[name] as v.GenericSchema), shipped.tables[name])
  })

  it('has a manifest that is valid by both', () => {
    expectValid('manifest', schema.manifest, shipped.manifest)
  })
})

describe('a record that is not as defined', () => {
  it('is refused by JSON Schema', () => {
    const validate = ajv.compile({ ...JSON.parse(files['regions.schema.json'] ?? 'null'), $id: 'broken.schema.json' })
    expect(validate([{ ...tables.regions[0], adcode: '51' }])).toBe(false)
    expect(validate([{ ...tables.regions[0], unknown: true }])).toBe(false)
  })
})
