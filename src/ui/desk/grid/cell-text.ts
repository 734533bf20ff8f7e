import { shifted } from '../../../desk/columns/number.ts'
import type { CellValue, Special } from '../../../release/sheets/workbook.ts'

/** Characters of a cell that can be read and edited; a longer one can only be emptied or written anew. */
export const longestEdited = 10_000

/** Digits beyond these would not survive as a number. */
const mostDigits = 15

/** What was typed into a cell: a plain number is one, nothing is nothing, and all else stays text. */
export function typed(text: string): CellValue {
  const plain = text.trim()
  if (plain === '') return null
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain) && plain.replace(/\D/g, '').length <= mostDigits
  return isNumber ? Number(plain) : text
}

/**
 * A cell as text to be read and edited: as a spreadsheet shows it, so that what is typed back means the same.
 *
 * @param special how the file means the cell; undefined for what was typed here
 */
export function asTyped(value: CellValue | undefined, special?: Special): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return String(value).toUpperCase()
  if (typeof value === 'number' && special === 'percent') return `${shifted(value, 2)}%`
  return String(value)
}

/** Figures stand at the right of a cell, also where a file has them as text. */
export const isFigure = (text: string): boolean =>
  text.length < 30 && /^[-+]?(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d{0,14})(?:\.\d*)?[%‰]?$/.test(text)

/**
 * Puts the sign after the first digit that is typed over a percentage, as spreadsheets do: 5 over 12.3% means 5%. It is
 * seen at once and can be taken away.
 */
export const keepsPercent = (before: string, after: string): boolean =>
  /^-?[\d.,]+%$/.test(before) && /^[-.\d]$/.test(after)
