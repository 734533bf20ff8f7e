import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { workbook } from '../../../src/release/export/xlsx.ts'

const figure = (value: number, percent = false) => ({ value, decimals: 1, percent, doubtful: false })
let files: Record<string, string>

beforeAll(async () => {
  const values = {
    title: 'Invented',
    columns: [
      { key: 'adcode', title: 'Code', width: 9 },
      { key: 'value', title: 'Value', width: 12, numeric: true },
    ],
    rows: [
      ['510100', figure(-3.85)],
      ['=HYPERLINK("x")', figure(0.171, true)],
      ['<&>\u0001', '未找到来源（不是零）'],
      ['x'.repeat(40_000), { ...figure(7), doubtful: true }],
    ],
  }
  const notes = { title: 'Notes', columns: [{ key: 'item', title: 'Item', width: 20 }], rows: [['+1']] }
  const blob = await workbook([
    { name: '数值', table: values, frozen: 1 },
    { name: '说明', table: notes, frozen: 0, wraps: true },
  ])
  const unzipped = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  files = Object.fromEntries(Object.entries(unzipped).map(([path, bytes]) => [path, strFromU8(bytes)]))
})

const sheet = (number: number) => files[`xl/worksheets/sheet${number}.xml`] ?? ''
const cell = (at: string) => new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet(1))?.[0] ?? ''

describe('a workbook', () => {
  it('has its sheets by name', () => {
    expect(files['xl/workbook.xml']).toMatch(/name="数值".*name="说明"/s)
  })

  it('holds numbers as numbers, with formats of their own', () => {
    expect(cell('B2')).toMatch(/<v>-3\.85<\/v>/)
    expect(cell('B2')).not.toMatch(/t="(s|str|inlineStr)"/)
    expect(cell('B3')).toMatch(/<v>0\.171<\/v>/)
    expect(files['xl/styles.xml']).toContain('formatCode="#,##0.0"')
    expect(files['xl/styles.xml']).toContain('formatCode="0.0%"')
  })

  it('holds everything else as text, and no formula', () => {
    expect(cell('A2')).toMatch(/t="(s|inlineStr)"/)
    expect(cell('A3')).toMatch(/t="(s|inlineStr)"/)
    expect(cell('B4')).toMatch(/t="(s|inlineStr)"/)
    for (const content of Object.values(files)) expect(content).not.toMatch(/<f[ >]/)
  })

  it('writes sound XML, and cells no longer than Excel takes', () => {
    const texts = files['xl/sharedStrings.xml'] ?? sheet(1)
    expect(texts).toContain('&lt;&amp;&gt;')
    expect(texts).not.toContain('\u0001')
    expect(texts).toMatch(/x{32766}…/)
    expect(texts).not.toMatch(/x{32767}/)
  })

  it('keeps head and first columns in sight', () => {
    expect(sheet(1)).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="1"|<pane [^>]*ySplit="1"[^>]*xSplit="1"/)
    expect(sheet(2)).toMatch(/<pane [^>]*ySplit="1"/)
  })
})
