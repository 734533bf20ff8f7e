import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIdentityNumber } from '../../../src/desk/personal/identity.ts'
import { personalData } from '../../../src/desk/personal/personal.ts'
import type { CellValue } from '../../../src/release/sheets/workbook.ts'
import { tables } from '../../release/sources.ts'

/** Made up: the eighteenth digit is right, nobody bears it. */
const identity = '510107199001010015'
const checked = [...'0123456789X'].map((digit) => identity.slice(0, 17) + digit).find(isIdentityNumber) ?? ''
const found = (rows: CellValue[][], heads: string[] = ['地区', '数'], isBody?: (row: number) => boolean) =>
  personalData(
    rows,
    heads.map((head) => [head]),
    isBody,
  ).map(({ rule, row, column, stops }) => [rule, row, column, stops])

describe('identity numbers', () => {
  it('have a right check digit and a date (GB 11643-1999)', () => {
    expect(isIdentityNumber(checked)).toBe(true)
    // The example of the standard's own algorithm, as widely printed.
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    expect(isIdentityNumber('11010519491331002X')).toBe(false)
    expect(isIdentityNumber('510107900101001')).toBe(true)
    expect(isIdentityNumber('123456789012345')).toBe(false)
    for (const text of ['', '11010519491231002', '1101051949123100２X', '010105194912310029'])
      expect(isIdentityNumber(text), text).toBe(false)
  })

  it('with any one digit changed are none: the check digit tells', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const digits = [...checked]
        digits[place] = String((Number(digits[place]) + more) % 10)
        expect(isIdentityNumber(digits.join(''))).toBe(false)
      }),
    )
  })

  it('stop the sheet wherever they stand', () => {
    expect(found([['成都', `张某${checked}`]])).toEqual([['identity-number', 0, 1, true]])
    expect(found([['成都', Number(checked)]], ['地区', '身份证号'])).toEqual([['identity-number', 0, 1, true]])
    // A spreadsheet keeps sixteen digits of a number, the date of birth among them.
    expect(found([['成都', Number(checked)]], ['地区', '备注'])).toEqual([['identity-number', 0, 1, true]])
    const gapped = `${checked.slice(0, 6)} ${checked.slice(6, 14)} ${checked.slice(14)}`
    const broad = [...checked].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    for (const text of [gapped, broad, `(${checked})`, `编号1，${checked}；`])
      expect(
        found([[text]], ['备注'], () => false),
        text,
      ).toEqual([['identity-number', 0, 0, true]])
  })

  it('of the old kind stop where something says what they are, and are else asked about', () => {
    expect(found([['510107900101001']], ['证件号'])).toEqual([['identity-number', 0, 0, true]])
    expect(found([['身份证510107900101001']], ['备注'])).toEqual([['identity-number', 0, 0, true]])
    expect(found([['510107900101001']], ['备注'])).toEqual([['identity-number', 0, 0, false]])
    expect(found([[510107900101001]], ['备注'])).toEqual([['identity-number', 0, 0, false]])
  })

  it('are not codes of institutions or large figures', () => {
    expect(found([[checked]], ['统一社会信用代码'])).toEqual([])
    for (const value of [123456 * 10 ** 12, 510107999901001000, 1e17, '125101004507180537', '510107199013010015'])
      expect(found([[value]], ['总额']), String(value)).toEqual([])
  })
})

describe('mobile numbers', () => {
  it('are found as they are written', () => {
    for (const text of ['13812345678', '138-1234-5678', '+86 138 1234 5678', '电话：13812345678。'])
      expect(found([['x', text]], ['地区', '联系电话'])).toHaveLength(1)
    expect(found([['x', 13812345678]], ['地区', '手机'])).toHaveLength(1)
    for (const text of [
      '138 1234 5678',
      '13812345678/13912345678',
      'Tel.13812345678.',
      '王主任13812345678',
      '手机-13812345678',
      '１３８１２３４５６７８',
      '0086-13812345678',
      '（联系：138 1234 5678）',
      '13812345678（微信同号）',
    ]) {
      expect(found([[text]], ['联系方式']), text).toEqual([['mobile-number', 0, 0, true]])
    }
    for (const text of ['王主任13812345678', '+8613812345678', '138-1234-5678', '电话 138 1234 5678'])
      expect(found([[text]], ['备注']), text).toEqual([['mobile-number', 0, 0, true]])
    expect(found([['电话：', 13812345678]], ['', ''])).toEqual([['mobile-number', 0, 1, true]])
  })

  it('are asked about where they may be something else', () => {
    expect(found([['150 2000 3000']], ['备注'])).toEqual([['mobile-number', 0, 0, false]])
    expect(found([['文号13812345678']], ['备注'])).toEqual([['mobile-number', 0, 0, false]])
    // A column without a heading in which all numbers look like it.
    const column = [13812345678, 13912345671, '15012345672', 18612345673].map((value) => [value])
    expect(found(column, ['']).map(([rule, , , stops]) => [rule, stops])).toEqual(
      column.map(() => ['mobile-number', false]),
    )
    expect(found([...column, [120], [3400]], [''])).toEqual([])
    expect(found(column, ['总费用（元）'])).toEqual([])
    expect(found(column, ['2020年'])).toEqual([])
    expect(found([[13812345678]], [''])).toEqual([])
  })

  it('are not figures that look alike', () => {
    for (const value of [13800000000, '13800000000', '13,800,000,000', '213812345678', '138123456789', '0.13812345678'])
      expect(found([['成都', value]], ['地区', '总费用（元）'])).toEqual([])
    for (const text of [
      '总费用13812345678元',
      '共 13812345678 人次',
      '¥13812345678',
      'https://example.gov.cn/a/13812345678.html',
      '床位 120 150 2000 3000 400',
      '1381234567812',
      'A13812345678B',
      '13812345678.5',
      '12812345678',
      '028-13812345678-1',
    ]) {
      expect(found([[text]], ['备注']), text).toEqual([])
    }
  })

  it('under a table are asked about, and do not stop it', () => {
    expect(found([['填报人电话 138 1234 5678']], ['地区'], () => false)).toEqual([['mobile-number', 0, 0, false]])
  })
})

describe('names', () => {
  it('of patients stop, of contacts are asked about', () => {
    expect(found([['王小明', '肺炎']], ['姓名', '诊断'])).toEqual([['personal-name', 0, 0, true]])
    expect(found([['王小明']], ['患者姓名'])).toEqual([['personal-name', 0, 0, true]])
    expect(found([['市一医院', '王小明']], ['机构', '院长'])).toEqual([['personal-name', 0, 1, false]])
    expect(found([['王家沱']], ['地名'])).toEqual([])
    expect(found([['王小明', 51]], ['姓名', '年龄'])).toEqual([['personal-name', 0, 0, false]])
    expect(found([['王小明', 510]], ['姓名', '诊断人次'])).toEqual([['personal-name', 0, 0, false]])
    // Of several rows of the heading one is enough.
    expect(personalData([['欧阳小明', '骨折']], [['患者信息', '姓名'], ['诊断']])).toEqual([
      { rule: 'personal-name', row: 0, column: 0, stops: true },
    ])
  })

  it('of all peoples stop in a column of patients, masked ones and none do not', () => {
    for (const name of ['阿依莫', '扎西顿珠', '阿卜杜拉·买买提', '王 明', '诸葛小明'])
      expect(found([[name]], ['患者姓名']), name).toEqual([['personal-name', 0, 0, true]])
    for (const none of ['张某某', '张**', '合计', '不详', '成都市', '第一人民医院', '', 'A-102', '共计四十二人次'])
      expect(found([[none]], ['患者姓名']), none).toEqual([])
  })

  it('in a sentence on a patient stop', () => {
    expect(found([['患者王小明，男，45岁，诊断为肺炎']], ['备注'])).toEqual([['personal-name', 0, 0, true]])
    expect(
      found([['患者张某，男，45岁'], ['患者满意度，男性较高'], ['病例数 12']].flat().map((text) => [text])),
    ).toEqual([])
  })

  it('of contacts are not the names of places', () => {
    for (const place of ['高新区', '江油市', '万州区', '温江区卫健局', '方案'.repeat(5)])
      expect(found([[place]], ['联系人']), place).toEqual([])
  })

  it('that are asked about do not hide those that stop', () => {
    const rows: CellValue[][] = Array.from({ length: 1000 }, () => ['王小明', ''])
    rows.push(['', checked])
    const all = found(rows, ['联系人', '备注'])
    expect(all).toHaveLength(201)
    expect(all[200]).toEqual(['identity-number', 1000, 1, true])
  })
})

describe('the release', () => {
  const leaves: CellValue[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') leaves.push(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(visit)
  }
  visit(tables)

  it.each([[['数值']], [['']], [['姓名']], [['联系人']], [['备注']]])(
    'has nothing that stops in all its texts and figures, headed %j',
    (heading) => {
      expect(leaves.length).toBeGreaterThan(20_000)
      const rows = leaves.map((text) => [text])
      const stopping = personalData(rows, [heading]).filter(({ stops }) => stops)
      expect(stopping.map(({ row }) => leaves[row])).toEqual([])
    },
  )

  it('has nothing to be asked about either, where the headings say what it is', () => {
    const rows = leaves.map((text) => [text])
    expect(personalData(rows, [['数值']]).map(({ row }) => leaves[row])).toEqual([])
  })

  it('has no institution or place that is taken for a person', () => {
    const names = [
      ...tables.regions.flatMap((one) => [one.name.zh, one.shortName.zh]),
      ...tables.facilities.map((one) => one.name),
    ]
    const asked = personalData(
      names.map((name) => [name]),
      [['联系人']],
    ).map(({ row }) => names[row])
    // Short names of places such as 高坪 begin with a family name: asked about under such a heading, and only there.
    expect(asked.every((name) => name !== undefined && name.length <= 3)).toBe(true)
    expect(
      personalData(
        names.map((name) => [name]),
        [['地区']],
      ),
    ).toEqual([])
  })
})

describe('hostile and many cells', () => {
  it.each(['13', '1 ', '138 1234 567 ', '患者王小 ', 'www.', '510107 ', '13812345678元'])(
    'five megabytes of %j take little time',
    (piece) => {
      const begun = performance.now()
      personalData([[piece.repeat(5_000_000 / piece.length)]], [[piece.repeat(1000)]])
      // 12 to 143 ms were measured.
      expect(performance.now() - begun).toBeLessThan(3000)
    },
  )

  it('whatever a sheet holds, it is looked through', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
        fc.array(fc.array(fc.string())),
        (rows, heads) => {
          for (const { row, column } of personalData(rows, heads)) expect(rows[row]?.[column]).toBeDefined()
        },
      ),
    )
  })

  it('three million cells take seconds', () => {
    const rows = Array.from({ length: 300_000 }, (_, row): CellValue[] =>
      Array.from({ length: 10 }, (_, column) => (column === 0 ? '四川省成都市武侯区人民南路三段' : row * column + 0.5)),
    )
    const begun = performance.now()
    expect(personalData(rows, [['地区'], ['姓名']])).toEqual([])
    // A tenth of a second was measured for figures, a second for texts.
    expect(performance.now() - begun).toBeLessThan(6000)
  })
})
