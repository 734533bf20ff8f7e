import { describe, expect, it } from 'vitest'
import { newerThan } from '../../src/build/language-level/newer-names.ts'
import { oldest, scriptOffences } from '../../src/build/language-level/scripts.ts'
import { type Engine, rulesOf, styleOffences } from '../../src/build/language-level/styles.ts'

const names = newerThan(oldest)
const found = (code: string, taught: string[] = []) =>
  scriptOffences('a.js', code, taught, names).map((one) => one.name)

describe('scripts beyond the oldest engine', () => {
  it.each([
    ['[1].at(-1)', ['at']],
    ['list.findLast((one) => one)', ['findLast']],
    ['Object.hasOwn(a, "b")', ['Object.hasOwn']],
    ['Object.groupBy(a, f)', ['Object.groupBy']],
    ['structuredClone(a)', ['structuredClone']],
    ['class A { static { a() } }', ['syntax: Unexpected token (1:10)']],
    ['const a = await b', ['syntax: Unexpected token (1:16)']],
  ])('%s', (code, expected) => {
    expect(found(code).map((name) => name.replace(/Cannot use.*|Unexpected.*/, (one) => one))).toHaveLength(
      expected.length,
    )
    if (!expected[0]?.startsWith('syntax')) expect(found(code)).toEqual(expected)
    else expect(found(code)[0]).toMatch(/^syntax: /)
  })

  it('says the file, the line and the column', () => {
    expect(scriptOffences('assets/a.js', 'const a = []\nvar b = a.at(0)', [], names)).toEqual([
      { file: 'assets/a.js', place: '2:9', name: 'at' },
    ])
  })

  it.each([
    'a?.b ?? c',
    'a ||= b',
    'x.replaceAll("a", "b")',
    '[1].flatMap(f)',
    'a.at',
    'if ("structuredClone" in window) structuredClone(a)',
    'typeof structuredClone === "function" ? structuredClone(a) : b',
    'Promise.any([])',
    'take.take(1)',
  ])('lets %s pass', (code) => {
    expect(found(code)).toEqual([])
  })

  it('lets pass what is taught before', () => {
    expect(found('[1].at(0); Object.hasOwn(a, "b")', ['at', 'Object.hasOwn'])).toEqual([])
  })
})

/** Knows no `:is()`, no `:has()`, no `inset`. */
const old: Engine = {
  selectors: async (all) => all.map((one) => !/:(is|has)\(/.test(one)),
  declarations: async (all) => all.map(([name]) => name !== 'inset'),
}
const wrong = async (css: string) => (await styleOffences('a.css', css, old)).map((one) => one.name)

describe('style sheets beyond the oldest engine', () => {
  it('reads rules in groups, with quotes, brackets and comments', () => {
    expect(
      rulesOf(
        '@import "x;y";a{b:c}/* {} */@media print{d::before{content:"}{;";e:f(";")!important;--g:h}}@font-face{i:j}',
      ),
    ).toEqual([
      { within: [], selector: 'a', declarations: [['b', 'c']], offset: 14 },
      {
        within: ['@media print'],
        selector: 'd::before',
        declarations: [
          ['content', '"}{;"'],
          ['e', 'f(";")'],
        ],
        offset: 41,
      },
    ])
  })

  it.each([
    ['a:has(b){c:d}', ['a:has(b)']],
    ['a{inset:0}', ['a { inset: 0 }']],
    [
      'a{border:1px solid color-mix(in srgb,var(--b) 5%,red)}',
      ['a { border: 1px solid color-mix(in srgb,var(--b) 5%,red) }'],
    ],
    [
      'a{border:0;border:1px solid color-mix(in srgb,var(--b) 5%,red)}',
      ['a { border: 1px solid color-mix(in srgb,var(--b) 5%,red) }'],
    ],
    ['a{width:calc(100cqw - var(--b))}', ['a { width: calc(100cqw - var(--b)) }']],
  ])('finds %s', async (css, expected) => {
    expect(await wrong(css)).toEqual(expected)
  })

  it.each([
    'a:-webkit-any(b,c){d:e}f{g:h}a:is(b,c){d:e}',
    'a{inset:1px;top:0}'.replace('inset:1px;', ''),
    '@supports (inset:0){a{inset:0}}',
    '@container (min-width:1px){a{inset:0}}',
  ])('lets %s pass', async (css) => {
    expect(await wrong(css)).toEqual([])
  })

  it('wants the same for the old name and the new one', async () => {
    expect(await wrong('a:-webkit-any(b,c){d:e}a:is(b,c){d:f}')).toEqual(['a:is(b,c)'])
  })
})
