import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFind, type Find, type Found } from '../../src/atlas/search/find.ts'
import { formerNames } from '../../src/atlas/search/former-names.ts'
import { readIndex } from '../../src/atlas/search/index-file.ts'
import { subjectsOf } from '../../src/atlas/search/subjects.ts'
import { learnRegions, readingOf } from '../../src/build/search/readings.ts'
import { searchFileOf } from '../../src/build/search.ts'
import { dataFolder, readRelease, releaseList, tables } from '../release/sources.ts'

const data = fileURLToPath(dataFolder)
const versions = releaseList.releases.map((one) => one.version)
const files = new Map<string, string>()
let find: Find

const findIn = async (version: string) =>
  createFind(subjectsOf(readRelease(version).tables), await readIndex(JSON.parse(files.get(version) ?? ''), version))

beforeAll(async () => {
  for (const version of versions) files.set(version, JSON.stringify(await searchFileOf(data, version)))
  find = await findIn(releaseList.default)
}, 60_000)

const all = (query: string): Found[] => find(query).flatMap((group) => [...group.found])
const regions = (query: string) =>
  all(query)
    .filter((one) => one.subject.kind === 'region')
    .map((one) => one.subject.id)
const best = (query: string) => all(query)[0]?.subject.id
const onMap = tables.regions.filter((one) => one.level !== 'nation')
/** Regions that bear the same name: 市中区 twice, 广安 as a city and as its district. */
const namesakes = (name: string) => onMap.filter((one) => one.name.zh === name || one.shortName.zh === name).length

describe('the file', () => {
  it.each(versions)('of %s is small, and the same every time', async (version) => {
    const file = files.get(version) ?? ''
    expect(brotliCompressSync(file).length).toBeLessThan(60_000)
    expect(JSON.stringify(await searchFileOf(data, version))).toBe(file)
  })

  it.each(versions)('of %s is read again and finds', async (version) => {
    const findOlder = await findIn(version)
    expect(findOlder('suining')[0]?.found[0]?.subject.id).toBe('510900')
    expect(findOlder('会理县')[0]?.found[0]?.subject.id).toBe('513402')
  })

  it('holds only those traditional characters whose simplified form occurs', () => {
    const { traditional } = JSON.parse(files.get(releaseList.default) ?? '') as { traditional: [string, string] }
    const [from, to] = traditional
    expect([...from].length).toBe([...to].length)
    expect(from).toContain('瀘')
    expect(from).not.toContain('龜')
    expect(from.length).toBeLessThan(500)
  })

  it('has a former name only for regions of the release, and none that is still borne there', () => {
    for (const [adcode, name] of formerNames) {
      const region = onMap.find((one) => one.adcode === adcode)
      expect(region, adcode).toBeDefined()
      expect(region?.name.zh, adcode).not.toBe(name)
    }
  })
})

describe('every region', () => {
  it('is found first by its name, its English name and its code', () => {
    for (const { adcode, name } of onMap) {
      const same = namesakes(name.zh)
      expect(regions(name.zh).slice(0, same), name.zh).toContain(adcode)
      expect(regions(name.en), name.en).toContain(adcode)
      expect(regions(adcode)[0], adcode).toBe(adcode)
    }
  })

  it('is found by its pinyin and its initials', () => {
    learnRegions(tables.regions)
    for (const { adcode, name, shortName } of onMap) {
      for (const text of [name.zh, shortName.zh]) {
        const syllables = readingOf(text)
        expect(regions(syllables.join('')).slice(0, 3), syllables.join('')).toContain(adcode)
        expect(regions(syllables.join(' ')), syllables.join(' ')).toContain(adcode)
        const initials = syllables.map((one) => one.charAt(0)).join('')
        expect(regions(initials), initials).toContain(adcode)
      }
    }
  })

  it('is read as its English name is, which was read through', () => {
    learnRegions(tables.regions)
    for (const { name, shortName } of onMap) {
      if (/[区县]$/.test(shortName.zh)) continue
      expect(readingOf(shortName.zh).join(''), name.zh).toBe(shortName.en.toLowerCase().replace(/[^a-z]/g, ''))
    }
  })

  it('is found by every former name, which is then told', () => {
    for (const [adcode, name] of formerNames) {
      const found = all(name).find((one) => one.subject.id === adcode)
      expect(found?.by?.text, name).toBe(name)
      expect(found?.by?.role).toBe('former')
    }
  })
})

describe('what is typed', () => {
  it.each([
    ['阆中', 'langzhong', 'lz'],
    ['犍为', 'qianwei', 'qw'],
    ['筠连', 'junlian', 'jl'],
    ['郫都', 'pidu', 'pd'],
    ['涪陵', 'fuling', 'fl'],
    ['綦江', 'qijiang', 'qj'],
    ['重庆', 'chongqing', 'cq'],
    ['甘孜', 'ganzi', 'gz'],
    ['盐亭', 'yanting', 'yt'],
    ['珙县', 'gongxian', 'gx'],
    ['荥经', 'yingjing', 'yj'],
    ['汶川', 'wenchuan', 'wc'],
    ['邛崃', 'qionglai', 'ql'],
    ['酉阳', 'youyang', 'yy'],
    ['什邡', 'shifang', 'sf'],
    ['长寿', 'changshou', 'cs'],
    ['丰都', 'fengdu', 'fd'],
    ['会东', 'huidong', 'hd'],
    ['朝天', 'chaotian', 'ct'],
    ['乐至', 'lezhi', 'lz'],
  ])('reads %s as %s', (name, reading, initials) => {
    expect(all(reading)[0]?.subject.names.map((one) => one.text)).toContain(name)
    expect(regions(initials)).toContain(best(reading))
  })

  it.each([
    ['sn', '510900'],
    ['suining', '510900'],
    ['SuiNing', '510900'],
    ['Suìníng', '510900'],
    ['sui ning', '510900'],
    ['ｓｎ', '510900'],
    ['遂宁', '510900'],
    ['遂寧', '510900'],
    ['瀘州', '510500'],
    ['重慶', '500000'],
    ['會理縣', '513402'],
    ['会理县', '513402'],
    ['宜宾县', '511504'],
    ['yibinxian', '511504'],
    ['郫县', '510117'],
    ['凉山州', '513400'],
    ['abazhou', '513200'],
    ['内江市中区', '511002'],
    ['乐山 市中区', '511102'],
    ['leshan szq', '511102'],
    ['neijiangshizhongqu', '511002'],
    ["Guang'an", '511600'],
    ['guang an', '511600'],
    ['suinin', '510900'],
    ['suinign', '510900'],
    ['chendu', '510100'],
    ['chognqing', '500000'],
    ['马尔康', '513201'],
    ['51090', '510900'],
  ])('finds first by %s', (query, adcode) => {
    expect(best(query)).toBe(adcode)
  })

  it('lists by the beginning of a code what lies in it, the larger first', () => {
    expect(regions('5109')).toEqual(['510900', '510903', '510904', '510921', '510923', '510981'])
  })

  it('finds institutions with or without what is mostly left out', () => {
    const hospital = tables.facilities.find((one) => one.name === '遂宁市中心医院')?.id
    for (const query of [
      '遂宁市中心医院',
      '遂宁中心医院',
      '遂寧 中心醫院',
      'snszxyy',
      'snzxyy',
      'sn zxyy',
      '遂宁 zxyy',
    ]) {
      expect(best(query), query).toBe(hospital)
    }
    expect(best('成都 成飞')).toBe(tables.facilities.find((one) => one.name === '成飞医院')?.id)
    expect(all('huaxi').every((one) => one.subject.names.some((name) => name.text.includes('华西')))).toBe(true)
  })

  it('finds projects, indicators and documents', () => {
    expect(all('hongge')[0]?.subject.kind).toBe('project')
    expect(best('每千人口执业')).toBe('physiciansPer1000')
    expect(best('physicians per 1,000')).toBe('physiciansPer1000')
    expect(best('chuangwei')).toBe(best('床位'))
    expect(find('统计公报')[0]?.kind).toBe('document')
  })

  it('says what is only nearly found, and only where nothing else is', () => {
    expect(all('suining').every((one) => !one.near)).toBe(true)
    expect(all('suinign').every((one) => one.near)).toBe(true)
  })

  it('finds nothing by nothing and by what is nowhere', () => {
    for (const query of ['', '   ', '()*+?[', '陕西', 'qqqqqq', '🙂', '\u0000']) expect(all(query), query).toEqual([])
  })
})

describe('any query', () => {
  const some = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[a-z0-9 '市县区州医院]{0,30}$/),
    fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty'),
  )

  it('neither fails nor finds a thing twice, and the best comes first', () => {
    fc.assert(
      fc.property(some, (query) => {
        const groups = find(query)
        const keys = groups.flatMap(({ kind, found }) => found.map((one) => `${kind} ${one.subject.id}`))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { found } of groups) {
          const qualities = found.map((one) => one.quality)
          expect(qualities).toEqual([...qualities].sort((a, b) => b - a))
          expect(qualities.every((one) => one > 0 && one <= 1)).toBe(true)
        }
        const tops = groups.map(({ found }) => found[0]?.quality ?? 0)
        expect(tops).toEqual([...tops].sort((a, b) => b - a))
      }),
      { numRuns: 300 },
    )
  })
})

describe('without the index', () => {
  it('still finds by characters, English, codes and the release’s own former names', () => {
    const plain = createFind(subjectsOf(tables), null)
    const first = (query: string) => plain(query)[0]?.found[0]?.subject.id
    expect(first('遂宁')).toBe('510900')
    expect(first('Suining')).toBe('510900')
    expect(first('5109')).toBe('510900')
    expect(first('宜宾县')).toBe('511504')
    expect(plain('sn')).toEqual([])
  })
})

describe('a file that is not what it should be', () => {
  const broken = (change: (file: Record<string, unknown> & { index: Record<string, unknown> }) => void) => {
    const file = JSON.parse(files.get(releaseList.default) ?? '')
    change(file)
    return readIndex(file, releaseList.default)
  }

  it.each<[string, Parameters<typeof broken>[0]]>([
    ['of another release', (file) => Object.assign(file, { version: '1900.1' })],
    ['of a later form', (file) => Object.assign(file, { schema: 2 })],
    ['with characters that do not pair', (file) => Object.assign(file, { traditional: ['遂', ''] })],
    ['with an unknown kind', (file) => Object.assign(file, { names: [['virus', '1']] })],
    ['with other fields', (file) => Object.assign(file.index, { fieldIds: { text: 0 } })],
    ['with a broken term', (file) => Object.assign(file.index, { index: [['a', { 0: { 0: 'x' } }]] })],
    ['with a term that is none', (file) => Object.assign(file.index, { index: [null] })],
  ])('is refused: one %s', async (_, change) => {
    await expect(broken(change)).rejects.toThrow()
  })

  it.each([null, [], 'text', 1, {}])('is refused: %j', async (json) => {
    await expect(readIndex(json, releaseList.default)).rejects.toThrow()
  })

  it('finds nothing by names that it does not list', async () => {
    const index = await broken((file) => Object.assign(file, { names: [] }))
    expect(createFind(subjectsOf(tables), index)('sn')).toEqual([])
  })
})
