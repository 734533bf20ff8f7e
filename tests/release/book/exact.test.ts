import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBook, writeBook } from '../../../src/release/book/book.ts'
import { manifest, tables } from '../sources.ts'
import { read } from './workbook.ts'

type Given = Parameters<typeof writeBook>[0]
const again = async (given: Given) => readBook(await read(await writeBook(given, manifest))).tables

const [facility] = tables.facilities
const [target] = tables.targets
const [document] = tables.documents
const texts = [
  ...[
    '=1+1',
    '+1',
    '@x',
    "'quoted",
    '\\null',
    '\\[]',
    '\\',
    '\\"x"',
    '_x000D_',
    '_x0041_',
    ' both ',
    '\ttab\t',
    'a\nb',
    'a\r\nb',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00x',
    '😀',
    '<b>&amp;"',
  ],
  ...[
    '007',
    '1e5',
    'TRUE',
    'null',
    '2023-10-24',
    '#DIV/0!',
    '示例',
    '示例 example',
    '__proto__',
    'constructor',
    'x'.repeat(2000),
    '﷽',
  ],
]

describe('what comes back from a workbook is what was put in', () => {
  it.each(texts.map((text) => [JSON.stringify(text).slice(0, 30), text]))('the text %s', async (_, text) => {
    const documents = [{ ...document, title: text }] as Given['documents']
    const facilities = [{ ...facility, aliases: [text, text], claims: [] }] as Given['facilities']
    expect(await again({ documents, facilities })).toEqual({ documents, facilities })
  })

  it('whatever text it is', async () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    const odd = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 6 })
      .map((units) => String.fromCharCode(...units))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(anyText, odd), { minLength: 1, maxLength: 30 }), async (list) => {
        const documents = list.map((title, at) => ({ ...document, id: `d${at}`, title })) as Given['documents']
        const facilities = [{ ...facility, aliases: list, claims: [] }] as Given['facilities']
        expect(await again({ documents, facilities })).toEqual({ documents, facilities })
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    0,
    -0.5,
    1 / 3,
    0.1 + 0.2,
    123456789.12345679,
    1e21,
    5e-324,
    Number.MAX_SAFE_INTEGER,
    42,
    '42',
    '1/3',
    '0.5%',
    null,
  ])('a target of %s, number or text', async (value) => {
    const targets = [{ ...target, value }] as Given['targets']
    expect(await again({ targets })).toEqual({ targets })
  })

  it('null, absent, an empty list and an empty text', async () => {
    const { outcomes: _, ...without } = target as never as { outcomes: unknown; id: string }
    const targets = [
      { ...without, id: 't1' },
      { ...without, id: 't2', outcomes: [] },
    ] as unknown as Given['targets']
    const [region] = tables.regions
    const { formerNames: _names, ...bare } = region as NonNullable<typeof region>
    const regions = [
      { ...bare, adcode: '510001' },
      { ...bare, adcode: '510002', formerNames: [] },
      { ...bare, adcode: '510003', formerNames: ['旧名'] },
    ] as Given['regions']
    const briefings = [
      {
        id: 'b',
        title: { zh: '甲' },
        scenes: [
          { title: { en: 'A' }, view: '' },
          { title: { zh: '乙', en: 'B' }, view: '?a=1', emphasis: [] },
        ],
      },
    ] as Given['briefings']
    const projects = tables.projects.slice(0, 1).flatMap(({ stages: _, ...one }) => [
      { ...one, id: 'p1' },
      { ...one, id: 'p2', stages: [] },
    ]) as Given['projects']
    expect(await again({ targets, regions, briefings, projects })).toEqual({ targets, regions, briefings, projects })
  })

  it('a table without records, and one that is not there', async () => {
    expect(await again({ networks: [] })).toEqual({ networks: [] })
  })

  it('the order of a list within a record, whatever the order of its rows', async () => {
    const [network] = tables.networks.filter(({ partners }) => partners.length > 1)
    const workbook = await read(await writeBook({ networks: [network] as Given['networks'] }, manifest))
    for (const sheet of workbook.sheets) {
      if (sheet.name.endsWith('.partners')) sheet.rows = [...sheet.rows.slice(0, 2), ...sheet.rows.slice(2).reverse()]
    }
    expect(readBook(workbook).tables.networks).toEqual([network])
  })
})

it('a text that no cell can hold is refused', async () => {
  const facilities = [
    { ...facility, aliases: Array.from({ length: 20 }, () => 'x'.repeat(2000)) },
  ] as Given['facilities']
  await expect(writeBook({ facilities }, manifest)).rejects.toMatchObject({
    name: 'ReleaseProblem',
    file: 'facilities',
  })
})
