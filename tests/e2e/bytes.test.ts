import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const brotli = (file: string) => statSync(`dist/${file}.br`).size
const assets = readdirSync('dist/assets')
const html = readFileSync('dist/index.html', 'utf8')
const [, entry = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(html) ?? []
const source = (file: string) => readFileSync(`dist/${file}`, 'utf8')

/** The scripts that a script imports at once, itself included. */
function needed(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name] of source(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) needed(`assets/${name}`, seen)
  return seen
}

test('the page with the first map is at most 60 kB', () => {
  expect(brotli('index.html')).toBeLessThanOrEqual(60_000)
})

test('scripts before the first interaction are at most 110 kB', () => {
  expect(
    [...needed(entry)].reduce((sum, file) => sum + (statSync(`dist/${file}`).size > 1024 ? brotli(file) : 1024), 0),
  ).toBeLessThanOrEqual(110_000)
})

test('the WebGL part is at most 550 kB, and nothing of it is needed at first', () => {
  const first = needed(entry)
  const webgl = assets.filter(
    (file) => file.endsWith('.js') && !first.has(`assets/${file}`) && !/^(gestures|geojson|polylabel|sha2)/.test(file),
  )
  expect(webgl.some((file) => file.startsWith('maplibre-gl-worker'))).toBe(true)
  expect(
    webgl.reduce(
      (sum, file) => sum + (statSync(`dist/assets/${file}`).size > 1024 ? brotli(`assets/${file}`) : 1024),
      0,
    ),
  ).toBeLessThanOrEqual(550_000)
  expect([...first].some((file) => /WebGL2RenderingContext.*maplibre/s.test(source(file)))).toBe(false)
})

test('no shipped script names a content network', () => {
  for (const file of assets.filter((name) => /\.m?js$/.test(name))) {
    expect(source(`assets/${file}`), file).not.toMatch(/unpkg\.com|jsdelivr|cdnjs|googleapis/)
  }
})
