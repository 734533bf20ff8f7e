import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { licencesPage } from '../../src/build/licences/page.ts'
import { ofTheWorker, packageFolder, packagesOf, readPackage } from '../../src/build/licences/shipped.ts'

const folder = mkdtempSync(join(tmpdir(), 'licences-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (about: object) => writeFileSync(join(folder, 'package.json'), JSON.stringify(about))

describe('packages of modules', () => {
  it('are told by the last folder of packages in a path', () => {
    expect(packageFolder('/a/node_modules/b/node_modules/@c/d/e/f.js?worker')).toBe(
      '/a/node_modules/b/node_modules/@c/d',
    )
    expect(packageFolder('\0/a/node_modules/b/c.js')).toBe('/a/node_modules/b')
    expect(packageFolder('/a/src/b.ts')).toBeNull()
    expect(packageFolder('\0vite/preload-helper.js')).toBeNull()
  })

  it('come with version, licence and its text, each once', () => {
    const modules = ['react', 'react', 'd3-array'].map((name) => join(process.cwd(), 'node_modules', name, 'index.js'))
    const packages = packagesOf([...modules, '/nowhere/node_modules/gone/index.js'])
    expect(packages.map(({ name, licence }) => [name, licence])).toEqual([
      ['d3-array', 'ISC'],
      ['react', 'MIT'],
    ])
    expect(packages[1]?.text).toContain('Permission is hereby granted')
  })

  it('without a licence stop the build', () => {
    write({ name: 'bare', version: '1.0.0' })
    expect(() => readPackage(folder)).toThrow('bare 1.0.0 does not name its licence')
    write({ name: 'closed', version: '1.0.0', license: 'UNLICENSED' })
    expect(() => readPackage(folder)).toThrow('closed')
  })

  it('of the service worker are those that it imports', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }
    const direct = Object.keys(dependencies).filter((name) => name.startsWith('workbox-'))
    expect(direct.length).toBeGreaterThan(0)
    expect(ofTheWorker).toEqual(expect.arrayContaining(direct))
  })
})

it('a licence never becomes markup', () => {
  const page = licencesPage([{ name: '<b>', version: '"', licence: '&', text: '</pre><script>alert(1)</script>' }])
  expect(page).not.toContain('<script>')
  expect(page).toContain('&#60;/pre&#62;&#60;script&#62;')
  expect(page).toContain('&#60;b&#62;')
})
