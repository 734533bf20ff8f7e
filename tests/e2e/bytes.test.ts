import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

/** As it is sent: what is very small is not compressed. */
const brotli = (file: string) => statSync(existsSync(`dist/${file}.br`) ? `dist/${file}.br` : `dist/${file}`).size
const assets = readdirSync('dist/assets')
const html = readFileSync('dist/index.html', 'utf8')
const entries = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
const source = (file: string) => readFileSync(`dist/${file}`, 'utf8')

/** The scripts that a script imports at once, itself included. */
function needed(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name] of source(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) needed(`assets/${name}`, seen)
  return seen
}

/** Everything that runs before the first interaction. */
const atFirst = new Set(entries.flatMap((entry) => [...needed(entry)]))

test('the page with the first map is at most 60 kB', () => {
  expect(brotli('index.html')).toBeLessThanOrEqual(60_000)
})

test('scripts before the first interaction are at most 110 kB', () => {
  expect(
    [...atFirst].reduce((sum, file) => sum + (statSync(`dist/${file}`).size > 1024 ? brotli(file) : 1024), 0),
  ).toBeLessThanOrEqual(110_000)
})

/** Everything that a script names, workers and what it loads later included. */
function named(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const name of assets.filter((one) => /\.m?js$/.test(one)))
    if (source(file).includes(name)) named(`assets/${name}`, seen)
  return seen
}

test('the WebGL part is at most 550 kB, and nothing of it is needed at first', () => {
  const facade = assets.find((file) => /^facade-[^.]*\.js$/.test(file)) ?? ''
  const without = new Set([`assets/${facade}`])
  for (const entry of entries) named(entry, without)
  const webgl = [...named(`assets/${facade}`)].filter((file) => !without.has(file) || file.endsWith(facade))
  expect(webgl.some((file) => file.includes('maplibre-gl-worker'))).toBe(true)
  expect(
    webgl.reduce((sum, file) => sum + (statSync(`dist/${file}`).size > 1024 ? brotli(file) : 1024), 0),
  ).toBeLessThanOrEqual(550_000)
  expect([...atFirst].some((file) => /WebGL2RenderingContext.*maplibre/s.test(source(file)))).toBe(false)
})

test('the boards are at most 60 kB, and nothing of them is needed at first', () => {
  const boards = assets.filter((file) => /^(boards|marking|ranking\.worker)-[^.]*\.js$/.test(file))
  expect(boards.length).toBeGreaterThanOrEqual(3)
  for (const file of boards) expect(atFirst).not.toContain(`assets/${file}`)
  expect(
    boards.reduce(
      (sum, file) => sum + (statSync(`dist/assets/${file}`).size > 1024 ? brotli(`assets/${file}`) : 1024),
      0,
    ),
  ).toBeLessThanOrEqual(60_000)
})

test('no shipped script names a content network', () => {
  for (const file of assets.filter((name) => /\.m?js$/.test(name))) {
    expect(source(`assets/${file}`), file).not.toMatch(/unpkg\.com|jsdelivr|cdnjs|googleapis/)
  }
})

test('each board of data and each tool is at most 25 kB, and none is needed at first', () => {
  const part = /^(?:\w+Board|\w+Tool|Search|Filters|Chips|Histogram|Take)-[^.]*\.js$/
  const parts = assets.filter((file) => part.test(file))
  expect(parts.length).toBeGreaterThanOrEqual(15)
  for (const file of parts) {
    expect(atFirst).not.toContain(`assets/${file}`)
    if (statSync(`dist/assets/${file}`).size > 1024) expect(brotli(`assets/${file}`), file).toBeLessThanOrEqual(25_000)
  }
})

test('the offline file is at most 3 MB', () => {
  const { offline } = JSON.parse(source('site.json'))
  const { size } = statSync(`dist/${offline.file}`)
  expect(size).toBeGreaterThan(1_000_000)
  expect(size).toBeLessThanOrEqual(3_000_000)
  expect(offline.bytes).toBe(size)
})
