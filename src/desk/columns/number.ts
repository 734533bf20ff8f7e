import type { CellValue, Special } from '../../release/sheets/workbook.ts'
import { fold } from './plain.ts'

export type NumberReading =
  | {
      kind: 'number'
      /** Of a percentage or a per-mille: the share of one, 0.12 for 12 %. */
      value: number
      /** The cell shows a percentage. */
      percent?: true
      perMille?: true
      /** What the cell itself multiplies by: 10,000 where it says 12.34 万. Already in the value. */
      scale?: number
    }
  | { kind: 'blank' }
  | { kind: 'not-a-number'; text: string }

/** What yearbooks put where there is nothing to put. None of them is a zero. */
const blanks = new Set(['/', '\\', '.', '·', '空', '空白', '缺', '缺失', '暂缺', '不详', '无数据', '暂无', '暂无数据'])
const moreBlanks = new Set(['na', 'n/a', 'n.a.', 'null', 'nil', 'none', 'nan', '(空)'])
const onlyDashes = /^[-–—―−─_…⋯.]+$/

const powers: Record<string, number> = { 千: 3, 万: 4, 萬: 4, 百万: 6, 千万: 7, 亿: 8, 億: 8, 万亿: 12 }
const written = /^([-+−–])?(\d{1,3}(?:([, ])\d{3})(?:\3\d{3})*|\d+)?(\.\d*)? ?(百万|千万|万亿|[千万萬亿億])? ?([%‰])?$/
const longest = 60

function notANumber(text: string): NumberReading {
  return { kind: 'not-a-number', text: text.length > longest ? `${text.slice(0, longest)}…` : text }
}

/** The decimal number times ten to the power, without the noise of binary fractions: 1.005 and 3 give 1005. */
export function shifted(value: number, power: number): number {
  if (power === 0 || value === 0 || !Number.isFinite(value)) return value
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + power}`)
}

/** The value times a factor; exact where the factor is a power of ten. */
export function scaled(value: number, factor: number): number {
  const power = Math.round(Math.log10(factor))
  return Number(`1e${power}`) === factor ? shifted(value, power) : value * factor
}

/**
 * Reads a cell as a figure. What is not written as a figure throughout (约300, 345①, 1,23, an identity number) is none:
 * nothing is cut away silently. Never throws.
 */
export function readNumber(cell: CellValue | undefined, special?: Special): NumberReading {
  if (cell === null || cell === undefined) return { kind: 'blank' }
  if (special === 'error') return notANumber(String(cell))
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell) || special === 'date') return notANumber(String(cell))
    return special === 'percent' ? { kind: 'number', value: cell, percent: true } : { kind: 'number', value: cell }
  }
  if (typeof cell === 'boolean') return notANumber(cell ? 'TRUE' : 'FALSE')
  if (cell.length > longest * 4) return cell.trim() === '' ? { kind: 'blank' } : notANumber(cell)
  return readText(cell, special)
}

function readText(cell: string, special: Special | undefined): NumberReading {
  let text = fold(cell).trim()
  if (text === '' || onlyDashes.test(text) || blanks.has(text) || moreBlanks.has(text.toLowerCase())) {
    return { kind: 'blank' }
  }
  if (text.length > longest || special === 'date') return notANumber(cell)
  const bracketed = /^\(([^()+−–-]+)\)( ?[%‰])?$/.exec(text)
  if (bracketed) text = `-${(bracketed[1] as string).trim()}${bracketed[2] ?? ''}`
  const found = written.exec(text)
  if (!found) return notANumber(cell)
  const [, sign, whole = '', , fraction = '', power, mark] = found
  const digits = whole.replace(/[, ]/g, '')
  const badFraction = fraction === '.'
  // A leading zero is a code's, and more than fifteen digits are an identity's.
  if ((digits === '' && fraction === '') || badFraction || /^0\d/.test(digits) || digits.length > 15) {
    return notANumber(cell)
  }
  const raised = power === undefined ? 0 : (powers[power] as number)
  const lowered = mark === '%' ? 2 : mark === '‰' ? 3 : 0
  const magnitude = Number(`${digits || '0'}${fraction}e${raised - lowered}`)
  const negative = sign !== undefined && sign !== '+'
  const reading: NumberReading = { kind: 'number', value: negative && magnitude !== 0 ? -magnitude : magnitude }
  if (mark === '%') reading.percent = true
  if (mark === '‰') reading.perMille = true
  if (raised) reading.scale = Number(`1e${raised}`)
  return reading
}
