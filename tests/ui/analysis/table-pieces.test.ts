import { describe, expect, it } from 'vitest'
import { indexesOf, isGap, nextPlace, piecesOf, slotOf } from '../../../src/ui/analysis/table/pieces.ts'

describe('the pieces of a long list', () => {
  it('fill the length of the whole list', () => {
    for (const drawn of [[], [0], [9], [3, 4, 5], [0, 4, 5, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
      const pieces = piecesOf(drawn, 10, 20)
      expect(pieces.reduce((sum, piece) => sum + (isGap(piece) ? piece.gap : 20), 0)).toBe(200)
      expect(indexesOf(pieces)).toEqual(drawn)
    }
  })

  it('leave out what the list no longer has', () => {
    expect(piecesOf([0, 1, 7], 2, 20)).toEqual([{ index: 0 }, { index: 1 }])
    expect(piecesOf([], 0, 20)).toEqual([])
  })
})

describe('the slots of rows', () => {
  it('are different for all that are drawn, and the active row keeps its own', () => {
    for (const active of [-1, 0, 3, 70, 130, 500]) {
      for (const start of [0, 1, 60, 100, 440]) {
        const drawn = [
          ...new Set([...Array.from({ length: 60 }, (_, at) => start + at), ...(active < 0 ? [] : [active])]),
        ]
        const slots = drawn.map((index) => slotOf(index, active, drawn.length))
        expect(new Set(slots).size).toBe(drawn.length)
      }
    }
    expect(slotOf(70, 70, 30)).toBe('6')
    expect(slotOf(6, 70, 30)).toBe('spare')
  })
})

describe('the keys of a grid', () => {
  const extent = { rows: 20, columns: 5, page: 8 }
  const from = { row: 4, column: 2 }
  const go = (key: string, control = false, place = from) => nextPlace(place, { key, control }, extent)

  it('lead from cell to cell', () => {
    expect(go('ArrowUp')).toEqual({ row: 3, column: 2 })
    expect(go('ArrowRight')).toEqual({ row: 4, column: 3 })
    expect(go('PageDown')).toEqual({ row: 12, column: 2 })
    expect(go('Home')).toEqual({ row: 4, column: 0 })
    expect(go('End')).toEqual({ row: 4, column: 4 })
    expect(go('Home', true)).toEqual({ row: 0, column: 0 })
    expect(go('End', true)).toEqual({ row: 19, column: 4 })
  })

  it('stop at the edges, and leave other keys alone', () => {
    expect(go('PageUp')).toEqual({ row: 0, column: 2 })
    expect(go('ArrowLeft', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
    expect(go('ArrowDown', false, { row: 19, column: 4 })).toEqual({ row: 19, column: 4 })
    expect(go('Enter')).toBeNull()
    expect(go('a')).toBeNull()
  })
})
