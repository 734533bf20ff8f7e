import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { withoutHidden } from '../../src/release/hidden.ts'
import { tableNames } from '../../src/release/schema.ts'
import { shipped } from './forge.ts'

const listed: string[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json'), 'utf8'),
)

const run = 'window.__pwned=1'
/** Texts of which each would do something if it were taken for anything but text, or spoil the page around it. */
export const markup = [
  `<img src=x onerror="${run}">`,
  `<script>${run}</script>`,
  `</title></style></textarea></script><script>${run}</script>`,
  `<svg onload="${run}"><script>${run}</script></svg>`,
  `"><iframe srcdoc="<script>parent.__pwned=1</script>">`,
  `' onmouseover='${run}' style='position:fixed;inset:0'`,
  `<style>*{display:none!important}</style>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `{{constructor.constructor('${run}')()}} \${${run}} <%= 1 %>`,
  `{name, plural, other {#}} '{' {0} {`,
  ']]><!--<a href="javascript:1">x</a>-->&lt;b&gt;&#x3c;&amp;',
  '=HYPERLINK("https://example.org","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '-1+1|cmd',
  '+1',
]
const turned = [
  '\u202egnp.exe\u202c 甲',
  'مستشفى 123 (الشعب) 45',
  'בית חולים 3.2%',
  '\u2067\u2066\u2068 open',
  '\ud800 half \udfff',
  'a\u0000b\u0007c\u001b[31m',
  '\u200b\u200c\u200d\ufeff|',
]
const long = [
  '無'.repeat(600),
  'W'.repeat(1500),
  `${'长'.repeat(200)}${'x'.repeat(200)}`,
  `Z${'\u0301\u0335\u0348'.repeat(300)}`,
  'line\n\n\nline\ttab'.repeat(20),
  '__proto__',
  'constructor',
  'toString',
]

/** A text of a release may not be empty, even without what nobody sees. */
export const naughty: readonly string[] = [...markup, ...turned, ...long, ...markup, ...listed].filter((text) => {
  const seen = withoutHidden(text)
  return seen.length > 0 && text.length <= 2000
})

/** Names of fields that hold text for readers. */
const texts = new Set(
  ['zh', 'en', 'name', 'title', 'quote', 'publisher', 'locator', 'stated', 'task', 'operator', 'unit', 'date', 'due']
    .concat(['responsible', 'cooperating', 'place', 'source', 'statusAsOf', 'grade', 'batch', 'theme', 'part'])
    .concat(['formerNames', 'aliases']),
)

let next = 0
const spoilt = () => naughty[next++ % naughty.length] as string

/** The same record, each of its texts another naughty one; ids, codes, figures and choices are as they were. */
function withNaughty(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return texts.has(name) ? spoilt() : value
  if (Array.isArray(value)) return value.map((one) => withNaughty(one, name))
  if (typeof value !== 'object' || value === null) return value
  // When a measure is to be done is a month or a year, not words.
  const kept = 'kind' in value && value.kind === 'measure' ? 'due' : ''
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === kept ? one : withNaughty(one, key)]),
  )
}

/** Every table of the shipped release, with naughty strings in every text. */
export async function naughtyTables(): Promise<Record<string, unknown[]>> {
  next = 0
  const named = await Promise.all(tableNames.map(async (name) => [name, await shipped<unknown>(name)] as const))
  return Object.fromEntries(named.map(([name, rows]) => [name, rows.map((row) => withNaughty(row))]))
}
