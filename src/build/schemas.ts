import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { briefingFile } from '../release/briefing-file.ts'
import * as schema from '../release/schema.ts'

type Generic = v.GenericSchema

/** The schema files of release format 1 by file name: one for each table, the manifest and the list of releases. */
export function schemaFiles(): Record<string, string> {
  const sources: Record<string, Generic> = { manifest: schema.manifest, releases: schema.releaseList }
  for (const name of schema.tableNames) sources[name] = v.array(schema.tables[name] as Generic)
  return filesOf(sources)
}

/** The schema file of briefings that are handed on as files, format 1, by its name. */
export const briefingSchemaFiles = (): Record<string, string> => filesOf({ briefing: briefingFile })

function filesOf(sources: Record<string, Generic>): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [name, source] of Object.entries(sources)) {
    const file = `${name}.schema.json`
    const { $schema: _, ...body } = toJsonSchema(source, {
      target: 'draft-2020-12',
      // JSON knows no other numbers.
      ignoreActions: ['finite'],
      // The conversion of a record with fixed names is right, but refused without this.
      overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'record' ? jsonSchema : undefined),
    })
    // Relative, so that a deployment may stand under any address.
    const content = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file, ...body }
    files[file] = `${JSON.stringify(content, null, 2)}\n`
  }
  return files
}

/** Writes the schema files of all formats, each into its folder under the given one. */
export function writeSchemas(outFolder: string): void {
  for (const [format, files] of Object.entries({ 'release-1': schemaFiles(), 'briefing-1': briefingSchemaFiles() })) {
    mkdirSync(join(outFolder, format), { recursive: true })
    for (const [file, content] of Object.entries(files)) writeFileSync(join(outFolder, format, file), content)
  }
}
