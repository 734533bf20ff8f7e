import type { CellValue } from '../../release/sheets/workbook.ts'
import { type Headed, headedBy } from './headings.ts'
import { identityIn, isCutIdentityNumber, isIdentityNumber } from './identity.ts'
import { isMobile, mobileIn } from './mobile.ts'
import { isName, mayBeName, namesPatient } from './names.ts'

export interface PersonalFinding {
  rule: 'identity-number' | 'mobile-number' | 'personal-name'
  row: number
  column: number
  /** Whether the sheet must not be used; else it is asked. */
  stops: boolean
}

/** So many cells of a kind are named; more of them say no more. */
const most = 200
/** Fewer numbers are alike by chance. */
const fewestAlike = 3
const shareAlike = 0.9
const wide = /[\uff0b-\uff0d\uff10-\uff19\uff38\uff58]/
const onlyDigits = /^[\d,.\s]+$/
const called = /^(?:联系)?(?:电话|手机|手机号码?|联系电话|联系方式|tel|phone|mobile)[:：]?$/i

/**
 * Cells that speak of single persons.
 *
 * Identity numbers stop wherever they stand; old ones of fifteen digits have no check digit, and are only asked about
 * where nothing around says what they are. Mobile numbers stop in the body; under and above the table, where it says
 * whom to call, they are asked about. Eleven digits alone are a figure, unless the heading or the cell before says
 * telephone; a column without such a heading in which nearly all numbers look like it is asked about. Names stop where
 * the column is of patients, or where another column tells of a person's health; names of those who answer for an
 * institution are asked about.
 *
 * @param headings of every column
 * @param isBody which rows hold data; headings and notes may name whom to call
 */
export function personalData(
  rows: readonly (readonly CellValue[])[],
  headings: readonly (readonly string[])[],
  isBody: (row: number) => boolean = () => true,
): PersonalFinding[] {
  const found = new Found()
  const headed = headedBy(headings)
  const named = [...new Set([...headed.patients, ...headed.persons, ...headed.contacts])]
  /** By column: how many numbers, and the rows of those that look like mobile numbers. */
  const numbers: number[] = []
  const alike = new Map<number, number[]>()
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? []
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      if (typeof cell === 'number') {
        numbers[column] = (numbers[column] ?? 0) + 1
        if (cell >= 1e10 && Number.isInteger(cell)) readNumber(cell, row, column, cells)
      } else if (typeof cell === 'string' && cell.length >= 6) readText(cell, row, column, cells)
    }
    if (named.length > 0) readNames(cells, row)
  }
  for (const [column, those] of alike) {
    if (those.length < fewestAlike || those.length < shareAlike * (numbers[column] ?? 0)) continue
    for (const row of those) found.add('mobile-number', row, column, false)
  }
  return found.list()

  function readNumber(value: number, row: number, column: number, cells: readonly CellValue[]): void {
    if (isMobile(value)) readAlone(value, row, column, cells)
    else if (value >= 1e14 && !headed.codes.has(column)) {
      const isHeaded = headed.numbers.has(column)
      if (isCutIdentityNumber(value)) found.add('identity-number', row, column, true)
      else if (value < 1e15 && isIdentityNumber(String(value))) found.add('identity-number', row, column, isHeaded)
      else if (isHeaded && value >= 1e17 && value < 1e18) found.add('identity-number', row, column, true)
    }
  }

  /** Eleven digits and nothing else in a cell. */
  function readAlone(value: number, row: number, column: number, cells: readonly CellValue[]): void {
    const before = column > 0 ? cells[column - 1] : null
    const isCalled = typeof before === 'string' && before.length < 20 && called.test(before.trim())
    if (headed.numbers.has(column) || isCalled) found.add('mobile-number', row, column, isBody(row))
    else if (!headed.figures.has(column) && value % 1000 !== 0 && isBody(row)) {
      const known = alike.get(column)
      if (known) known.push(row)
      else alike.set(column, [row])
    }
  }

  function readText(written: string, row: number, column: number, cells: readonly CellValue[]): void {
    if (written.length >= 11) {
      const text = wide.test(written) ? written.normalize('NFKC') : written
      if (!headed.codes.has(column)) {
        const identity = text.length >= 15 ? identityIn(text) : null
        if (identity) {
          const isSure = identity === 'checked' || headed.numbers.has(column) || /身份证|证件号/.test(text)
          found.add('identity-number', row, column, isSure)
        }
      }
      if (onlyDigits.test(text) && !/\d\s\d/.test(text.trim())) {
        const value = Number(text.replace(/[,\s]/g, ''))
        if (!isMobile(value) || text.indexOf(',') >= 0) return
        numbers[column] = (numbers[column] ?? 0) + 1
        readAlone(value, row, column, cells)
      } else {
        const mobile = mobileIn(text)
        if (mobile) {
          const isSure = mobile === 'certain' || headed.numbers.has(column)
          found.add('mobile-number', row, column, isSure && isBody(row))
        }
      }
    }
    if (namesPatient(written)) found.add('personal-name', row, column, true)
  }

  function readNames(cells: readonly CellValue[], row: number): void {
    for (const column of named) {
      const cell = cells[column]
      if (typeof cell !== 'string' || cell.length < 2) continue
      const stops = stopsName(headed, column)
      if ((stops ? mayBeName(cell) : isName(cell)) && isBody(row)) found.add('personal-name', row, column, stops)
    }
  }
}

const stopsName = ({ patients, persons, speaksOfHealth }: Headed, column: number): boolean =>
  patients.has(column) || (persons.has(column) && speaksOfHealth)

/** Keeps so many of a kind that what stops is not hidden by what is only asked about. */
class Found {
  private readonly kinds = new Map<string, PersonalFinding[]>()

  add(rule: PersonalFinding['rule'], row: number, column: number, stops: boolean): void {
    const kind = `${rule}${stops}`
    const known = this.kinds.get(kind) ?? []
    if (known.length < most) known.push({ rule, row, column, stops })
    this.kinds.set(kind, known)
  }

  list(): PersonalFinding[] {
    return [...this.kinds.values()].flat().sort((a, b) => a.row - b.row || a.column - b.column)
  }
}
