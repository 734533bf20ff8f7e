import { describe, expect, it } from 'vitest'
import { blockOf, mostPasted } from '../../../../src/ui/desk/grid/block.ts'

const size = { rows: 10, columns: 4 }
const paste = (text: string, row = 0, column = 0, most?: number) => blockOf(text, { row, column }, size, most)
const asRows = (text: string, row = 0, column = 0) =>
  paste(text, row, column).cells.map((one) => [one.row, one.column, one.value])

describe('a pasted block', () => {
  it('goes rightwards and downwards, with figures as figures', () => {
    expect(asRows('成都市\t81,000\r\n自贡市\t300\r\n', 2, 1)).toEqual([
      [2, 1, '成都市'],
      [2, 2, '81,000'],
      [3, 1, '自贡市'],
      [3, 2, 300],
    ])
    expect(paste('成都市\t1\n', 2, 1).cutOff).toBe(0)
  })

  it('of one cell is that cell', () => {
    expect(asRows('12.3%')).toEqual([[0, 0, '12.3%']])
    expect(asRows('5\r\n')).toEqual([[0, 0, 5]])
  })

  it('keeps line ends and quotes within a cell, as spreadsheets write them', () => {
    expect(asRows('"甲\n乙"\t"他说""好"""\n')).toEqual([
      [0, 0, '甲\n乙'],
      [0, 1, '他说"好"'],
    ])
  })

  it('empties where it is empty, as wide as its widest row', () => {
    expect(asRows('1\t\t3\n4\n')).toEqual([
      [0, 0, 1],
      [0, 1, null],
      [0, 2, 3],
      [1, 0, 4],
      [1, 1, null],
      [1, 2, null],
    ])
  })

  it('ends with the table, and counts what is cut off', () => {
    const { cells, cutOff } = paste('1\t2\t3\n4\t5\t6', 9, 2)
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [9, 2],
      [9, 3],
    ])
    expect(cutOff).toBe(4)
  })

  it('ends with the limit', () => {
    expect(paste('1\t2\n3\t4', 0, 0, 3)).toMatchObject({ cells: { length: 3 }, cutOff: 1 })
    expect(paste('1', 0, 0, 0)).toEqual({ cells: [], cutOff: 1 })
    const long = '1\n'.repeat(mostPasted + 7)
    const all = blockOf(long, { row: 0, column: 0 }, { rows: 1e6, columns: 1 })
    expect([all.cells.length, all.cutOff]).toEqual([mostPasted, 7])
  })

  it('is taken as it stands where it is no table', () => {
    expect(
      asRows('"never closed\tx')
        .map(([, , value]) => value)
        .join(''),
    ).toContain('never closed')
    expect(asRows('__proto__\tconstructor')).toEqual([
      [0, 0, '__proto__'],
      [0, 1, 'constructor'],
    ])
    expect(paste('\ud800\t1').cells).toHaveLength(2)
    expect(paste('甲'.repeat(5_000_000)).cells).toHaveLength(1)
  })
})
