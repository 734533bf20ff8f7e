import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packSheet, unpackSheet } from '../../../src/desk/project-file/cells.ts'
import { readProjectFile, writeProjectFile } from '../../../src/desk/project-file/file.ts'
import { ProjectFileProblem } from '../../../src/desk/project-file/problem.ts'
import { readProject } from '../../../src/desk/project-file/schema.ts'
import type { Sheet } from '../../../src/release/sheets/workbook.ts'
import { someProject, someSource } from '../change/project.ts'

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: '表 1',
  hidden: false,
  rows,
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  special: { '1,1': 'percent' },
})
const project = someProject(someSource('a', { edits: { '1,1': 3 }, regions: { 市中区: '511002' } }), someSource('b'))
const sheets = new Map([
  ['a', sheet([['地区', '床位'], ['成都市', 0.5, true, null], []])],
  ['b', sheet(Array.from({ length: 9000 }, (_, row) => [row, `${row}`]))],
])
const problemOf = (bytes: Uint8Array): string => {
  try {
    readProjectFile(bytes)
    return 'none'
  } catch (error) {
    return error instanceof ProjectFileProblem ? error.kind : String(error)
  }
}
const files = () => unzipSync(writeProjectFile(project, sheets, null))

describe('a project file', () => {
  it('gives back the project, its cells and the book', () => {
    const withBook = { ...project, book: { file: 'book.xlsx', version: '2026.3' } }
    const opened = readProjectFile(writeProjectFile(withBook, sheets, '{"regions":[]}'))
    expect(opened.project).toEqual(withBook)
    expect(opened.sheets).toEqual(sheets)
    expect(opened.book).toBe('{"regions":[]}')
  })

  it('is the same for the same project', () => {
    expect(writeProjectFile(project, sheets, null)).toEqual(writeProjectFile(project, sheets, null))
  })

  it('gives back every sheet', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const plain = rows.map((row) => row.map((one) => (Object.is(one, -0) ? 0 : one)))
        expect(unpackSheet(packSheet(sheet(plain))).rows).toEqual(plain)
      }),
    )
  })

  it('is refused where it is something else', () => {
    expect(problemOf(strToU8('name,value'))).toBe('not-a-project')
    expect(problemOf(new Uint8Array())).toBe('not-a-project')
    expect(problemOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('not-a-project')
    expect(problemOf(strToU8('PK no zip at all'))).toBe('broken')
  })

  it('is refused where it is cut off', () => {
    const whole = writeProjectFile(project, sheets, null)
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(problemOf(whole.slice(0, Math.floor(whole.length * share)))).toBe('broken')
    }
  })

  it('is refused where cells are missing or are none', () => {
    const { 'cells/b-1.json': _part, ...without } = files()
    expect(problemOf(zipSync(without))).toBe('broken')
    expect(problemOf(zipSync({ ...files(), 'cells/a-0.json': strToU8('[[{"toString":1}]]') }))).toBe('broken')
    expect(problemOf(zipSync({ ...files(), 'cells/a-0.json': strToU8('[1]') }))).toBe('broken')
    expect(problemOf(zipSync({ ...files(), 'cells/a-0.json': strToU8('{"length":3}') }))).toBe('broken')
    expect(problemOf(zipSync({ ...files(), 'cells/a.json': strToU8('{}') }))).toBe('broken')
  })

  it('is refused where it would fill the memory, before anything is unpacked', () => {
    const bytes = writeProjectFile(project, sheets, null)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // The central directory says how large an entry is.
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x70000000, true)
    }
    expect(problemOf(bytes)).toBe('too-large')
  })

  it('does not read what has no place in it', () => {
    const more = zipSync({ ...files(), '../evil.json': strToU8('{}'), 'cells/../x.json': strToU8('{}') })
    expect(readProjectFile(more).project).toEqual(project)
  })
})

describe('a project', () => {
  const spoilt = (change: (raw: Record<string, unknown>) => void) => {
    const raw = JSON.parse(JSON.stringify(project)) as Record<string, unknown>
    change(raw)
    return () => readProject(raw)
  }
  const source = (raw: Record<string, unknown>) =>
    (raw.sources as Record<string, unknown>[])[0] as Record<string, unknown>

  it('passes as it is', () => {
    expect(spoilt(() => undefined)()).toEqual(project)
  })

  it.each<[string, (raw: Record<string, unknown>) => void]>([
    ['another schema', (raw) => Object.assign(raw, { schema: 2 })],
    ['unknown parts', (raw) => Object.assign(raw, { script: 'x' })],
    ['an id that is a path', (raw) => Object.assign(raw, { id: '../x' })],
    ['two sheets of one id', (raw) => Object.assign(raw, { sources: [source(raw), source(raw)] })],
    [
      'rows with gaps',
      (raw) => Object.assign(source(raw), { layout: { turned: false, rows: [{ from: 1, to: 2, role: 'body' }] } }),
    ],
    [
      'a role that is none',
      (raw) => Object.assign(source(raw), { layout: { turned: false, rows: [{ from: 0, to: 2, role: 'x' }] } }),
    ],
    ['a cell that is an object', (raw) => Object.assign(source(raw), { edits: { '1,1': {} } })],
    ['an edit of no cell', (raw) => Object.assign(source(raw), { edits: { A1: 1 } })],
    ['a region that is no code', (raw) => Object.assign(source(raw), { regions: { 市中区: 'javascript:' } })],
    ['a column of nothing', (raw) => Object.assign(source(raw), { columns: [{ is: 'value' }] })],
  ])('is refused with %s', (_, change) => {
    expect(spoilt(change)).toThrow()
  })
})

describe('how the files of a project were read', () => {
  const read = {
    file: 'a.csv',
    format: 'csv' as const,
    encoding: 'gb18030' as const,
    remarks: [{ kind: 'encoding-guessed' as const, sheet: '', count: 1 }],
    sources: ['a'],
  }
  const bare = (file: string, ...sources: string[]) => ({ file, format: null, encoding: null, remarks: [], sources })

  it('is kept in the project file; what is not said is listed by its name', () => {
    expect(readProjectFile(writeProjectFile(project, sheets, null, [read])).read).toEqual([read, bare('b.csv', 'b')])
  })

  it('is unknown in files of before, which go on loading', () => {
    expect(readProjectFile(writeProjectFile(project, sheets, null)).read).toEqual([
      bare('a.csv', 'a'),
      bare('b.csv', 'b'),
    ])
  })

  it.each([
    ['no JSON', '{'],
    ['no list', '{"file":"a.csv"}'],
    [
      'a remark that nobody knows',
      JSON.stringify([{ ...read, remarks: [{ kind: '__proto__', sheet: '', count: 1 }] }]),
    ],
    ['sheets of another file', JSON.stringify([{ ...read, file: 'c.csv' }])],
    ['sheets that are not there', JSON.stringify([{ ...read, sources: ['x'] }])],
  ])('is left aside where it says %s', (_, text) => {
    const opened = readProjectFile(zipSync({ ...files(), 'files.json': strToU8(text) }))
    expect(opened.project).toEqual(project)
    expect(opened.read).toEqual([bare('a.csv', 'a'), bare('b.csv', 'b')])
  })

  it('gives no sheet to two files', () => {
    const text = JSON.stringify([read, { ...read, encoding: 'utf-8' }])
    const opened = readProjectFile(zipSync({ ...files(), 'files.json': strToU8(text) }))
    expect(opened.read).toEqual([read, bare('b.csv', 'b')])
  })
})
