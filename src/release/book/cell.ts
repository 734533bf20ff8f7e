import type { CellValue } from '../sheets/workbook.ts'
import type { Scalar, Shape } from './shape.ts'

/**
 * How values stand in cells. An empty cell is what it says: nothing. What could be taken for something else, or what a
 * workbook would not keep, is a backslash and the value as JSON writes it: \null and \[] where nothing would mean that
 * the record has no such field, \"…" for texts that begin with a backslash or hold control characters.
 */
const mark = '\\'
export const emptyList = `${mark}[]`

/** What Excel takes in one cell. */
const longest = 32_767

/** A value that does not fit into a cell, or a cell that cannot be read. */
export class CellProblem extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'CellProblem'
  }
}

type Leaf = Extract<Shape, { is: 'scalar' | 'list' }>

export const isEmpty = (cell: CellValue | undefined): boolean => cell === null || cell === undefined || cell === ''

/**
 * @param value undefined: the record does not have the field
 * @throws CellProblem where it is too long
 */
export function cellOf(value: unknown, shape: Leaf): CellValue {
  const cell = shape.is === 'list' ? listCell(value as readonly string[], shape.optional) : scalarCell(value, shape)
  if (typeof cell === 'string' && cell.length > longest) throw new CellProblem(`${cell.length} > ${longest}`)
  return cell
}

function scalarCell(value: unknown, { nullable, optional }: Extract<Leaf, { is: 'scalar' }>): CellValue {
  if (value === undefined) return null
  if (value === null) return nullable && optional ? `${mark}null` : null
  if (typeof value === 'string') return textCell(value)
  // LibreOffice saves 15 digits of a number.
  if (typeof value === 'number' && Number(value.toPrecision(15)) !== value) return `${mark}${value}`
  return value as number | boolean
}

function listCell(items: readonly string[] | undefined, optional: boolean): CellValue {
  if (items === undefined) return null
  if (items.length === 0) return optional ? emptyList : null
  return items.map((item) => (/\n|^\s|\s$/.test(item) ? quoted(item) : textCell(item))).join('\n')
}

const textCell = (text: string): string => (text === '' || unkept(text) ? quoted(text) : text)

/** Excel takes _x000D_ for a control character; LibreOffice ends lines in its own way, and loses what is no character. */
const unkept = (text: string): boolean =>
  text.startsWith(mark) || controls.test(text) || /_x[0-9a-f]{4}_/i.test(text) || !isWellFormed(text)
const controls = /[^\t\n\x20-\x7e\xa0-\ufffd]/
const everyControl = new RegExp(controls, 'g')

function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** JSON itself escapes control characters and what is not well-formed. */
const quoted = (text: string): string => {
  const json = JSON.stringify(text).replace(/_x/gi, (signs) => `\\u005f${signs.slice(1)}`)
  return mark + json.replace(everyControl, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * @returns undefined where the record does not have the field
 * @throws CellProblem where the cell does not hold what the field takes
 */
export function readCell(cell: CellValue, shape: Leaf): Scalar | null | string[] | undefined {
  if (shape.is === 'list') return listOf(cell, shape)
  if (isEmpty(cell)) return shape.nullable && !shape.optional ? null : undefined
  if (typeof cell === 'string' && cell.startsWith(mark)) return marked(cell) as Scalar | null
  const takes = (type: 'string' | 'number' | 'boolean') => shape.types.indexOf(type) >= 0
  if (typeof cell === 'string' && takes('string')) return shape.word ? wordOf(cell) : cell
  if (takes(typeof cell as 'string')) return cell
  // Codes and years that were typed as numbers.
  if (takes('string')) return String(cell)
  return takes('number') ? numberOf(cell) : booleanOf(cell)
}

/** 510100 成都市 says 510100. */
export const wordOf = (text: string): string => text.trim().split(/\s/)[0] as string

function numberOf(cell: CellValue): number {
  const text = String(cell).trim()
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) throw new CellProblem(`1234.5 ≠ ${text.slice(0, 40)}`)
  return Number(text)
}

function booleanOf(cell: CellValue): boolean {
  const text = String(cell).trim().toLowerCase()
  if (['true', '是', 'yes', '1'].indexOf(text) >= 0) return true
  if (['false', '否', 'no', '0'].indexOf(text) >= 0) return false
  throw new CellProblem(`TRUE / FALSE ≠ ${text.slice(0, 40)}`)
}

function listOf(cell: CellValue, { optional, word }: Extract<Leaf, { is: 'list' }>): string[] | undefined {
  if (isEmpty(cell)) return optional ? undefined : []
  const text = String(cell)
  if (text.startsWith(`${mark}[`)) return marked(text) as string[]
  return text
    .split(/\r?\n/)
    .filter((item) => item.trim() !== '')
    .map((item) => (item.startsWith(mark) ? (marked(item) as string) : word ? wordOf(item) : item))
}

function marked(cell: string): unknown {
  try {
    return JSON.parse(cell.slice(1))
  } catch {
    throw new CellProblem(`${mark}null, ${emptyList}, ${mark}"…" ≠ ${cell.slice(0, 40)}`)
  }
}
