import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../../src/build/desk.ts'
import type { ReleaseList } from '../../../src/release/schema.ts'
import { releaseList } from '../../release/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content)
  return at(name)
}

async function desk(...args: string[]) {
  const said: string[] = []
  const code = await run(
    args,
    (text) => said.push(text),
    (text) => said.push(text),
  )
  return { code, said: said.join('\n') }
}

const table = (rows: string) => `2023年各市州执业（助理）医师数\n单位：人\n地区,2023\n${rows}\n`
const good = put('医师.csv', table('成都市,82000\n绵阳市,15800\n合计,97800'))
const from = ['--document', '2023 年公报', '--publisher', '某省卫生健康委', '--date', '2024-05-20']
const about = ['--version', '2026.4', '--changelog-zh', '新增 2023 年医师数。', '--published', '2026-12-01']

describe('check', () => {
  it('finds nothing wrong with a table that says where it comes from', async () => {
    const { code, said } = await desk('check', good, ...from)
    expect(said).toContain('2 个数值')
    expect(code).toBe(0)
  })

  it('ends with 1 where something blocks, and names the cell', async () => {
    const bad = put('bad.csv', table('成都市,82000\n市中区,300'))
    const zh = await desk('check', bad, ...from)
    expect(zh.code).toBe(1)
    expect(zh.said).toMatch(/错误 {2}bad\.csv A5 {2}“市中区”/)
    const en = await desk('check', bad, ...from, '--lang', 'en')
    expect(en.said).toMatch(/error {2}bad\.csv A5 {2}“市中区”/)
  })

  it('says the same as JSON', async () => {
    const bad = put('bad.csv', table('成都市,82000\n市中区,300'))
    const { code, said } = await desk('check', bad, '--json')
    const found = JSON.parse(said)
    expect(code).toBe(1)
    expect(found).toMatchObject({
      command: 'check',
      base: releaseList.default,
      sheets: [{ file: 'bad.csv', figures: 1 }],
    })
    expect(found.findings).toContainEqual(
      expect.objectContaining({ rule: 'region-ambiguous', severity: 'error', place: 'A5', row: 5, column: 1 }),
    )
    expect(found.open.errors).toBe(
      found.findings.filter((one: { severity: string }) => one.severity === 'error').length,
    )
  })

  it('takes the year and the kind of coordinates from the command line where no sheet says them', async () => {
    const undated = put('undated.csv', '地区,执业（助理）医师数（人）\n成都市,82000\n')
    expect((await desk('check', undated, ...from)).code).toBe(1)
    expect((await desk('check', undated, ...from, '--period', '2023')).code).toBe(0)
    const places = put(
      'places.csv',
      '机构名称,区县,等级,类别,经度,纬度\n测试医院,成都市锦江区,三甲,综合医院,104.08,30.65\n',
    )
    expect((await desk('check', places, ...from)).code).toBe(1)
    expect((await desk('check', places, ...from, '--coordinates', 'wgs84')).code).toBe(0)
  })

  it('ends with 1 where nothing can be used', async () => {
    expect((await desk('check', put('notes.csv', '今天天气好\n'))).code).toBe(1)
  })
})

describe('seal', () => {
  it('makes the next release, as it lies on the server', async () => {
    const out = at('out')
    const { code, said } = await desk('seal', good, ...from, ...about, '--out', out)
    expect(said).toContain('2026.4')
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['2026.4', 'releases.json'])
    const list: ReleaseList = JSON.parse(readFileSync(join(out, 'releases.json'), 'utf8'))
    expect(list.default).toBe('2026.4')
    const { code: differs, said: difference } = await desk('diff', '2026.3', join(out, '2026.4'))
    expect(differs).toBe(0)
    expect(difference).toMatch(/成都市 {2}执业（助理）医师数 {2}2023 {2}– → 82000/)
    expect((await desk('seal', good, ...from, ...about, '--out', out)).code).toBe(2)
  })

  it('loads from the data folder that it was written into', async () => {
    const data = at('data')
    cpSync('public/data', data, { recursive: true })
    expect((await desk('seal', good, ...from, ...about, '--data', data, '--out', data, '--not-default')).code).toBe(0)
    expect((await desk('check', good, ...from, '--data', data, '--release', '2026.4')).code).toBe(0)
    expect((await desk('diff', '2026.3', '2026.4', '--data', data)).said).toContain('82000')
    expect(JSON.parse(readFileSync(join(data, 'releases.json'), 'utf8')).default).toBe('2026.3')
  })

  it('writes nothing while something is open, until it is accepted with a note', async () => {
    const jump = put('jump.csv', table('成都市,41000'))
    const refused = await desk('seal', jump, ...from, ...about, '--out', at('jump'))
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('请核对')
    expect(existsSync(at('jump'))).toBe(false)
    const accepted = await desk('seal', jump, ...from, ...about, '--out', at('jump'), '--accept', '原表如此，已核对。')
    expect(accepted.code).toBe(0)
    expect(readFileSync(at('jump/2026.4/observations.json'), 'utf8')).toContain('原表如此，已核对。')
  })

  it.each([
    ['a version that is taken', ['--version', '2026.3'], '--version: taken'],
    ['a version that is none', ['--version', 'next'], '--version: form'],
    ['a day that is none', ['--published', '2026-02-30'], '--published'],
  ])('refuses %s', async (_, wrong, sentence) => {
    const { code, said } = await desk('seal', good, ...from, ...about, ...wrong, '--out', at('none'))
    expect(said).toContain(sentence)
    expect(code).toBe(2)
    expect(existsSync(at('none'))).toBe(false)
  })
})

describe('book', () => {
  it('is a release that can be sealed again to the same files', async () => {
    const book = at('2025.4.xlsx')
    expect((await desk('book', '2025.4', '--out', book)).code).toBe(0)
    expect((await desk('diff', '2025.4', book, '--lang', 'en')).said).toContain('The two do not differ.')
    // A site that does not have it yet.
    const data = at('without')
    cpSync('public/data', data, { recursive: true })
    rmSync(join(data, '2025.4'), { recursive: true })
    const releases = releaseList.releases.filter(({ version }) => version !== '2025.4')
    put('without/releases.json', JSON.stringify({ ...releaseList, releases }))
    expect((await desk('seal', book, '--data', data, '--out', at('again'), '--not-default')).code).toBe(0)
    for (const file of readdirSync('public/data/2025.4')) {
      expect(readFileSync(at(`again/2025.4/${file}`), 'utf8'), file).toBe(
        readFileSync(`public/data/2025.4/${file}`, 'utf8'),
      )
    }
    expect(readFileSync(at('again/releases.json'), 'utf8')).toBe(readFileSync('public/data/releases.json', 'utf8'))
  })
})

describe('template', () => {
  it('holds nothing until it is filled in', async () => {
    const out = at('template.xlsx')
    expect((await desk('template', '--out', out)).code).toBe(0)
    const { code, said } = await desk('check', out, '--lang', 'en')
    expect(said).toContain('Nothing of this can enter a release.')
    expect(code).toBe(1)
  })
})

describe('wrong use and files that cannot be read', () => {
  it.each([
    [[], 2],
    [['bake'], 2],
    [['check'], 2],
    [['diff', '2026.1'], 2],
    [['template'], 2],
    [['check', good, '--lang', 'fr'], 2],
    [['check', good, '--unknown'], 2],
    [['check', good, '--period', '二〇二三'], 2],
    [['check', good, '--coordinates', 'mars'], 2],
    [['check', good, '--reliability', 'sure'], 2],
    [['check', at('nowhere.xlsx')], 3],
    [['check', good, '--data', at('nowhere')], 3],
    [['check', good, '--release', '2030.1'], 3],
    [['diff', '2026.1', '2030.1'], 3],
    [['diff', '2026.1', good], 3],
    [['check', put('broken.xlsx', zipSync({ a: new Uint8Array(9) }).slice(0, 60))], 3],
    [['check', good, '--mapping', put('mapping.json', '{}')], 3],
    [['check', put('work.desk', 'no zip')], 3],
    [['template', '--out', folder], 2],
    [['template', '--out', at('医师.csv/t.xlsx')], 3],
  ] as [string[], number][])('%j ends with %i', async (args, code) => {
    const found = await desk(...args)
    expect(found.said).not.toBe('')
    expect(found.code).toBe(code)
  })
})
