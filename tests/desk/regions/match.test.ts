import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formerNames } from '../../../src/atlas/search/former-names.ts'
import { traditionalFor } from '../../../src/build/search/traditional.ts'
import { indexRegions } from '../../../src/desk/regions/match.ts'
import { distance } from '../../../src/desk/regions/nearest.ts'
import { traditionalInNames } from '../../../src/desk/regions/traditional.ts'
import { tables } from '../../release/sources.ts'

const index = indexRegions(tables.regions)
const read = (label: string | number, parent: string | null = null) => {
  const { adcode, how } = index.match(label, parent)
  return [adcode, how]
}

describe('labels of regions', () => {
  it.each([
    [510100, null, '510100', 'adcode'],
    ['５１０１００', null, '510100', 'adcode'],
    ['510100000000', null, '510100', 'adcode'],
    ['510100 成都市', null, '510100', 'adcode'],
    ['成都市', null, '510100', 'name'],
    ['成 都　市', null, '510100', 'name'],
    ['成都市①', null, '510100', 'name'],
    ['成都市*', null, '510100', 'name'],
    ['成都', null, '510100', 'short-name'],
    ['四川省成都市', null, '510100', 'with-parent'],
    ['内江市市中区', null, '511002', 'with-parent'],
    ['内江 · 市中区', null, '511002', 'with-parent'],
    ['四川省内江市市中区', null, '511002', 'with-parent'],
    ['内江市—市中区', null, '511002', 'with-parent'],
    ['内江市(市中区)', null, '511002', 'with-parent'],
    ['市中区（乐山市）', null, '511102', 'with-parent'],
    ['四川双流', null, '510116', 'with-parent'],
    ['四川省郫县', null, '510117', 'former-name'],
    ['市中区', '乐山市', '511102', 'with-parent'],
    ['市中区', '乐山', '511102', 'with-parent'],
    ['市中区', 511100, '511102', 'with-parent'],
    ['市中区', '广元市', '510802', 'former-name'],
    ['岳池县', '广安', '511621', 'name'],
    ['锦江区', '川西', '510104', 'name'],
    ['锦江区', '全市', '510104', 'name'],
    ['成都市', '成都市', '510100', 'name'],
    ['510100.0', null, '510100', 'adcode'],
    ['成都市（510100）', null, '510100', 'adcode'],
    ['广安(511600)', null, '511600', 'adcode'],
    ['成都市(1)', null, '510100', 'name'],
    ['成都市〔注2〕', null, '510100', 'name'],
    ['成都市1)', null, '510100', 'name'],
    ['其中：成都市', null, '510100', 'name'],
    ['（一）成都市', null, '510100', 'name'],
    ['12、三台县', null, '510722', 'name'],
    ['成都市 Chengdu', null, '510100', 'name'],
    ['CHENGDU CITY', null, '510100', 'name'],
    ['Ya’an', null, '511800', 'short-name'],
    ['Shizhong District, Neijiang', null, '511002', 'with-parent'],
    ['阿坝州', null, '513200', 'short-name'],
    ['彭水县', null, '500243', 'short-name'],
    ['涼山州', null, '513400', 'traditional'],
    ['会理县', null, '513402', 'former-name'],
    ['宜宾县', null, '511504', 'former-name'],
    ['綿陽市', null, '510700', 'traditional'],
    ['涼山彝族自治州', null, '513400', 'traditional'],
    ['四川省', null, '510000', 'name'],
    ['重庆市', null, '500000', 'name'],
    ['全国', null, '100000', 'short-name'],
  ])('%s, of %s: %s by its %s', (label, parent, adcode, how) => {
    expect(read(label, parent === null ? null : String(parent))).toEqual([adcode, how])
  })

  it('that several regions bear are asked for', () => {
    expect(index.match('市中区', null)).toMatchObject({
      adcode: null,
      how: 'ambiguous',
      candidates: ['511002', '511102', '510802'],
    })
    // A city and a district, a prefecture and a county in it.
    expect(index.match('广安', '四川省')).toMatchObject({ how: 'ambiguous', candidates: ['511600', '511602'] })
    expect(index.match('阿坝', null)).toMatchObject({ how: 'ambiguous', candidates: ['513200', '513231'] })
    expect(index.match('市中区', '四川省').how).toBe('ambiguous')
    // One of the two labels must be wrong.
    expect(index.match('涪城区', '内江市')).toMatchObject({ adcode: null, how: 'ambiguous', candidates: ['510703'] })
  })

  it('within a place that is none of the release are asked for: 江北区 is also in Ningbo', () => {
    expect(index.match('江北区', '宁波市')).toMatchObject({ adcode: null, how: 'ambiguous', candidates: ['500105'] })
    expect(index.match('简阳市', '资阳市')).toMatchObject({ adcode: null, how: 'ambiguous', candidates: ['510185'] })
  })

  it('of one of several regions that were joined are asked for: it was only a part', () => {
    for (const label of ['万盛区', '綦江县', '万盛区（500110）']) {
      expect(index.match(label, null)).toMatchObject({ adcode: null, candidates: ['500110'] })
    }
  })

  it('that say two things are asked for', () => {
    for (const label of ['成都市（绵阳市）', '成都市、绵阳市', '成都市/绵阳市', '成都市及绵阳市']) {
      expect(index.match(label, null)).toMatchObject({ adcode: null, candidates: ['510100', '510700'] })
    }
    expect(index.match('成都市510104', null)).toMatchObject({ adcode: null, how: 'unknown' })
    expect(index.match(`成都市${' '.repeat(3000)}及绵阳市`, null).adcode).toBeNull()
  })

  it('that are sums are no regions', () => {
    for (const label of ['合计', '合  计', '总计', '全省', '全市合计', '四川省合计', '平均', '小 計', 'Total']) {
      expect(read(label)).toEqual([null, 'total'])
    }
    const regionsOf = (label: string, parent: string | null = null) => index.match(label, parent).candidates
    expect(regionsOf('全省')).toEqual(['510000'])
    expect(regionsOf('全市')).toEqual(['500000'])
    expect(regionsOf('全市', '成都市')).toEqual(['510100'])
    expect(regionsOf('成都市合计')).toEqual(['510100'])
    expect(regionsOf('Total of Sichuan')).toEqual(['510000'])
    for (const label of [
      '四川省（合计）',
      '合计 Total',
      '川渝地区总计',
      '市辖区',
      '全区平均水平',
      '總計*',
      '地区合计（注1）',
    ]) {
      expect(read(label), label).toEqual([null, 'total'])
    }
    for (const { name, shortName } of tables.regions) {
      for (const text of [name.zh, name.en, shortName.zh, shortName.en])
        expect(index.match(text, null).how).not.toBe('total')
    }
  })

  it('that are only like a name are never taken: the nearest are offered', () => {
    expect(index.match('棉阳市', null)).toMatchObject({ adcode: null, how: 'unknown' })
    expect(index.match('棉阳市', null).candidates).toContain('510700')
    expect(index.match('凉山彝族州', null).candidates[0]).toBe('513400')
    expect(index.match('510199', null)).toMatchObject({ adcode: null, how: 'unknown' })
    // The code of one region beside the name of another.
    expect(index.match('510100 绵阳市', null)).toMatchObject({ how: 'unknown', candidates: ['510100', '510700'] })
    expect(index.match('数据来源', null).candidates).toEqual([])
    expect(index.match('Chegndu', null)).toMatchObject({ adcode: null, how: 'unknown' })
    expect(index.match('Chegndu', null).candidates[0]).toBe('510100')
    // Above all a misspelt name is no mean.
    expect(index.match('Meanyang', null)).toMatchObject({ how: 'unknown' })
    expect(index.match('成都市卫生健康委员会', null)).toMatchObject({ how: 'unknown', candidates: ['510100'] })
    expect(index.match('青阳区', '成都市').candidates[0]).toBe('510105')
    expect(index.match('510014', null).candidates).toContain('510104')
  })

  it('find every region of the release by its code, and by its name with those above it', () => {
    const byCode = new Map(tables.regions.map((one) => [one.adcode, one]))
    for (const { adcode, name, shortName, parent } of tables.regions) {
      expect(read(adcode)).toEqual([adcode, 'adcode'])
      expect(read(Number(adcode))).toEqual([adcode, 'adcode'])
      const above = byCode.get(parent ?? '')
      const front = above && above.level !== 'nation' ? above.name.zh : ''
      expect(index.match(front + name.zh, null).adcode, front + name.zh).toBe(adcode)
      if (front) expect(index.match(name.zh, front).adcode, `${front} | ${name.zh}`).toBe(adcode)
      for (const text of [name.zh, name.en, shortName.zh, shortName.en]) {
        const alone = index.match(text, null)
        expect([alone.adcode, ...alone.candidates], text).toContain(adcode)
      }
    }
  })

  it('read a former name as its region, unless it is the name of another one today', () => {
    for (const [adcode, name] of formerNames) {
      const { adcode: read, candidates, how } = index.match(name, null)
      expect([read, ...candidates], name).toContain(adcode)
      expect(['former-name', 'ambiguous'], name).toContain(how)
    }
  })

  it('are the same whatever stands between, before and behind that says nothing', () => {
    const spaces = fc.constantFrom('', ' ', '　', '\u00a0', '\u200b', '\ufeff ', '\t')
    const marks = fc.constantFrom('', '*', '①', '（1）', '[注]', '²', '※', '＊＊')
    fc.assert(
      fc.property(
        fc.constantFrom(...tables.regions),
        fc.array(spaces, { minLength: 12, maxLength: 12 }),
        marks,
        (one, gaps, mark) => {
          const written = [...one.name.zh].map((letter, at) => `${gaps[at % 12]}${letter}`).join('')
          expect(index.match(written + mark, null)).toMatchObject({
            adcode: index.match(one.name.zh, null).adcode,
            how: index.match(one.name.zh, null).how,
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are never taken with a letter changed, put in or left out, unless that is a name, too', () => {
    const names = new Map<string, string>()
    for (const { adcode, name, shortName } of tables.regions) {
      for (const text of [name.zh, shortName.zh]) names.set(text, adcode)
    }
    const change = fc.constantFrom('龘', '天', '东', '')
    fc.assert(
      fc.property(fc.constantFrom(...tables.regions), fc.nat(10), change, (one, place, letter) => {
        const letters = [...one.name.zh]
        letters[place % letters.length] = letter
        const written = letters.join('')
        const { adcode, how } = index.match(written, null)
        if (adcode === null) return
        expect(['former-name', 'short-name', 'name']).toContain(how)
        if (how === 'name') expect(names.get(written)).toBe(adcode)
      }),
      { numRuns: 1500 },
    )
  })

  it('of any kind are read without an error, and only what is named is taken', () => {
    const known = new Set(tables.regions.map(({ adcode }) => adcode))
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.option(fc.string({ maxLength: 8 })),
        (label, parent) => {
          const { adcode, candidates } = index.match(label, parent)
          for (const one of [...candidates, ...(adcode ? [adcode] : [])]) expect(known.has(one)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
    for (const label of [
      '__proto__',
      'constructor',
      'toString',
      '市'.repeat(5_000_000),
      '\ud800',
      '成都市\udc00',
      '',
      ' ',
    ]) {
      expect(read(label)[0]).toBeNull()
      expect(() => index.match('成都市', label)).not.toThrow()
    }
    expect(read(Number.NaN)[0]).toBeNull()
    expect(read(510100.5)[0]).toBeNull()
  })
})

/** How tables head and sum up regions. */
const words = '合计总计小计共计总数总和汇总累计平均均值水平全省市州区县国注其中'

it('traditional characters are those of the names and of the words for sums', () => {
  const names = tables.regions.flatMap((one) => [one.name.zh, one.shortName.zh, ...(one.formerNames ?? [])])
  expect(traditionalInNames).toEqual(traditionalFor([...names, ...formerNames.map(([, name]) => name), words]))
})

it('ten thousand labels that are none take little time', () => {
  const begun = performance.now()
  for (let at = 0; at < 10_000; at++) index.match(`第${at}人民医院县`, '四川省')
  // 15 microseconds each were measured; the bound is far above.
  expect(performance.now() - begun).toBeLessThan(4000)
})

it('counts changes of letters as Levenshtein does', () => {
  expect([distance('kitten', 'sitting'), distance('', 'ab'), distance('ab', ''), distance('遂宁', '遂宁')]).toEqual([
    3, 2, 2, 0,
  ])
})
