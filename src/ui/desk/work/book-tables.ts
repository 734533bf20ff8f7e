import * as v from 'valibot'
import { parseJson } from '../../../release/hidden.ts'
import { type TableName, tableNames, tables } from '../../../release/schema.ts'
import type { Tables } from './cells.ts'

/** Tables that were kept or came in a project file. Throws where they are none. */
export function readTables(text: string): Tables {
  const raw = v.parse(
    v.record(v.picklist(tableNames as [TableName, ...TableName[]]), v.array(v.unknown())),
    parseJson(text),
  )
  for (const name of tableNames) {
    const schema: v.GenericSchema = tables[name]
    for (const record of raw[name] ?? []) v.parse(schema, record, { abortEarly: true })
  }
  return raw as Tables
}
