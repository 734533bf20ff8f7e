import type { Indicator } from '../../release/schema.ts'
import type { Sheet } from '../../release/sheets/workbook.ts'
import { readHeading } from '../columns/heading.ts'
import { readPeriod } from '../columns/period.ts'
import { labelOf } from '../columns/plain.ts'
import { headingsOf } from '../layout/headings.ts'
import type { Source } from '../project.ts'
import type { Excluded } from './excluded.ts'
import type { Reading } from './reading.ts'
import { asWritten, type Table } from './table.ts'

/** A column of figures. */
export interface ValueColumn {
  column: number
  heading: string
  indicator: Indicator | null
  period: string | null
  unit: string | null
}

/** What a row says of all its figures; null where it says nothing. */
export interface RowSays {
  indicator: Indicator | null
  period: string | null
  unit: string | null
  /** Of the columns that say these: what stands there, as written. */
  indicatorText: string
  periodText: string
  unitText: string
  document: string | null
  quote: string | null
  note: string | null
  status: string | null
}

type Role = 'period' | 'indicator' | 'unit' | 'document' | 'quote' | 'note' | 'value-status'

/** How the figures of a sheet are told what they are. */
export class Plan {
  readonly columns: ValueColumn[] = []
  readonly places: Readonly<Record<Role, number>>
  private readonly source: Source
  private readonly reading: Reading
  private readonly table: Table
  private readonly named = new Map<string, { indicator: Indicator | null; unit: string | null }>()

  constructor(source: Source, sheet: Sheet, table: Table, excluded: Excluded, reading: Reading) {
    this.source = source
    this.reading = reading
    this.table = table
    const place = (role: Role) => source.columns.findIndex(({ is }) => is === role)
    this.places = {
      period: place('period'),
      indicator: place('indicator'),
      unit: place('unit'),
      document: place('document'),
      quote: place('quote'),
      note: place('note'),
      'value-status': place('value-status'),
    }
    const headings = headingsOf(sheet, source.layout)
    source.columns.forEach((column, index) => {
      if (column.is !== 'value') return
      if (table.headRow !== null && excluded.cell(table.headRow, index)) return
      this.columns.push({
        column: index,
        heading: (headings[index] ?? []).join(' '),
        indicator: this.known(column.indicator),
        period: this.readable(column.period, index),
        unit: column.unit,
      })
    })
  }

  /** What the columns beside the figures and the whole sheet say. */
  row(row: number): RowSays {
    const { whole } = this.source
    const indicatorText = this.text(row, 'indicator')
    const named = indicatorText === '' ? null : this.indicatorNamed(indicatorText)
    const periodText = this.text(row, 'period')
    const unitText = this.text(row, 'unit', false)
    const orNull = (text: string) => (text === '' ? null : text)
    const periodCell = this.places.period < 0 ? null : this.table.spread(row, this.places.period)
    return {
      indicator: this.places.indicator >= 0 ? (named?.indicator ?? null) : this.known(whole.indicator),
      period:
        this.places.period >= 0 ? readPeriod(periodCell) : whole.period === null ? null : readPeriod(whole.period),
      unit: orNull(unitText) ?? named?.unit ?? whole.unit,
      indicatorText,
      periodText,
      unitText,
      document: orNull(this.text(row, 'document')),
      quote: orNull(this.text(row, 'quote', true, 3900)),
      note: orNull(this.text(row, 'note', true, 1500)),
      status: orNull(this.text(row, 'value-status', false)),
    }
  }

  private text(row: number, role: Role, spread = true, most?: number): string {
    const column = this.places[role]
    if (column < 0) return ''
    return asWritten(spread ? this.table.spread(row, column) : this.table.cell(row, column), most)
  }

  private known(id: string | null): Indicator | null {
    return id === null ? null : (this.reading.indicators.get(id) ?? null)
  }

  private indicatorNamed(text: string) {
    let found = this.named.get(text)
    if (!found) {
      const label = labelOf(text)
      const { indicator, unit } = readHeading([label], this.reading.base)
      // 其中：床位数 below 乡镇卫生院 is a part of that, and not what its name says alone.
      found = { indicator: label.startsWith('其中') ? null : this.known(indicator), unit }
      this.named.set(text, found)
    }
    return found
  }

  /** A period that a person entered for a column may be none. */
  private readable(period: string | null, column: number): string | null {
    if (period === null) return null
    const read = readPeriod(period)
    if (read === null) {
      const origin = this.table.originOf(this.table.headRow, column)
      this.reading.findings.add({ rule: 'period-unreadable', origin, said: { text: asWritten(period) } })
    }
    return read
  }
}
