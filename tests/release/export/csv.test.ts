import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../src/release/export/csv.ts'
import { type Cell, harmless, type Table } from '../../../src/release/export/table.ts'

/** RFC 4180 to the letter, after the byte order mark; throws at whatever the standard does not allow. */
function parse(csv: string): string[][] {
  expect(csv[0]).toBe('\ufeff')
  const text = csv.slice(1)
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      let field = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          if (at >= text.length) throw new Error('unclosed quote')
          if (text[at] === '"' && text[at + 1] === '"') {
            field += '"'
            at += 2
          } else if (text[at] === '"') {
            at++
            break
          } else field += text[at++]
        }
      } else {
        while (at < text.length && !',"\r\n'.includes(text[at] ?? '')) field += text[at++]
      }
      row.push(field)
      if (text[at] === ',') {
        at++
        continue
      }
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`neither comma nor line end at ${at}`)
      at += 2
      break
    }
    rows.push(row)
  }
  return rows
}

const figure = (value: number): Cell => ({ value, decimals: 2, percent: false, doubtful: false })
const tableOf = (rows: Cell[][], width = rows[0]?.length ?? 1): Table => ({
  title: 'Invented',
  columns: Array.from({ length: width }, (_, at) => ({ key: `c${at}`, title: `Column ${at}`, width: 10 })),
  rows,
})

const letters = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", ' ', '成', 'a', '1'),
})
const cells = fc.oneof(letters, fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(figure))

describe('a CSV file', () => {
  it('reads back cell by cell, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells, cells), { minLength: 1 }), (rows) => {
        const read = parse(csvOf(tableOf(rows)))
        expect(read).toEqual([
          ['Column 0', 'Column 1', 'Column 2'],
          ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : String(cell.value)))),
        ])
      }),
    )
  })

  it('has no text that a spreadsheet runs, and loses nothing but one apostrophe', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const said = parse(csvOf(tableOf([[text]])))[1]?.[0] ?? ''
        expect(said).not.toMatch(/^[=+\-@\t\r\n]/)
        expect([text, `'${text}`]).toContain(said)
      }),
    )
  })

  it('leaves numbers as numbers, in full', () => {
    expect(csvOf(tableOf([[figure(-2.5), figure(1234567.891), figure(1e-7), figure(0)]]))).toContain(
      '\r\n-2.5,1234567.891,1e-7,0\r\n',
    )
    expect(csvOf(tableOf([['-2.5', '=1+1', '＝1', '正常']]))).toContain("\r\n'-2.5,'=1+1,'＝1,正常\r\n")
  })

  it('is a head alone where there are no rows', () => {
    expect(parse(csvOf(tableOf([], 2)))).toEqual([['Column 0', 'Column 1']])
  })
})
