import type { Sheet } from '../../release/sheets/workbook.ts'
import type { Column, Layout } from '../project.ts'
import type { Contents } from './contents.ts'
import { fieldOf } from './fields.ts'
import { roleOf } from './roles.ts'
import { textsAbout } from './whole.ts'

type List = 'facilities' | 'projects'

/** Whether a sheet lists institutions or projects, by its headings and its title. */
export function listKind(sheet: Sheet, layout: Layout, headings: readonly string[][]): List | null {
  const has = (kind: List, fields: readonly string[]): boolean =>
    headings.some((texts) => fields.indexOf(fieldOf(kind, texts) ?? '') >= 0)
  const said = `${sheet.name} ${textsAbout(sheet, layout).join(' ')} ${headings.map((texts) => texts.join(' ')).join(' ')}`
  if (!has('facilities', ['name']) && !has('projects', ['name'])) return null
  const subcentres =
    /次中心/.test(said) && !headings.some((texts) => roleOf(texts) === 'indicator' && has('projects', []))
  if (
    has('projects', ['name']) &&
    (has('projects', ['batch']) || (subcentres && has('projects', ['status', 'statusAsOf'])))
  ) {
    return 'projects'
  }
  return has('facilities', ['name']) && has('facilities', ['tier', 'type', 'lon', 'lat', 'address', 'aliases'])
    ? 'facilities'
    : null
}

/** Columns of a list: fields of the release's schema, the region and its parent, documents and quotes. */
export function suggestList(kind: List, headings: readonly string[][], contents: readonly Contents[]): Column[] {
  const columns = headings.map((texts, index): Column => {
    if (texts.length === 0 || (contents[index]?.filled ?? 0) === 0) return { is: 'ignored' }
    const field = fieldOf(kind, texts)
    if (field) return { is: 'field', field }
    const role = roleOf(texts)
    if (role === 'region' || role === 'parent' || role === 'document' || role === 'quote') return { is: role }
    return { is: 'ignored' }
  })
  const regions = columns.map(({ is }, index) => (is === 'region' ? index : -1)).filter((index) => index >= 0)
  regions.slice(0, -1).forEach((index) => {
    columns[index] = { is: 'parent' }
  })
  if (regions.length === 0) {
    const codes = headings.findIndex((texts) => roleOf(texts) === 'code')
    const parent = columns.findIndex(({ is }) => is === 'parent')
    if (codes >= 0) columns[codes] = { is: 'region' }
    else if (parent >= 0) columns[parent] = { is: 'region' }
  }
  const seen = new Set<string>()
  return columns.map((column) => {
    const key = column.is === 'field' ? `field ${column.field}` : column.is
    if (column.is !== 'ignored' && seen.has(key)) return { is: 'ignored' }
    seen.add(key)
    return column
  })
}
