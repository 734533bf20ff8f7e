import type { WriteSheet } from 'hucre/xlsx'
import type { Release, TableName, Text } from '../../schema.ts'
import { columnName } from '../../sheets/workbook.ts'
import { meaningOf } from '../choices.ts'
import type { BookColumn } from '../columns.ts'
import { canHold } from '../shape.ts'
import { specOf } from '../spec.ts'

/** Rows that can be filled in with the help of a list. */
export const filledRows = 2000
const sheet = '选项 lists'

/** Lists to pick from, on a sheet of their own that is hidden; a formula names where one stands. */
export class Lists {
  private readonly columns: (readonly string[])[] = []
  private readonly known = new Map<string, string>()
  private readonly release: Release

  constructor(release: Release) {
    this.release = release
  }

  /** Where the list of a field stands; null where anything may be written. */
  of(table: TableName, { field, choices, list }: BookColumn): string | null {
    // A cell of several items cannot be picked.
    if (list) return null
    const last = field.split('.').pop() ?? field
    if (choices) return this.placed(choices.map((word) => withMeaning(field, String(word))))
    const isRegion = last === 'region' || (table === 'regions' && last === 'parent')
    if (isRegion) return this.regions()
    if (last === 'facility') return this.placed(this.release.facilities.map((one) => recordLabel({ ...one }, one.id)))
    return last === 'indicator' || last === 'measuredBy'
      ? this.placed(this.release.indicators.map(({ id, name }) => `${id} ${name.zh}`))
      : null
  }

  /** Records that can have a list, by their ids and what they are called; null where there are none. */
  records(table: TableName, list: string): string | null {
    const { schema, key } = specOf(table)
    const all = this.release[table] as unknown as Record<string, unknown>[]
    const holding = all.filter((record) => canHold(schema, list, record))
    const labels = holding.map((record) => recordLabel(record, String(record[key ?? ''])))
    return labels.length > 0 ? this.placed(labels) : null
  }

  /** 510100 成都市; counties with what holds them, because two have the same name. */
  regions(): string {
    return this.placed(this.release.regions.map((region) => regionLabel(this.release, region.adcode)))
  }

  indicators(): string {
    return this.placed(this.release.indicators.map(({ name }) => name.zh))
  }

  units(): string {
    return this.placed([...new Set(this.release.indicators.map(({ unit }) => unit.zh))])
  }

  documents(): string {
    return this.placed([...new Set(this.release.documents.map(({ title }) => title))])
  }

  written(): WriteSheet {
    const height = Math.max(0, ...this.columns.map((column) => column.length))
    const rows = Array.from({ length: height }, (_, row) => this.columns.map((column) => column[row] ?? null))
    return { name: sheet, rows, hidden: true }
  }

  private placed(items: readonly string[]): string {
    const key = items.join('\n')
    const before = this.known.get(key)
    if (before) return before
    const column = columnName(this.columns.push(items) - 1)
    const formula = `'${sheet}'!$${column}$1:$${column}$${items.length}`
    this.known.set(key, formula)
    return formula
  }
}

/** existing 现有: the word itself first, then what it means. */
export function withMeaning(field: string, word: string): string {
  const meaning = meaningOf(field, word)
  return meaning === null ? word : `${word} ${meaning}`
}

/** What is called by a longer name is known by its beginning. */
const longestName = 40

/** An id and what the record is called. */
export function recordLabel({ name, title }: Record<string, unknown>, id: string): string {
  const called = name ?? title
  const text = typeof called === 'string' ? called : ((called as Text | undefined)?.zh ?? '')
  // One line, without halves of a character.
  return `${id} ${[...text.replace(/\s+/g, ' ')].slice(0, longestName).join('')}`.trim()
}

/** A region's code and name, with the one that holds it where it is a county. */
export function regionLabel({ regions }: Pick<Release, 'regions'>, adcode: string): string {
  const region = regions.find((one) => one.adcode === adcode)
  const parent = region?.level === 'county' ? regions.find((one) => one.adcode === region.parent) : undefined
  return `${adcode} ${parent?.name.zh ?? ''}${region?.name.zh ?? ''}`.trim()
}
