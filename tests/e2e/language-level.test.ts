import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newerThan } from '../../src/build/language-level/newer-names.ts'
import { oldest, scriptOffences } from '../../src/build/language-level/scripts.ts'
import { type Engine, styleOffences } from '../../src/build/language-level/styles.ts'
import { OldBrowser, type OldPage } from '../support/old-browser.ts'

let browser: OldBrowser
let page: OldPage
beforeAll(async () => {
  browser = new OldBrowser()
  page = await browser.page()
})
afterAll(() => browser.close())

const assets = readdirSync('dist/assets').map((name) => `assets/${name}`)
const shipped = [...readdirSync('dist'), ...assets]
const text = (file: string) => readFileSync(`dist/${file}`, 'utf8')
const names = newerThan(oldest)

/** Of MapLibre and deck.gl, which such engines are never given: tests/e2e/old-browser.test.ts sees to it. */
const webGl = /^assets\/(?:facade|maplibre-gl-worker)/
/** What src/ui/old/recall.ts teaches to engines that do not know it, before anything else of the page runs. */
const taught = ['at', 'Object.hasOwn', 'throwIfAborted']
/** Workers and scripts of other pages begin on their own. */
const alone = /worker|^embed\.js$/
/** What it teaches itself at its beginning. */
const own = (file: string) => (/compare\.worker/.test(file) ? ['Object.hasOwn'] : [])

test('every script is understood', () => {
  const files = shipped.filter((file) => /\.m?js$/.test(file) && !webGl.test(file))
  expect(files.length).toBeGreaterThan(40)
  const offences = files.flatMap((file) =>
    file.startsWith('assets/recall')
      ? []
      : scriptOffences(file, text(file), alone.test(file) ? own(file) : taught, names),
  )
  expect(offences).toEqual([])
})

test('every script inside a page is understood', () => {
  for (const file of shipped.filter((name) => name.endsWith('.html'))) {
    const scripts = [
      ...text(file).matchAll(
        /<script\b(?![^>]*\bsrc=)(?![^>]*type="(?!module|text\/javascript))[^>]*>([\s\S]*?)<\/script>/g,
      ),
    ]
    for (const [, code = ''] of scripts) expect(scriptOffences(file, code, [], names)).toEqual([])
  }
})

/** What such engines do without, and why the page is the same. */
const harmless: readonly [what: RegExp, why: string][] = [
  [/^accent-color:/, 'colours of boxes that are ticked'],
  [/^forced-color-adjust:/, 'these engines have no forced colours'],
  [/^scrollbar-(width|color):/, 'how wide scroll bars are'],
  [
    /^text-wrap:|^text-underline-offset:|^text-wrap-style:/,
    'where lines break, and how far a line lies below the text',
  ],
  [/^container(-type)?:/, 'narrow boards keep the arrangement that wide ones have'],
  [/^print-color-adjust:/, 'has the name with a prefix'],
  [/::-moz-/, 'for Firefox'],
  [/:has\(> ?\[role="?status"?\]:empty\)/, 'an empty line takes some room'],
  [/^\.over-map:has\(\.tool-brief\)/, 'on phones, whose engines are newer'],
  [/^html:has\(\.page\.open\)/, 'on phones, whose engines are newer'],
  [/\.panel:has\(> ?\.board-ranking\)/, 'a line that stays in sight scrolls away'],
]

test('every style sheet is understood, or has something in its place', async () => {
  const engine: Engine = {
    selectors: (all) =>
      page.evaluate(`(${JSON.stringify(all)}).map((one) => {
        const sheet = document.createElement('style')
        sheet.textContent = one + '{}'
        document.head.append(sheet)
        const known = /^(from|to|[\\d.]+%)/.test(one) || sheet.sheet.cssRules.length === 1
        sheet.remove()
        return known
      })`),
    declarations: (all) => page.evaluate(`(${JSON.stringify(all)}).map(([name, value]) => CSS.supports(name, value))`),
  }
  // The check itself must know this engine from a new one.
  expect(await engine.selectors(['a:has(b)', 'a:not(.b):not(.c)'])).toEqual([false, true])
  expect(
    await engine.declarations([
      ['inset', '0'],
      ['gap', '1px'],
    ]),
  ).toEqual([false, true])
  const styles = [...text('index.html').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)
  expect(styles.length).toBeGreaterThan(0)
  const sheets = [
    ...assets.filter((file) => file.endsWith('.css')).map((file) => [file, text(file)] as const),
    ...styles.map((css) => ['index.html', css] as const),
  ]
  const isHarmless = (what: string) => harmless.some(([one]) => one.test(what))
  for (const [file, css] of sheets) expect(await styleOffences(file, css, engine, isHarmless), file).toEqual([])
})
