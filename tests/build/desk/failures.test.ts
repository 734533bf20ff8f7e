import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { writeRelease } from '../../../src/build/desk/write.ts'
import { run } from '../../../src/build/desk.ts'
import { newProject } from '../../../src/desk/change/project.ts'
import { writeProjectFile } from '../../../src/desk/project-file/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-failures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content)
  return at(name)
}

async function desk(...args: string[]) {
  const [out, errors]: string[][] = [[], []]
  const code = await run(
    args,
    (text) => out?.push(text),
    (text) => errors?.push(text),
  )
  return { code, out: (out ?? []).join('\n'), errors: (errors ?? []).join('\n') }
}

const answer = v.strictObject({
  command: v.nullable(v.string()),
  error: v.strictObject({
    code: v.pipe(v.string(), v.regex(/^[A-Za-z-]+$/)),
    message: v.pipe(v.string(), v.minLength(5)),
    file: v.optional(v.string()),
    record: v.optional(v.string()),
    detail: v.optional(v.string()),
  }),
})

const good = put('医师.csv', '2023年各市州执业（助理）医师数\n单位：人\n地区,2023\n成都市,82000\n')
const from = ['--document', '2023 年公报', '--publisher', '某省卫生健康委', '--date', '2024-05-20']
const about = ['--version', '2026.4', '--changelog-zh', '新增 2023 年医师数。', '--published', '2026-12-01']

/** A folder of data in which one thing is broken. */
function dataWith(name: string, breakIt: (data: string) => void): string {
  const data = at(name)
  cpSync('public/data', data, { recursive: true })
  breakIt(data)
  return data
}
const noJson = dataWith('no-json', (data) => writeFileSync(join(data, '2026.3/manifest.json'), '{"schema": 1,'))
const noManifest = dataWith('no-manifest', (data) => writeFileSync(join(data, '2026.3/manifest.json'), '{"schema": 9}'))
const noList = dataWith('no-list', (data) => writeFileSync(join(data, 'releases.json'), '[]'))
const project = (book: string) => {
  const begun = { ...newProject('2026.3', 'p'), book: { file: 'b.xlsx', version: '2026.3' } }
  return writeProjectFile(begun, new Map(), book)
}
mkdirSync(at('a folder.xlsx'))

describe('whatever goes wrong', () => {
  it.each<[string, string[], number, string]>([
    ['no command', [], 2, 'wrong-use'],
    ['an unknown command', ['bake'], 2, 'wrong-use'],
    ['an unknown option', ['check', good, '--sorry'], 2, 'wrong-use'],
    ['no file', ['check', at('nowhere.xlsx')], 3, 'no-such-file'],
    ['a folder where a file is meant', ['check', at('a folder.xlsx')], 3, 'no-such-file'],
    ['an unknown release', ['check', good, '--release', '2030.1'], 3, 'not-listed'],
    ['no data', ['check', good, '--data', at('nowhere')], 3, 'no-such-file'],
    ['a broken list of releases', ['check', good, '--data', noList], 3, 'breaks-schema'],
    ['a manifest that was changed', ['check', good, '--data', noJson], 3, 'wrong-hash'],
    ['a folder whose manifest is no JSON', ['diff', '2026.1', join(noJson, '2026.3')], 3, 'invalid-json'],
    ['a folder whose manifest is none', ['diff', '2026.1', join(noManifest, '2026.3')], 3, 'breaks-schema'],
    ['a broken workbook', ['check', put('broken.xlsx', strToU8('PK\u0003\u0004 and no more'))], 3, 'broken'],
    ['something else', ['check', put('table.ods', zipSync({ mimetype: strToU8('x') }))], 3, 'unknown-format'],
    ['a project that is none', ['check', put('none.desk', 'no zip')], 3, 'not-a-project'],
    ['a project cut off', ['check', put('cut.desk', project('{}').slice(0, 60))], 3, 'broken'],
    [
      'a project whose tables are none',
      ['check', put('book.desk', project('{"regions":[{"adcode":1}]}'))],
      3,
      'broken',
    ],
    ['a project with a table nobody knows', ['check', put('odd.desk', project('{"strange":[]}'))], 3, 'broken'],
    ['what columns are, which is none', ['check', good, '--mapping', put('m.json', '{}')], 3, 'not-a-mapping'],
    ['a place that cannot be', ['template', '--out', join(good, 'template.xlsx')], 3, 'EEXIST'],
  ])('%s: a sentence, or one value, and the code', async (_, args, code, kind) => {
    const words = await desk(...args)
    expect([words.code, words.out]).toEqual([code, ''])
    expect(words.errors.split('\n')[0]?.length).toBeGreaterThan(5)
    expect(words.errors).not.toMatch(/\n\s+at /)
    const json = await desk(...args, '--json')
    expect([json.code, json.errors]).toEqual([code, ''])
    expect(v.parse(answer, JSON.parse(json.out)).error.code).toBe(kind)
  })

  it('is said in the language that was asked for, with the file', async () => {
    const file = put('odd.ods', zipSync({ mimetype: strToU8('x') }))
    expect((await desk('check', file)).errors).toBe('odd.ods 不是能读的表格。')
    expect((await desk('check', file, '--lang', 'en')).errors).toBe('odd.ods is no table that can be read.')
    expect((await desk('check', good, '--mapping', at('m.json'))).errors).toContain(at('m.json'))
  })

  it('is one value where the tables do not make a release', async () => {
    const { code, out } = await desk('seal', good, ...from, ...about, '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out).error.message).toBe('--out is missing.')
  })

  it('shows how it is used to whoever asks', async () => {
    for (const args of [['--help'], ['-h'], ['check', '--help']]) {
      const { code, out } = await desk(...args)
      expect([code, out.split('\n')[0]]).toEqual([0, 'Usage: npm run desk -- COMMAND'])
    }
  })
})

describe('what is written', () => {
  it('replaces no file that is there, unless it is forced to', async () => {
    const file = put('t.xlsx', 'mine')
    expect((await desk('template', '--out', file)).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await desk('template', '--out', file, '--force')).code).toBe(0)
    expect(readFileSync(file).length).toBeGreaterThan(1000)
  })

  it('never replaces a sealed release', async () => {
    const out = at('sealed')
    expect((await desk('seal', good, ...from, ...about, '--out', out)).code).toBe(0)
    const list = readFileSync(join(out, 'releases.json'), 'utf8')
    const again = await desk('seal', good, ...from, ...about, '--out', out, '--force')
    expect([again.code, again.errors.split('\n')[0]]).toEqual([2, expect.stringContaining('never changes')])
    expect(readFileSync(join(out, 'releases.json'), 'utf8')).toBe(list)
  })

  it('drops no release that the list there names', async () => {
    const out = at('sealed')
    const next = [...from, ...about.map((one) => (one === '2026.4' ? '2026.5' : one))]
    const lost = await desk('seal', good, ...next, '--out', out)
    expect([lost.code, lost.errors]).toEqual([2, expect.stringMatching(/names 2026\.4, which --data does not have/)])
    expect(existsSync(join(out, '2026.5'))).toBe(false)
  })

  it('is whole or not there: what fails half-way leaves the old state', () => {
    const data = dataWith('half', () => {})
    const before = readFileSync(join(data, 'releases.json'), 'utf8')
    const list = JSON.parse(before)
    list.releases.push({ ...list.releases[0], version: '2026.4', manifest: '2026.4/manifest.json' })
    const files = new Map<string, Uint8Array>([
      ['2026.4/regions.json', strToU8('[]')],
      // A file where a folder would have to be.
      ['2026.4/regions.json/more.json', strToU8('[]')],
      ['releases.json', strToU8(JSON.stringify(list))],
    ])
    expect(() => writeRelease(data, '2026.4', files)).toThrow(/EEXIST|ENOTDIR/)
    expect(readdirSync(data).sort()).toEqual(readdirSync('public/data').sort())
    expect(readFileSync(join(data, 'releases.json'), 'utf8')).toBe(before)
  })

  it('touches no list that it cannot read', async () => {
    const out = at('odd list')
    mkdirSync(out)
    writeFileSync(join(out, 'releases.json'), 'not mine')
    const { code, errors } = await desk('seal', good, ...from, ...about, '--out', out)
    expect([code, errors]).toEqual([3, expect.stringContaining('releases.json')])
    expect(readdirSync(out)).toEqual(['releases.json'])
  })
})

describe('a difference', () => {
  it('names tables and fields as the workbooks do', async () => {
    const zh = await desk('diff', '2026.1', '2026.2')
    expect(zh.out).toMatch(/^ {2}目标 {2}≠ \d+\n {4}≠ T\d+ {2}\S/m)
    expect(zh.out).toMatch(/^ {2}次中心项目 {2}≠ 24\n {4}≠ S001 {2}建设过程$/m)
    const en = await desk('diff', '2026.1', '2026.2', '--lang', 'en')
    expect(en.out).toMatch(/^ {2}Sub-centres {2}≠ 24\n {4}≠ S001 {2}Stages$/m)
  })
})
