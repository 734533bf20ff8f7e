import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightOf, onSheets, type Piece, paginate } from '../../../src/scene/paper/paginate.ts'

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  gap: 0,
  keep: false,
  group: null,
  lead: 0,
  ...more,
})

const anyPiece = fc.record({
  height: fc.integer({ min: 0, max: 130 }),
  gap: fc.integer({ min: 0, max: 12 }),
  keep: fc.boolean(),
  group: fc.option(fc.integer({ min: 0, max: 3 })),
  lead: fc.integer({ min: 0, max: 20 }),
})
const anyPieces = fc.array(anyPiece, { maxLength: 40 })

describe('text on columns', () => {
  it('loses no piece, doubles none, and keeps their order', () => {
    fc.assert(
      fc.property(
        anyPieces,
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 30, max: 200 }),
        (pieces, one, rest) => {
          const columns = paginate(pieces, (column) => (column === 0 ? one : rest))
          expect(columns.flat()).toEqual(pieces.map((_, at) => at))
        },
      ),
    )
  })

  it('is no higher than its room, unless a single piece and its headings are', () => {
    fc.assert(
      fc.property(anyPieces, fc.integer({ min: 30, max: 200 }), (pieces, room) => {
        for (const column of paginate(pieces, () => room)) {
          if (heightOf(pieces, column) <= room) continue
          expect(column.slice(0, -1).every((at) => pieces[at]?.keep)).toBe(true)
        }
      }),
    )
  })

  it('never ends a column with a heading, save the last of all', () => {
    fc.assert(
      fc.property(anyPieces, fc.integer({ min: 30, max: 200 }), (pieces, room) => {
        const columns = paginate(pieces, () => room)
        for (const column of columns.slice(0, -1)) expect(pieces[column.at(-1) ?? 0]?.keep).toBe(false)
      }),
    )
  })

  it('leaves a column empty where only a later one has room for the first piece', () => {
    expect(paginate([piece(80)], (column) => (column === 0 ? 50 : 100))).toEqual([[], [0]])
    expect(paginate([piece(80)], () => 50)).toEqual([[0]])
  })

  it('counts the head that a table has again in every column', () => {
    const rows = [
      piece(40, { group: 1, lead: 30 }),
      piece(40, { group: 1, lead: 30 }),
      piece(40, { group: 1, lead: 30 }),
    ]
    expect(paginate(rows, () => 100)).toEqual([[0, 1], [2]])
    expect(heightOf(rows, [2])).toBe(70)
    // The first row's height holds the head already; two rows of a later column have no room under a head.
    expect(paginate(rows, () => 75)).toEqual([[0], [1], [2]])
  })

  it('does not count the space after the last piece of a column', () => {
    expect(paginate([piece(50, { gap: 20 }), piece(50)], () => 100)).toEqual([[0], [1]])
    expect(paginate([piece(50, { gap: 20 }), piece(30)], () => 100)).toEqual([[0, 1]])
    expect(paginate([piece(100, { gap: 20 }), piece(30)], () => 100)).toEqual([[0], [1]])
  })
})

describe('columns on sheets', () => {
  it('hold everything once and in order', () => {
    fc.assert(
      fc.property(
        anyPieces,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 60, max: 200 }),
        (pieces, count, room) => {
          const sheets = onSheets(pieces, count, (sheet) => (sheet === 0 ? room / 2 : room))
          expect(sheets.flat(2)).toEqual(pieces.map((_, at) => at))
          for (const columns of sheets) expect(columns.length).toBeLessThanOrEqual(count)
        },
      ),
    )
  })

  it('are about equally high on the last sheet', () => {
    const sheets = onSheets(
      Array.from({ length: 7 }, () => piece(10)),
      2,
      () => 40,
    )
    expect(sheets).toEqual([
      [
        [0, 1, 2, 3],
        [4, 5, 6],
      ],
    ])
    const few = onSheets(
      Array.from({ length: 4 }, () => piece(10)),
      2,
      () => 40,
    )
    expect(few).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
    ])
  })
})
