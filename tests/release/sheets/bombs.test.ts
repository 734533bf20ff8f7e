import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { packed } from './packed.ts'

const folder = mkdtempSync(join(tmpdir(), 'bombs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Milliseconds after which reading is ended: a refusal takes a small part of them, on any machine. */
const patience = 60_000

/** Reads a file in a process of its own, whose memory can be measured and which can be ended. */
function apart(bytes: Uint8Array): { said: string; grown: number } {
  const file = join(folder, 'a.xlsx')
  writeFileSync(file, bytes)
  const run = spawnSync(process.execPath, ['tests/support/reading-apart.mjs', file], {
    encoding: 'utf8',
    timeout: patience,
  })
  if (run.status !== 0) throw new Error(`It did not end by itself: ${run.signal} ${run.stderr.slice(-2000)}`)
  return JSON.parse(run.stdout)
}

const workbook = { 'xl/workbook.xml': strToU8('<a/>') }
const nothing = (size: number) => new Uint8Array(size)
/** Sheets that are well formed and hold only space. */
function manySheets(count: number, size: number): Record<string, Uint8Array> {
  const ids = Array.from({ length: count }, (_, at) => at + 1)
  const [head, tail] = ['<worksheet><sheetData>', '</sheetData></worksheet>'].map((text) => strToU8(text))
  const sheet = new Uint8Array(size).fill(0x20)
  sheet.set(head as Uint8Array)
  sheet.set(tail as Uint8Array, size - (tail as Uint8Array).length)
  const ofOffice = 'http://schemas.openxmlformats.org'
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${ofOffice}/spreadsheetml/2006/main" xmlns:r="${ofOffice}/officeDocument/2006/relationships"><sheets>${ids
        .map((id) => `<sheet name="S${id}" sheetId="${id}" r:id="rId${id}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${ofOffice}/package/2006/relationships">${ids
        .map(
          (id) =>
            `<Relationship Id="rId${id}" Type="${ofOffice}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(ids.map((id) => [`xl/worksheets/sheet${id}.xml`, sheet])),
  }
}

/** Says in the directory of a packed file that large parts would unpack to a kilobyte. */
function understated(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < bytes.length - 28; at++) {
    // The size in the central directory stands 24 bytes behind its mark.
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
      view.setUint32(at + 24, 1000, true)
  }
  return bytes
}

describe('bombs are refused within time and memory', () => {
  it.each([
    ['one large part', () => zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': nothing(400_000_000) }), 400_000_000],
    ['many parts, none of them very large', () => packed('', manySheets(14, 29_000_000)), 14 * 29_000_000],
    [
      'a part that says it is small',
      () => understated(zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': nothing(400_000_000) })),
      400_000_000,
    ],
  ])('%s', { timeout: 2 * patience }, (_case, make, unpacked) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(1_000_000)
    const { said, grown } = apart(bytes)
    expect(['bomb', 'broken']).toContain(said)
    expect(grown).toBeLessThan(unpacked / 4)
  })
})

it('a million empty cells with a style are read, and cut off', { timeout: 2 * patience }, () => {
  const columns = Array.from({ length: 1000 }, (_, at) => utils.encode_col(at))
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const row = at + 1
    const cells = columns.map((column) => `<c r="${column}${row}" s="0"/>`)
    if (row === 4) cells[0] = '<c r="A4"><v>7</v></c>'
    return `<row r="${row}">${cells.join('')}</row>`
  })
  expect(apart(packed(rows.join(''))).said).toBe('read: 4')
})
