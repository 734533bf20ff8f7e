import type { Cell, Sheet as HucreSheet, CellValue as HucreValue } from 'hucre'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { CellCount, mostSheets, type Part, partsOf } from './limits.ts'
import { trimmed } from './text.ts'
import { type CellValue, type Remark, type Sheet, SheetProblem, type Special, type Workbook } from './workbook.ts'

interface Progress {
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Unpacked bytes of the sheets above which they are read row by row, which takes a fifth of the memory. */
const inOne = 40_000_000
/** Rows at the head of a long sheet whose merged cells and formats are read as well. */
const headRows = 60
/** Bytes that a cell takes on average, unpacked: to tell how far reading has come. */
const cellBytes = 38
/** Rows that are read before others get their turn. */
const batch = 2000

/**
 * A workbook of Excel, WPS or LibreOffice (XLSX, XLSM).
 *
 * @throws SheetProblem
 */
export async function readExcel(bytes: Uint8Array, name: string, progress: Progress): Promise<Workbook> {
  const parts = partsOf(bytes, name)
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part.name))
  if (!has(/^xl\/workbook\.(?:xml|bin)$/)) throw new SheetProblem('unknown-format', name, 'zip')
  if (has(/^xl\/workbook\.bin$/)) throw new SheetProblem('unknown-format', name, 'xlsb')
  const remarks: Remark[] = []
  if (has(/vbaProject\.bin$/)) remarks.push({ kind: 'macros-ignored', sheet: '', count: 1 })
  const long = sizeOf(parts) > inOne
  const book = await asked(name, () => readXlsx(bytes, { readStyles: true, ...(long ? { maxRows: headRows } : {}) }))
  if (book.sheets.length > mostSheets) throw new SheetProblem('too-large', name, `${book.sheets.length} sheets`)
  if (book.dateSystem === '1904') remarks.push({ kind: 'dates-from-1904', sheet: '', count: 1 })
  const count = new CellCount(name)
  const sheets: Sheet[] = []
  for (const [index, sheet] of book.sheets.entries()) {
    const special = specialOf(sheet.cells)
    const share = long ? percentColumns(special) : new Set<number>()
    const rows = long
      ? await streamed(bytes, name, index, count, sizeOf(parts), special, share, progress)
      : trimmed(sheet.rows.map((row, at) => plainRow(row, at, special, count)))
    const hidden = sheet.hidden === true || sheet.veryHidden === true
    if (hidden) remarks.push({ kind: 'hidden-sheet', sheet: sheet.name, count: 1 })
    remarks.push(...remarksOf(sheet, special))
    sheets.push({ name: sheet.name, hidden, rows, merges: mergesOf(sheet), special })
  }
  progress.onProgress?.(1)
  return { name, format: 'xlsx', encoding: null, sheets, remarks }
}

const sizeOf = (parts: readonly Part[]) =>
  parts.reduce((sum, part) => sum + (/^xl\/worksheets\//.test(part.name) ? part.unpacked : 0), 0)

/** What the library throws says what is wrong with the file. */
async function asked<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SheetProblem) throw error
    const message = error instanceof Error ? error.message : String(error)
    if (/encrypt|password/i.test(`${error instanceof Error ? error.name : ''} ${message}`))
      throw new SheetProblem('encrypted', name, message)
    if (/exceed|too many|limit|bomb/i.test(message)) throw new SheetProblem('too-many-cells', name, message)
    throw new SheetProblem('broken', name, message)
  }
}

async function streamed(
  bytes: Uint8Array,
  name: string,
  sheet: number,
  count: CellCount,
  size: number,
  special: Record<string, Special>,
  percent: ReadonlySet<number>,
  { onProgress, signal }: Progress,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = []
  const stopped = () => signal?.aborted === true
  await asked(name, async () => {
    let read = 0
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      while (rows.length < index) rows.push([])
      const row = plainRow(values, index, special, count)
      rows[index] = row
      if (index >= headRows) markLike(row, index, percent, special)
      if (++read % batch !== 0) continue
      onProgress?.(Math.min(0.97, (count.all * cellBytes) / size))
      await new Promise((turn) => setTimeout(turn))
      if (stopped()) break
    }
  })
  if (stopped()) throw signal?.reason ?? new Error('aborted')
  return trimmed(rows)
}

/** Columns whose figures are shown as percentages, at the head of a sheet of which the rest's formats are not read. */
function percentColumns(special: Readonly<Record<string, Special>>): Set<number> {
  const all = Object.entries(special).filter(([, one]) => one === 'percent')
  return new Set(all.map(([place]) => Number(place.split(',')[1])))
}

function markLike(
  row: readonly CellValue[],
  at: number,
  percent: ReadonlySet<number>,
  special: Record<string, Special>,
) {
  for (const column of percent) if (typeof row[column] === 'number') special[`${at},${column}`] = 'percent'
  for (let column = 0; column < row.length; column++) {
    const value = row[column]
    if (typeof value === 'string' && value.startsWith('#') && errors.test(value)) special[`${at},${column}`] = 'error'
  }
}

function plainRow(
  row: readonly HucreValue[],
  at: number,
  special: Record<string, Special>,
  count: CellCount,
): CellValue[] {
  let width = row.length
  while (width > 0 && (row[width - 1] === null || row[width - 1] === '')) width--
  count.add(width)
  const plain: CellValue[] = []
  for (let column = 0; column < width; column++) {
    const value = row[column] ?? null
    if (value instanceof Date) {
      plain.push(dayOf(value))
      special[`${at},${column}`] ??= 'date'
    } else plain.push(typeof value === 'number' && !Number.isFinite(value) ? null : value === '' ? null : value)
  }
  return plain
}

/** The day as the sheet shows it: the library gives its midnight in universal time. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  return date.toISOString().slice(0, 10)
}

const errors = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!)$/

/** What changes the meaning of a value comes before where it is from. */
export function specialOf(cells: ReadonlyMap<string, Cell> | undefined): Record<string, Special> {
  const special: Record<string, Special> = {}
  for (const [place, { type, style, formula, formulaResult, value }] of cells ?? []) {
    const shown = formulaResult ?? value
    if (type === 'error' || (typeof shown === 'string' && errors.test(shown))) special[place] = 'error'
    else if (shown instanceof Date) special[place] = 'date'
    else if (typeof shown === 'number' && style?.numFmt?.replace(/"[^"]*"|\\./g, '').includes('%'))
      special[place] = 'percent'
    else if (formula !== undefined) special[place] = 'formula'
  }
  return special
}

function remarksOf(sheet: HucreSheet, special: Readonly<Record<string, Special>>): Remark[] {
  const remarks: Remark[] = []
  const all = Object.values(special)
  const say = (kind: Remark['kind'], count: number) => {
    if (count > 0) remarks.push({ kind, sheet: sheet.name, count })
  }
  const formulas = [...(sheet.cells ?? [])].filter(([, { formula }]) => formula !== undefined)
  const without = formulas.filter(([, { value, formulaResult }]) => (formulaResult ?? value ?? null) === null)
  say('formulas-by-result', formulas.length - without.length)
  say('formulas-without-result', without.length)
  say('errors', all.filter((one) => one === 'error').length)
  return remarks
}

const mergesOf = ({ merges = [] }: HucreSheet) =>
  merges.map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }))
