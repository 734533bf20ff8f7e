import { writeXlsx } from 'hucre/xlsx'
import { ReleaseProblem } from '../problem.ts'
import { type Manifest, type Release, type TableName, tableNames } from '../schema.ts'
import type { Workbook } from '../sheets/workbook.ts'
import { font } from './look.ts'
import { locate, recordsOf, sheetToFill } from './read.ts'
import { fieldsOfSheet, sheetOf } from './spec.ts'
import { sheetsOf, written } from './write.ts'

/** What a release's workbook holds of its manifest: what cannot be counted again. */
export type BookMeta = Pick<Manifest, 'version' | 'title' | 'kind' | 'published' | 'changelog' | 'boundary'>

type Tables = Omit<Release, 'manifest'>

/**
 * A release as a workbook that can be read again to the same tables. Tables that are not given get no sheet.
 *
 * @throws ReleaseProblem where a record breaks the schema, or a text does not fit into a cell
 */
export async function writeBook(tables: Partial<Tables>, meta: BookMeta): Promise<Uint8Array> {
  const { version, title, kind, published, changelog, boundary } = meta
  const filled = sheetsOf('release', [{ version, title, kind, published, changelog, boundary }])
  for (const name of tableNames) {
    const records = tables[name]
    if (records) filled.push(...sheetsOf(name, records))
  }
  return writeXlsx({ sheets: filled.map(written), defaultFont: font })
}

/** Whether a workbook was written by `writeBook`. */
export function isBook({ sheets }: Workbook): boolean {
  return sheets.some(({ name, rows }) => {
    const of = sheetOf(name)
    return of?.table === 'release' && of.child === null && rows.slice(0, 12).some((row) => row.indexOf('version') >= 0)
  })
}

/** @throws ReleaseProblem naming sheet, row and column of what cannot be read */
export function readBook(workbook: Workbook): { tables: Partial<Tables>; meta: BookMeta } {
  const located = locate(workbook)
  const about = recordsOf(located, 'release') ?? []
  if (about.length !== 1) throw new ReleaseProblem('breaks-schema', workbook.name, 'release', `1 ≠ ${about.length}`)
  const tables: Partial<Record<TableName, unknown[]>> = {}
  for (const name of tableNames) {
    const records = recordsOf(located, name)
    if (records) tables[name] = records
  }
  return { tables: tables as Partial<Tables>, meta: about[0] as unknown as BookMeta }
}

/** The table that a sheet of a template holds, or of whose records it holds a list, by its name and headings; null: none. */
export function tableOfSheet(name: string, headings: readonly string[]): TableName | null {
  const of = sheetToFill(name)
  if (!of || of.table === 'release') return null
  const { required } = fieldsOfSheet(of.table, of.child)
  return required.every((field) => headings.indexOf(field) >= 0) ? of.table : null
}

export { writeTemplate } from './template/template.ts'
