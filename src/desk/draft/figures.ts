import type { Indicator } from '../../release/schema.ts'
import type { Sheet } from '../../release/sheets/workbook.ts'
import { toIndicator } from '../columns/convert.ts'
import { type NumberReading, readNumber, scaled, shifted } from '../columns/number.ts'
import type { DraftFigure, RegionMatch, Source } from '../project.ts'
import { Excluded } from './excluded.ts'
import { emptyDraft, type Reading, type SheetDraft } from './reading.ts'
import { RegionLabels } from './region-labels.ts'
import { asWritten, openTable, type Table } from './table.ts'
import { Plan, type RowSays, type ValueColumn } from './value-columns.ts'

const doubtful = /^(?:存疑|可疑|疑误|有疑问|待核|待核实|doubtful|\?|？)$/i
const plain = /^(?:reported|正常|正式|正式数|公布|已核实)$/i

/** Reads the figures of one sheet. */
export async function readFigures(
  source: Source,
  sheet: Sheet,
  reading: Reading,
): Promise<{ draft: SheetDraft; matches: RegionMatch[] }> {
  const table = openTable(source, sheet)
  const reader = new FigureReader(source, sheet, table, reading)
  if (!reader.canBegin()) return { draft: reader.draft, matches: [] }
  let done = 0
  for (const { row, role } of table.rows()) {
    if (role === 'total') reader.total(row)
    else reader.body(row)
    done++
    if ((done & 63) === 0 && reading.turns.due) await reading.turns.give(reading.share(done))
  }
  return { draft: reader.draft, matches: reader.labels.list() }
}

class FigureReader {
  readonly draft: SheetDraft = emptyDraft()
  readonly labels: RegionLabels
  private readonly plan: Plan
  private readonly excluded: Excluded
  private readonly said = new Set<string>()
  private readonly factors = new Map<string, Map<Indicator, number | null>>()
  private readonly source: Source
  private readonly table: Table
  private readonly reading: Reading

  constructor(source: Source, sheet: Sheet, table: Table, reading: Reading) {
    this.source = source
    this.table = table
    this.reading = reading
    this.excluded = new Excluded(source)
    this.labels = new RegionLabels(source, reading.index, reading.adcodes)
    this.plan = new Plan(source, sheet, table, this.excluded, reading)
  }

  /** Without columns of figures, and without regions, there is nothing to read. */
  canBegin(): boolean {
    const { findings } = this.reading
    const origin = this.table.originOf(null, null)
    const hasHeader = this.source.layout.rows.some(({ role }) => role === 'header')
    if (this.source.columns.every(({ is }) => is !== 'value')) {
      findings.add({
        rule: hasHeader ? 'indicator-missing' : 'header-missing',
        origin,
        said: hasHeader ? { heading: '' } : {},
      })
      return false
    }
    if (this.labels.isMissing) {
      findings.add({ rule: 'region-column-missing', origin, said: {} })
      return false
    }
    return true
  }

  /** A total row that the layout knows. */
  total(row: number): void {
    const { column } = this.labels
    this.keepTotal(row, column === null ? '' : asWritten(this.table.spread(row, column)))
  }

  body(row: number): void {
    const filled = this.filled(row)
    if (filled.length === 0) return
    const { findings } = this.reading
    const match = this.labels.of(this.table, row)
    const at = this.table.originOf(row, this.labels.column)
    if (!match) {
      findings.add({ rule: 'region-missing', origin: at, said: {} })
      return
    }
    const said = { label: match.label, parent: match.parent ?? '' }
    if (match.how === 'total') {
      findings.add({ rule: 'region-total', origin: at, said, severity: 'warning', candidates: match.candidates })
      this.keepTotal(row, match.label)
      return
    }
    if (match.adcode === null) {
      // A person said that the label means no region.
      if (match.how === 'chosen') return
      const rule = match.how === 'ambiguous' ? 'region-ambiguous' : 'region-unknown'
      findings.add({ rule, origin: at, said, candidates: match.candidates })
      for (const { column } of filled) this.draft.gaps.add(column)
      return
    }
    const says = this.plan.row(row)
    for (const column of filled) {
      const figure = this.figure(row, column, says, match, true)
      if (!figure) this.draft.gaps.add(column.column)
      else if (this.excluded.cell(row, column.column)) {
        this.draft.gaps.add(column.column)
        this.draft.excluded.push(figure)
      } else this.draft.figures.push(figure)
    }
  }

  private filled(row: number): ValueColumn[] {
    const { columns } = this.plan
    let filled: ValueColumn[] | null = null
    for (let at = 0; at < columns.length; at++) {
      const { column } = columns[at] as ValueColumn
      const special = this.table.special(row, column)
      const cell = this.table.cell(row, column)
      const isFilled = special === 'formula' || special === 'error' || readNumber(cell, special).kind !== 'blank'
      if (!isFilled) {
        filled ??= columns.slice(0, at)
        this.draft.blanks++
        this.draft.gaps.add(column)
      } else filled?.push(columns[at] as ValueColumn)
    }
    return filled ?? columns
  }

  private keepTotal(row: number, label: string): void {
    const says = this.plan.row(row)
    const match = { adcode: label, label }
    for (const column of this.plan.columns) {
      const figure = this.figure(row, column, says, match, false)
      if (figure) this.draft.totals.push({ figure, row, label })
    }
  }

  /** One cell as a figure. Null where it is none; what is wrong with it is said, if wanted. */
  private figure(
    row: number,
    value: ValueColumn,
    says: RowSays,
    match: Pick<RegionMatch, 'adcode' | 'label'>,
    aloud: boolean,
  ): DraftFigure | null {
    const { table } = this
    const origin = table.originOf(row, value.column)
    const findings = aloud ? this.reading.findings : null
    const cell = table.cell(row, value.column)
    const special = table.special(row, value.column)
    if (special === 'error') {
      findings?.add({ rule: 'cell-error', origin, said: { text: asWritten(cell, 60) } })
      return null
    }
    if (special === 'formula' && (cell === null || cell === '')) {
      findings?.add({ rule: 'formula-without-result', origin, said: {} })
      return null
    }
    const read = readNumber(cell, special)
    if (read.kind === 'blank') return null
    if (read.kind === 'not-a-number') {
      findings?.add({ rule: 'not-a-number', origin, said: { text: asWritten(read.text, 60) } })
      return null
    }
    const indicator = value.indicator ?? says.indicator
    const period = value.period ?? says.period
    if (!indicator || period === null) {
      if (aloud) this.missing(row, value, says, !indicator)
      return null
    }
    const unit = value.unit ?? says.unit
    const converted = this.convert(read, unit, indicator)
    if (!converted) {
      if (aloud)
        this.unitProblem(row, value, says, unit ?? (read.percent ? '%' : read.perMille ? '‰' : null), indicator.unit.zh)
      return null
    }
    const raw = special === 'percent' && typeof cell === 'number' ? `${shifted(cell, 2)}%` : asWritten(cell, 200)
    const status = says.status
    const labels = [match.label, says.indicatorText, this.plan.places.period >= 0 ? says.periodText : '']
    return {
      region: match.adcode as string,
      indicator: indicator.id,
      period,
      value: converted.value,
      status: status !== null && doubtful.test(status) ? 'doubtful' : 'reported',
      quote: says.quote,
      raw,
      rowLabel: labels.filter(Boolean).join(' '),
      columnLabel: value.heading,
      factor: converted.factor,
      note: noteOf(says),
      document: says.document,
      origin,
    }
  }

  /** As `toIndicator`; what a unit multiplies by is looked up once. */
  private convert(read: Extract<NumberReading, { kind: 'number' }>, unit: string | null, indicator: Indicator) {
    if (unit === null || read.percent || read.perMille || read.scale) return toIndicator(read, unit, indicator)
    let ofUnit = this.factors.get(unit)
    if (!ofUnit) {
      ofUnit = new Map()
      this.factors.set(unit, ofUnit)
    }
    let factor = ofUnit.get(indicator)
    if (factor === undefined) {
      factor = toIndicator({ kind: 'number', value: 1 }, unit, indicator)?.factor ?? null
      ofUnit.set(indicator, factor)
    }
    return factor === null ? null : { value: scaled(read.value, factor), factor }
  }

  /** What a column does not say is said once, at its heading; what a row does not say, in the row. */
  private missing(row: number, { column, heading }: ValueColumn, says: RowSays, noIndicator: boolean): void {
    const role = noIndicator ? 'indicator' : 'period'
    const place = this.plan.places[role]
    const written = noIndicator ? says.indicatorText : says.periodText
    if (place < 0) {
      this.once(`${role}-missing`, this.table.headRow, column, heading)
      return
    }
    // The row's own words are missing or unreadable: once for all its figures.
    const key = `${role} ${row}`
    if (this.said.has(key)) return
    this.said.add(key)
    const origin = this.table.originOf(row, place)
    if (!noIndicator && written !== '') {
      this.reading.findings.add({ rule: 'period-unreadable', origin, said: { text: written } })
    } else this.reading.findings.add({ rule: `${role}-missing`, origin, said: { heading: written || heading } })
  }

  private once(
    rule: 'indicator-missing' | 'period-missing',
    row: number | null,
    column: number,
    heading: string,
  ): void {
    const key = `${rule} of ${column}`
    if (this.said.has(key)) return
    this.said.add(key)
    this.reading.findings.add({ rule, origin: this.table.originOf(row, column), said: { heading } })
  }

  private unitProblem(row: number, value: ValueColumn, says: RowSays, unit: string | null, expected: string): void {
    const ofRow = this.plan.places.unit >= 0 && value.unit === null
    const place = ofRow
      ? this.table.originOf(row, this.plan.places.unit)
      : this.table.originOf(this.table.headRow, value.column)
    const key = ofRow ? `unit ${row}` : `unit ${unit ?? ''} of ${value.column} as ${expected}`
    if (this.said.has(key)) return
    this.said.add(key)
    const { findings } = this.reading
    if (unit === null) {
      findings.add({
        rule: 'unit-missing',
        origin: place,
        said: { heading: value.heading || says.indicatorText, expected },
        more: ofRow ? '' : expected,
      })
    } else {
      findings.add({
        rule: 'unit-unknown',
        origin: place,
        said: { unit: asWritten(unit, 60), expected },
        more: ofRow ? '' : `${asWritten(unit, 60)} ${expected}`,
      })
    }
  }
}

function noteOf({ note, status }: RowSays): string | null {
  const state = status !== null && !doubtful.test(status) && !plain.test(status) ? status : null
  return [state, note].filter((part) => part !== null).join('；') || null
}
