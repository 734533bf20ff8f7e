import { describe, expect, it } from 'vitest'
import { blockOf } from '../../../../src/ui/desk/grid/block.ts'
import { countOf, placesOf, rangeOf, textOf } from '../../../../src/ui/desk/grid/range.ts'

describe('a range', () => {
  it('is the same from whichever corner, and has no headings of rows', () => {
    const range = { top: 2, left: 1, bottom: 4, right: 3 }
    expect(rangeOf({ row: 2, column: 1 }, { row: 4, column: 3 })).toEqual(range)
    expect(rangeOf({ row: 4, column: 1 }, { row: 2, column: 3 })).toEqual(range)
    expect(rangeOf({ row: 1, column: -1 }, { row: 1, column: 2 })).toEqual({ top: 1, left: 0, bottom: 1, right: 2 })
    expect(countOf(range)).toBe(9)
    expect(placesOf(range)).toHaveLength(9)
    expect(placesOf({ top: 1, left: 1, bottom: 1, right: 2 })).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
    ])
  })

  it('comes back from the clipboard as it went there, with tabs and line ends in its cells', () => {
    const cells = [
      ['甲\n乙', '他说"好"', '12.3%'],
      ['a\tb', '', '5'],
    ]
    const text = textOf({ top: 0, left: 0, bottom: 1, right: 2 }, ({ row, column }) => cells[row]?.[column] ?? '')
    const { cells: back } = blockOf(text, { row: 0, column: 0 }, { rows: 2, columns: 3 })
    expect(back.map(({ value }) => value)).toEqual(['甲\n乙', '他说"好"', '12.3%', 'a\tb', null, 5])
  })
})
