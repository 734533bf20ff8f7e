import { readFileSync } from 'node:fs'
import * as sheetjs from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { mostCells } from '../../../src/release/sheets/limits.ts'
import { readPasted, readWorkbook } from '../../../src/release/sheets/read.ts'
import type { SheetProblem, Workbook } from '../../../src/release/sheets/workbook.ts'
import { packed } from './packed.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const refusal = (bytes: Uint8Array, name = 'a.xlsx') =>
  readWorkbook(bytes, name).then(
    () => 'read',
    (error: SheetProblem) => error.kind,
  )
const kinds = ({ remarks }: Workbook) => remarks.map(({ kind }) => kind)

describe('a workbook of LibreOffice', () => {
  it('gives merged headings, results of formulas, percentages, errors, days and hidden sheets', async () => {
    const book = await readWorkbook(fixture('libreoffice.xlsx'), 'libreoffice.xlsx')
    const [sheet, hidden] = book.sheets
    expect(sheet?.rows[3]).toEqual(['合  计', 84, 88, 0.815])
    expect(sheet?.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 2 })
    expect(sheet?.rows[6]?.[1]).toBe('#DIV/0!')
    expect(sheet?.rows[7]?.[1]).toBe('2023-10-24')
    const { special } = sheet ?? {}
    expect([special?.['3,1'], special?.['3,3'], special?.['6,1'], special?.['7,1']]).toEqual([
      'formula',
      'percent',
      'error',
      'date',
    ])
    expect([sheet?.hidden, hidden?.hidden]).toEqual([false, true])
    expect(kinds(book).sort()).toEqual(['errors', 'formulas-by-result', 'hidden-sheet'])
  })

  it('keeps its days where it counts from 1904', async () => {
    const book = await readWorkbook(fixture('libreoffice-1904.xlsx'), 'a.xlsx')
    expect(book.sheets[0]?.rows[7]?.[1]).toBe('2023-10-24')
    expect(kinds(book)).toContain('dates-from-1904')
  })

  it('is refused in its own format, of which errors and percentages cannot be read', async () => {
    expect(await refusal(fixture('libreoffice.ods'), 'a.ods')).toBe('unknown-format')
  })
})

describe('workbooks of other programs', () => {
  it('of write-excel-file', async () => {
    const data = [
      [{ value: '地区' }, { value: '2022年' }],
      [{ value: '成都市' }, { value: 0.5, type: Number, format: '0%' }],
    ]
    const bytes = await writeExcel([{ data, sheet: '表' }] as never).toBuffer()
    const { sheets } = await readWorkbook(new Uint8Array(bytes), 'a.xlsx')
    expect(sheets[0]?.rows).toEqual([
      ['地区', '2022年'],
      ['成都市', 0.5],
    ])
    expect(sheets[0]?.special).toEqual({ '1,1': 'percent' })
  })

  it('of SheetJS, with a formula that has no result', async () => {
    const sheet = sheetjs.utils.aoa_to_sheet([
      ['地区', 1.5, true],
      ['', null, '尾'],
    ])
    sheet.D1 = { t: 'z', f: 'SUM(B1:B9)' } as never
    sheet['!ref'] = 'A1:D2'
    const book = sheetjs.utils.book_new()
    sheetjs.utils.book_append_sheet(book, sheet, '表')
    const read = await readWorkbook(new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'xlsx' })), 'a.xlsx')
    expect(read.sheets[0]?.rows[0]?.slice(0, 3)).toEqual(['地区', 1.5, true])
    expect(read.sheets[0]?.rows[1]).toEqual([null, null, '尾'])
  })

  it('of hucre, with macros beside, which are not looked at', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['x', 1]] }], vbaProject: strToU8('not a program') })
    const book = await readWorkbook(bytes, 'a.xlsm')
    expect(kinds(book)).toContain('macros-ignored')
    expect(book.sheets[0]?.rows).toEqual([['x', 1]])
  })
})

describe('texts', () => {
  const table = [
    ['地区', '2022年', '2023年'],
    ['成都市', '1,234', '5'],
  ]
  const text = '地区,2022年,2023年\r\n成都市,"1,234",5\r\n,,\r\n'
  const encodings = {
    'utf-8': Buffer.from(text, 'utf8'),
    'utf-8-bom': Buffer.from(`\ufeff${text}`, 'utf8'),
    'utf-16le': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16be': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  }
  it.each(Object.entries(encodings))('in %s', async (encoding, bytes) => {
    const book = await readWorkbook(new Uint8Array(bytes), 'a.csv')
    expect([book.encoding, book.sheets[0]?.rows]).toEqual([encoding, table])
  })

  it('in GBK: recognised, said so, and read otherwise where that is asked', async () => {
    const book = await readWorkbook(fixture('gbk.csv'), 'gbk.csv')
    expect(book.encoding).toBe('gb18030')
    expect(kinds(book)).toEqual(['encoding-guessed'])
    expect(book.sheets[0]?.rows[4]).toEqual(['成都市', '1,250', '52', '83%'])
    const other = await readWorkbook(fixture('gbk.csv'), 'gbk.csv', { encoding: 'utf-8' })
    expect(kinds(other)).toEqual(['unreadable-characters'])
  })

  it('with tabs, semicolons, Chinese commas, and line ends in cells', async () => {
    const read = async (text: string, name: string) =>
      (await readWorkbook(new Uint8Array(Buffer.from(text)), name)).sheets[0]?.rows
    expect(await read('a\tb\n1\t2', 'a.tsv')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(await read('a;b\n1,5;2', 'a.csv')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(await read('地区，值\n成都，2', 'a.csv')).toEqual([
      ['地区', '值'],
      ['成都', '2'],
    ])
    expect(await read('"a\nb",c\n1,2', 'a.csv')).toEqual([
      ['a\nb', 'c'],
      ['1', '2'],
    ])
  })

  it('of any bytes are read or refused', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const book = await readWorkbook(bytes, 'a.csv').catch((error: SheetProblem) => error.kind)
        expect(typeof book === 'string' ? book : book.sheets.length).toBeTruthy()
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what was pasted', () => {
  it('is a table with its merged cells, and nothing of it runs', () => {
    const html =
      '<html><head><style>td{}</style></head><body><!--StartFragment--><table><tr><th rowspan=2>地区<script>alert(1)</script></th><th colspan="2">2022&nbsp;年</th></tr><tr><td>a&amp;b<td>c<br>d</tr><tr><td>成都<img src=x onerror=alert(1)><td>1<td><table><tr><td>内</td></tr></table></table></body>'
    const { sheets, format } = readPasted(html, '')
    expect(format).toBe('html')
    expect(sheets[0]?.rows).toEqual([
      ['地区', '2022 年'],
      [null, 'a&b', 'c\nd'],
      ['成都', '1', '内'],
    ])
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ])
  })

  it('is a text with tabs where there is no table', () => {
    expect(readPasted('<p>x</p>', 'a\tb\n1\t2').sheets[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(() => readPasted('', ' ')).toThrow(/empty/)
  })

  it('never throws anything but a problem, whatever it is', () => {
    const tag = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td colspan=99999>',
      '<td rowspan=9999>',
      '</td>',
      '<!--',
      '&#x110000;',
      '"',
      '>',
      '<',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 40 }), (pieces) => {
        try {
          readPasted(pieces.join(''), '')
        } catch (error) {
          expect((error as Error).name).toBe('SheetProblem')
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('files that are refused', () => {
  it('sheets whose corners are far apart', async () => {
    const far = packed('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect(['too-many-cells', 'broken']).toContain(await refusal(far))
    expect(mostCells).toBeLessThan(20_000_000)
  })

  it('broken ones, encrypted ones, and what is no table', async () => {
    const good = await writeXlsx({ sheets: [{ name: 'A', rows: [['x', 1]] }] })
    expect(await refusal(good.slice(0, good.length / 2))).toBe('broken')
    expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toBe('unknown-format')
    expect(await refusal(new Uint8Array())).toBe('empty')
    expect(await refusal(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]), 'a.pdf')).toBe('unknown-format')
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await refusal(new Uint8Array(compound))).toBe('encrypted')
    expect(await refusal(new Uint8Array(compound.subarray(0, 500)), 'a.xls')).toBe('unknown-format')
    const secret = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'x', spinCount: 100 },
    })
    expect(await refusal(secret)).toBe('encrypted')
  })

  it('a packed file cut anywhere', { timeout: 60_000 }, async () => {
    const good = await writeXlsx({ sheets: [{ name: 'A', rows: [['x', 1]] }] })
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat(255), async (at, byte) => {
        const spoilt = good.slice()
        spoilt[at] = byte
        const said = await refusal(spoilt)
        expect(said).toBeTypeOf('string')
      }),
      { numRuns: 500 },
    )
  })
})

describe('long sheets', () => {
  it('are read row by row, tell how far they have come, and stop when asked', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => [
      `成都市${at}`,
      2015 + (at % 8),
      at / 3,
      '备注'.repeat(12) + at,
      at,
    ])
    const bytes = await writeXlsx({
      sheets: [{ name: '长表', rows: [['地区', '年份', '值', '注', '号'], ...rows] }],
      stringMode: 'inline',
    })
    const shares: number[] = []
    const book = await readWorkbook(bytes, 'long.xlsx', { onProgress: (share) => shares.push(share) })
    expect(book.sheets[0]?.rows).toHaveLength(150_001)
    expect(book.sheets[0]?.rows[150_000]?.[4]).toBe(149_999)
    expect(shares.length).toBeGreaterThan(5)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    const stop = new AbortController()
    const stopped = readWorkbook(bytes, 'long.xlsx', {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    })
    await expect(stopped).rejects.toThrow('enough')
  })
})
