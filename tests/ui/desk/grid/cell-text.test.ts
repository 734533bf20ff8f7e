import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../../src/desk/columns/number.ts'
import { asTyped, isFigure, keepsPercent, typed } from '../../../../src/ui/desk/grid/cell-text.ts'

describe('what is typed into a cell', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    [' 3 ', 3],
    ['', null],
    ['  ', null],
    ['3.2万', '3.2万'],
    ['1,234', '1,234'],
    // Codes and long numbers are no quantities: as numbers they would not be what was typed.
    ['0510100', '0510100'],
    ['510101199001011234', '510101199001011234'],
    ['1e5', '1e5'],
  ])('%j becomes %j', (text, value) => {
    expect(typed(text)).toBe(value)
  })

  it('is shown again as it was', () => {
    for (const value of [12, -0.5, '甲', '0510100']) expect(typed(asTyped(value))).toBe(value)
    expect(asTyped(null)).toBe('')
    expect(asTyped(true)).toBe('TRUE')
  })
})

describe('a cell that is meant as a percentage', () => {
  it.each([
    [0.123, '12.3%'],
    [0.07, '7%'],
    [1.1, '110%'],
    [-0.005, '-0.5%'],
    [0.29, '29%'],
    [0, '0%'],
  ])('%d is shown as %s, and means the same when it is typed back', (value, text) => {
    expect(asTyped(value, 'percent')).toBe(text)
    expect(readNumber(typed(text))).toEqual({ kind: 'number', value, percent: true })
  })

  it('means the same whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (double) => {
        const value = Number(double.toFixed(6))
        expect(readNumber(typed(asTyped(value, 'percent')))).toMatchObject({ value: value === 0 ? 0 : value })
      }),
    )
  })

  it('is a figure like others where it was meant otherwise', () => {
    expect(asTyped(0.123)).toBe('0.123')
    expect(asTyped('2023-10-24', 'date')).toBe('2023-10-24')
    expect(asTyped('#DIV/0!', 'error')).toBe('#DIV/0!')
  })

  it('keeps its sign while it is written anew, unless it is no figure any more', () => {
    expect(keepsPercent('12.3%', '5')).toBe(true)
    expect(keepsPercent('12.3%', '-')).toBe(true)
    expect(keepsPercent('12.3%', '无')).toBe(false)
    expect(keepsPercent('12.3%', '12.3')).toBe(false)
    expect(keepsPercent('12.3', '5')).toBe(false)
  })
})

describe('what stands at the right of a cell', () => {
  it.each(['12', '-0.5', '1,234.5', '12.3%', '4.1‰', '0'])('is %s', (text) => expect(isFigure(text)).toBe(true))
  it.each(['', '甲', '0510100', '510101199001011234', '1,23', '2023-10-24', '9'.repeat(5_000_000)])(
    'is not %.20s',
    (text) => expect(isFigure(text)).toBe(false),
  )
})
