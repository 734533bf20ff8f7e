import type { CellValue } from '../../release/sheets/workbook.ts'

/** Longest text that is read as a heading, a label or a figure; longer ones are prose, or meant to do harm. */
export const longestLabel = 300

const plainOnly = /^[\x21-\x7e]*$/
const wide = /[\uff01-\uff5e]/g
const spaces = /[\s\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g
const han = '\\u3400-\\u9fff\\uf900-\\ufaff\\u3007'
const spaceAtHan = new RegExp(` (?=[${han}()%‰/:,])|([${han}()%‰/:,]) `, 'g')

/**
 * Full-width letters, digits and signs as the usual ones, every kind of space as a space. Circled and raised digits
 * stay what they are: they mark notes, and 345² is no 3452.
 */
export function fold(text: string): string {
  if (plainOnly.test(text)) return text
  return text.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(spaces, ' ')
}

/** What a cell says as a label or a heading: folded, without indentation; empty where it says nothing or far too much. */
export function labelOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return ''
  if (typeof cell === 'number') return String(cell)
  if (cell.length > longestLabel * 4) return ''
  const text = fold(cell).trim()
  if (text.length > longestLabel) return ''
  return text.indexOf(' ') < 0 ? text : text.replace(/ +/g, ' ').replace(spaceAtHan, '$1')
}

/** Under which two writings of one name are equal: brackets, dashes, letters' case and spaces do not matter. */
export function nameKey(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[[〔【〈]/g, '(')
    .replace(/[\]〕】〉]/g, ')')
    .replace(/[—–−‐‑~～―]+/g, '-')
    .replace(/[ 、,·・“”"‘’']/g, '')
}

export const hasHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text)
