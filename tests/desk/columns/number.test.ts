import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, scaled, shifted } from '../../../src/desk/columns/number.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'

const value = (cell: CellValue) => {
  const read = readNumber(cell)
  return read.kind === 'number' ? read.value : read.kind
}

test.each([
  [12, 12],
  ['12', 12],
  ['１２．５', 12.5],
  ['－１２', -12],
  ['−12', -12],
  ['＋3', 3],
  ['.5', 0.5],
  ['1,234,567', 1234567],
  ['１，２３４', 1234],
  ['1 234 567.8', 1234567.8],
  ['1 234', 1234],
  ['　82 717　', 82717],
  ['(1,234)', -1234],
  ['（12.5）', -12.5],
  ['-0', 0],
  ['12.34万', 123400],
  ['12.34 万', 123400],
  ['1.1亿', 110000000],
  ['３百万', 3000000],
  ['0.07万亿', 70000000000],
] as [CellValue, number][])('%j is a figure', (cell, expected) => {
  expect(value(cell)).toBe(expected)
})

test.each([
  null,
  '',
  '  ',
  '　',
  '—',
  '——',
  '-',
  '－',
  '–',
  '…',
  '……',
  '⋯',
  '...',
  '／',
  '/',
  '空',
  '暂缺',
  'N/A',
  'n.a.',
  '·',
])('%j is a blank and no zero', (cell) => {
  expect(readNumber(cell)).toEqual({ kind: 'blank' })
})

test.each([
  '无',
  '约300',
  '300多',
  '>300',
  '345①',
  '345*',
  '345²',
  '1,23',
  '12,3456',
  '1,234 567',
  '1.2.3',
  '12.',
  '1e5',
  '1.2E+05',
  '0123',
  '510122199001011234',
  '1亿2345万',
  '-(5)',
  '(-5)',
  '--5',
  '5-',
  '12人',
  '十二',
  '0x1F',
  'Infinity',
  'NaN次',
  '+',
  ',',
  '%',
  '万',
  '#DIV/0!',
  '2020-01-01',
])('%j is no figure, and says what it is', (cell) => {
  expect(readNumber(cell)).toEqual({ kind: 'not-a-number', text: cell })
})

test('percentages and per-milles are shares of one', () => {
  expect(readNumber('12.3%')).toEqual({ kind: 'number', value: 0.123, percent: true })
  expect(readNumber('１２．３％')).toEqual({ kind: 'number', value: 0.123, percent: true })
  expect(readNumber('(5)%')).toEqual({ kind: 'number', value: -0.05, percent: true })
  expect(readNumber('3.41‰')).toEqual({ kind: 'number', value: 0.00341, perMille: true })
  expect(readNumber(0.123, 'percent')).toEqual({ kind: 'number', value: 0.123, percent: true })
})

test('what a cell multiplies by is said beside the value', () => {
  expect(readNumber('12.34万')).toEqual({ kind: 'number', value: 123400, scale: 10000 })
  expect(readNumber('12')).toEqual({ kind: 'number', value: 12 })
})

test('special cells are no figures but percentages and results of formulas', () => {
  expect(readNumber(5, 'formula')).toEqual({ kind: 'number', value: 5 })
  expect(readNumber('#REF!', 'error').kind).toBe('not-a-number')
  expect(readNumber('2023-10-24', 'date').kind).toBe('not-a-number')
  expect(readNumber('20231024', 'date').kind).toBe('not-a-number')
  expect(readNumber(true)).toEqual({ kind: 'not-a-number', text: 'TRUE' })
  expect(readNumber(Number.NaN).kind).toBe('not-a-number')
  expect(readNumber(Number.POSITIVE_INFINITY).kind).toBe('not-a-number')
})

test('a cell of five megabytes is refused, and its text is cut', () => {
  const read = readNumber('9'.repeat(5_000_000))
  expect(read.kind === 'not-a-number' && read.text.length).toBe(61)
  expect(readNumber(' '.repeat(5_000_000))).toEqual({ kind: 'blank' })
})

test('never throws, and gives finite figures only', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.stringMatching(/^[-+(]?[\d,. ]{0,12}[万亿%‰)]{0,2}$/),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(anything, (cell) => {
      const read = readNumber(cell)
      expect(['number', 'blank', 'not-a-number']).toContain(read.kind)
      if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true)
    }),
  )
})

test('decimals are exact, however they are written', () => {
  const cents = fc.integer({ min: 0, max: 999_999_999_999 })
  fc.assert(
    fc.property(cents, fc.boolean(), (hundredths, wide) => {
      const whole = String(Math.floor(hundredths / 100))
      const decimals = String(hundredths % 100).padStart(2, '0')
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, wide ? '，' : ',')
      expect(value(`${grouped}.${decimals}`)).toBe(Number(`${whole}.${decimals}`))
      // 12.34万 is 123400: a whole number, as long as it has two decimals.
      expect(value(`${whole}.${decimals}万`)).toBe(hundredths * 100)
      expect(shifted(Number(`${whole}.${decimals}`), 2)).toBe(hundredths)
    }),
  )
})

test('a factor that is a power of ten adds no noise', () => {
  expect(1.005 * 1000).not.toBe(1005)
  expect(scaled(1.005, 1000)).toBe(1005)
  expect(scaled(245.3, 10000)).toBe(2453000)
  expect(scaled(1e-7, 100)).toBe(1e-5)
  expect(scaled(12.3, 0.01)).toBe(0.123)
  expect(scaled(3, 7)).toBe(21)
  expect(scaled(0, 10000)).toBe(0)
})
