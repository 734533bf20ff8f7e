import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { buildWorker, type Chunk, groupsOf, hashOf } from '../../src/build/worker.ts'

const chunk = (name: string, text: string, modules: string[] = [], styles: string[] = []): Chunk => ({
  name,
  text,
  modules,
  styles,
})

describe('the files of a build', () => {
  const html = '<script type="module" src="./assets/first-1.js"></script>'
  const chunks = [
    chunk('first-1.js', 'import{a}from"./shared-1.js";import("./board-1.js");import("./gl-1.js")', [], ['first-1.css']),
    chunk('shared-1.js', 'export const a=1'),
    chunk(
      'board-1.js',
      'import"./helper-1.js";new Worker(new URL("sums.worker-1.js",import.meta.url))',
      [],
      ['board-1.css'],
    ),
    chunk('helper-1.js', 'export{}'),
    chunk('gl-1.js', 'import"./deck-1.js";import"./helper-1.js"', ['/x/src/paint/gl/facade.ts'], ['gl-1.css']),
    chunk('deck-1.js', 'import"./gl-1.js"'),
    chunk('sums.worker-1.js', 'import("./heavy-1.js")'),
    chunk('heavy-1.js', ''),
  ]
  const assets = [...chunks.map((one) => one.name), 'first-1.css', 'board-1.css', 'gl-1.css', 'themes-1.css']
  const groups = groupsOf(html, chunks, assets)

  it('are those that the page starts with', () => {
    expect(groups.first).toEqual(['assets/first-1.js', 'assets/shared-1.js'])
  })

  it('are those that a visit may ask for, with what workers ask for and styles that nothing names', () => {
    expect(groups.later).toEqual([
      'assets/board-1.js',
      'assets/helper-1.js',
      'assets/sums.worker-1.js',
      'assets/heavy-1.js',
      'assets/first-1.css',
      'assets/board-1.css',
      'assets/themes-1.css',
    ])
  })

  it('are those of the WebGL painter alone', () => {
    expect(groups.rare).toEqual(['assets/gl-1.js', 'assets/deck-1.js', 'assets/gl-1.css'])
  })

  it('are each in one group', () => {
    const all = [...groups.first, ...groups.later, ...groups.rare]
    expect(all.map((path) => path.replace('assets/', '')).sort()).toEqual([...assets].sort())
  })

  it('stay parted where the painter’s room reaches into the first script', () => {
    const [first, ...others] = chunks
    const mixed = [{ ...(first as Chunk), modules: ['/x/src/paint/gl/worth.ts'] }, ...others]
    expect(groupsOf(html, mixed, assets)).toEqual(groups)
  })
})

describe('the built worker', () => {
  it('is one classic script of 2019 that holds the hash of every file, the page’s own included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'worker-'))
    try {
      mkdirSync(join(folder, 'assets'))
      const files = { 'index.html': 'assets/first-1.js', 'favicon.svg': '<svg/>', 'assets/first-1.js': 'let first' }
      for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
      writeFileSync(join(folder, 'assets/first-1.js.br'), '')
      await buildWorker(folder, { output: [] } as never)
      const code = readFileSync(join(folder, 'service-worker.js'), 'utf8')
      expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
      for (const text of Object.values(files)) expect(code).toContain(hashOf(text))
      expect(code).not.toMatch(/first-1\.js\.br|process\.env|import\.meta|importScripts/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('a hash is written as in the integrity of a script', () => {
  expect(hashOf('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')
})
