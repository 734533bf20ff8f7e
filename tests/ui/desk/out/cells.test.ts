import { describe, expect, it } from 'vitest'
import { columnsAbout, rowsAbout } from '../../../../src/ui/desk/out/check/window.ts'

describe('the piece of a sheet about a cell', () => {
  const layout = {
    turned: false,
    rows: [
      { from: 0, to: 0, role: 'title' as const },
      { from: 1, to: 5, role: 'header' as const },
      { from: 6, to: 20, role: 'body' as const },
    ],
  }

  it('has the last headings and the rows above and below', () => {
    expect(rowsAbout({ layout }, 10)).toEqual([
      [3, 5],
      [9, 11],
    ])
    expect(rowsAbout({ layout: { turned: false, rows: [] } }, 0)).toEqual([[0, 1]])
  })

  it('has the first rows where a whole column is meant', () => {
    expect(rowsAbout({ layout }, null)).toEqual([
      [3, 5],
      [6, 8],
    ])
  })

  it('has the columns with labels, and those about the cell', () => {
    const columns = [
      { is: 'region' as const },
      ...Array.from({ length: 20 }, () => ({ is: 'value' as const, indicator: null, period: null, unit: null })),
    ]
    expect(columnsAbout({ columns }, 12, 21)).toEqual([0, 10, 11, 12, 13, 14])
    expect(columnsAbout({ columns }, 1, 21)).toEqual([0, 1, 2, 3])
    expect(columnsAbout({ columns }, null, 4)).toEqual([0, 1, 2, 3])
    // A cell beside the table is shown, too.
    expect(columnsAbout({ columns }, 3, 2)).toEqual([0, 1, 2, 3])
  })
})
