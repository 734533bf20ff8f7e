import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from '../../src/build/schemas.ts'
import * as schema from '../../src/release/schema.ts'
import { manifest, releaseList, tables } from './sources.ts'

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

describe('the shipped release', () => {
  const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
  const content: Record<string, unknown> = { ...tables, manifest, releases: releaseList }
  const valibots: Record<string, v.GenericSchema> = { manifest: schema.manifest, releases: schema.releaseList }
  for (const name of schema.tableNames) valibots[name] = v.array(schema.tables[name] as v.GenericSchema)

  it.each(Object.keys(valibots))('%s is valid by JSON Schema and by the definitions', (name) => {
    const validate = ajv.compile(JSON.parse(files[`${name}.schema.json`] ?? 'null'))
    validate(content[name])
    expect(validate.errors ?? []).toEqual([])
    const parsed = v.safeParse(valibots[name] as v.GenericSchema, content[name])
    expect(parsed.issues?.map((issue) => v.getDotPath(issue)) ?? []).toEqual([])
  })

  it('is refused by JSON Schema when a record is not as defined', () => {
    const validate = ajv.compile({ ...JSON.parse(files['regions.schema.json'] ?? 'null'), $id: 'broken.schema.json' })
    expect(validate([{ ...tables.regions[0], adcode: '51' }])).toBe(false)
    expect(validate([{ ...tables.regions[0], unknown: true }])).toBe(false)
  })
})
