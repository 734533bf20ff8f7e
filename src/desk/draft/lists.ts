import type { Sheet } from '../../release/sheets/workbook.ts'
import { headingsOf } from '../layout/headings.ts'
import type { DraftRecord, RegionMatch, Source } from '../project.ts'
import { Excluded } from './excluded.ts'
import { Places } from './places.ts'
import { emptyDraft, type Reading, type SheetDraft } from './reading.ts'
import { RegionLabels } from './region-labels.ts'
import { asWritten, openTable, type Table } from './table.ts'
import { choiceOf, choicesOf, isChoice, saysNone } from './values.ts'

type ListTable = 'facilities' | 'projects'
/** What a place cannot do without, where the release does not have it already. */
const needed: Readonly<Record<ListTable, readonly string[]>> = { facilities: ['name'], projects: ['name', 'status'] }
/** Fields that are read otherwise than as one text. */
const positions = ['lon', 'lat', 'address', 'position.lon', 'position.lat']

/** Reads a list of institutions or projects: records with the fields that the sheet states, and no others. */
export async function readList(
  source: Source,
  sheet: Sheet,
  reading: Reading,
): Promise<{ draft: SheetDraft; matches: RegionMatch[] }> {
  const table = openTable(source, sheet)
  const reader = new ListReader(source, sheet, table, reading)
  let done = 0
  for (const { row, role } of table.rows()) {
    if (role === 'body') reader.body(row)
    done++
    if ((done & 63) === 0 && reading.turns.due) await reading.turns.give(reading.share(done))
  }
  reader.finish()
  return { draft: reader.draft, matches: reader.labels.list() }
}

interface FieldColumn {
  field: string
  column: number
  heading: string
}

class ListReader {
  readonly draft: SheetDraft = emptyDraft()
  readonly labels: RegionLabels
  private readonly fields: readonly FieldColumn[]
  private readonly places: Places
  private readonly excluded: Excluded
  private readonly list: ListTable
  /** Whether it was said that nothing names the regions. */
  private isTold = false
  private readonly source: Source
  private readonly table: Table
  private readonly reading: Reading
  /** Names of the base's own records, which have what a row may leave out. */
  private readonly known: ReadonlySet<string>

  constructor(source: Source, sheet: Sheet, table: Table, reading: Reading) {
    this.source = source
    this.table = table
    this.reading = reading
    this.list = source.kind === 'projects' ? 'projects' : 'facilities'
    this.excluded = new Excluded(source)
    this.labels = new RegionLabels(source, reading.index, reading.adcodes)
    const headings = headingsOf(sheet, source.layout)
    this.fields = source.columns.flatMap((column, index) =>
      column.is === 'field' ? [{ field: column.field, column: index, heading: (headings[index] ?? []).join(' ') }] : [],
    )
    this.places = new Places(source, table, reading, this.fields)
    this.known = new Set(reading.base[this.list].flatMap(({ id, name, region }) => [id, `${region} ${name}`]))
  }

  body(row: number): void {
    const texts = new Map<string, string>()
    for (const { field, column } of this.fields) {
      const text = asWritten(this.table.cell(row, column), 1900)
      if (text === '') this.draft.blanks++
      else texts.set(field, text)
    }
    if (texts.size === 0) return
    const region = this.region(row)
    if (region === null) return
    const record: Record<string, unknown> = { region }
    const isOut = this.excluded.row(row)
    const isRead = this.readFields(row, texts, record, isOut)
    const isPlaced = this.places.read({ row, isOut }, region, texts.get('name') ?? '', record)
    if (!isRead || !isPlaced) return
    if (isOut) this.draft.excludedRecords ??= []
    const list = isOut ? this.draft.excludedRecords : this.draft.records
    list?.push({
      table: this.list,
      record,
      origin: this.table.originOf(row, null),
      quote: this.beside(row, 'quote'),
      raw: this.rowAsWritten(row),
      document: this.beside(row, 'document'),
      remark: texts.get('note') ?? this.beside(row, 'note'),
    } satisfies DraftRecord)
  }

  /** After all rows. */
  finish(): void {
    const told = this.places.finish()
    if (told) this.draft.coordinates = told
  }

  private region(row: number): string | null {
    const { findings } = this.reading
    if (this.labels.isMissing) {
      // Said once of the sheet, not of each of its rows.
      if (!this.isTold)
        findings.add({ rule: 'region-column-missing', origin: this.table.originOf(null, null), said: {} })
      this.isTold = true
      return null
    }
    const match = this.labels.of(this.table, row)
    const origin = this.table.originOf(row, this.labels.column)
    if (!match) {
      findings.add({ rule: 'region-missing', origin, said: {} })
      return null
    }
    if (match.adcode !== null) return match.adcode
    if (match.how === 'chosen') return null
    const said = { label: match.label, parent: match.parent ?? '' }
    const candidates = match.candidates
    if (match.how === 'total') findings.add({ rule: 'region-total', origin, said, severity: 'warning', candidates })
    else
      findings.add({
        rule: match.how === 'ambiguous' ? 'region-ambiguous' : 'region-unknown',
        origin,
        said,
        candidates,
      })
    return null
  }

  /** False where a field that is needed is missing or cannot be read. */
  private readFields(
    row: number,
    texts: ReadonlyMap<string, string>,
    record: Record<string, unknown>,
    isOut: boolean,
  ): boolean {
    const { findings } = this.reading
    let good = true
    for (const { field, column, heading } of this.fields) {
      const text = texts.get(field)
      if (text === undefined || positions.indexOf(field) >= 0 || field === 'note') continue
      if (field === 'aliases')
        record.aliases = text
          .split(/[、，,；;\n]/)
          .map((one) => one.trim())
          .filter(Boolean)
      else if (field === 'tier' && saysNone(text)) record.tier = null
      else if (isChoice(this.list, field)) {
        const value = choiceOf(this.list, field, text)
        if (value === undefined) {
          good = false
          const expected = choicesOf(this.list, field).join('、')
          const said = { field: heading || field, value: asWritten(text, 60), expected }
          findings.add({ rule: 'field-unknown-value', origin: this.table.originOf(row, column), said, isOut })
        } else record[field] = value
        if (field === 'tier' && value !== undefined) record.claims = [{ tier: value, stated: text }]
      } else record[field] = text
    }
    const isKnown = this.known.has(String(record.id)) || this.known.has(`${record.region} ${record.name}`)
    for (const field of needed[this.list]) {
      if (texts.has(field) || isKnown) continue
      good = false
      const place = this.fields.find((one) => one.field === field)
      const origin = this.table.originOf(row, place?.column ?? null)
      findings.add({ rule: 'field-missing', origin, said: { field: place?.heading || field }, more: field, isOut })
    }
    return good
  }

  private beside(row: number, role: 'quote' | 'document' | 'note'): string | null {
    const column = this.source.columns.findIndex(({ is }) => is === role)
    return column < 0 ? null : asWritten(this.table.spread(row, column), 3900) || null
  }

  /** The cells that the record was made of, in their order. */
  private rowAsWritten(row: number): string {
    const cells = this.source.columns.map(({ is }, column) =>
      is === 'field' || is === 'region' || is === 'parent' ? asWritten(this.table.spread(row, column)) : '',
    )
    return cells.filter(Boolean).join('｜').slice(0, 3900)
  }
}
