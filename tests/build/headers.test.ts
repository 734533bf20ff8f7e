import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headersFor, kindOf, kinds, policies } from '../../src/build/headers.ts'
import { configurations } from '../../src/build/hosting.ts'
import { fileOnlyPolicy, pagePolicy, scriptHashes, withPolicy, written } from '../../src/build/policy.ts'

describe('configurations for servers', () => {
  it.each(Object.entries(configurations()))(
    'docs/hosting/%s is what the table says (npm run hosting -- --write)',
    (name, text) => {
      expect(readFileSync(`docs/hosting/${name}`, 'utf8')).toBe(text)
    },
  )

  it('the table of the docs has a row for every kind, with how long it is kept', () => {
    const docs = readFileSync('docs/hosting.md', 'utf8')
    for (const { name, cache } of kinds) expect(docs).toMatch(new RegExp(`\\| ${name} \\|.*\\| \`${cache}\` \\|`))
  })
})

describe('headers', () => {
  const all = policies('<script>1</script>', 'https://www.example.org')

  it.each([
    ['/', 'page'],
    ['/health/map/', 'page'],
    ['/index.html', 'page'],
    ['/chuan-yu-health-atlas-2026.3.html', 'offline file'],
    ['/licences.html', 'other page'],
    ['/service-worker.js', 'service worker'],
    ['/embed.js', 'script for other pages'],
    ['/assets/first-We1kptdc.js', 'hashed script'],
    ['/assets/first-We1kptdc.css', 'hashed file'],
    ['/data/releases.json', 'what is current'],
    ['/site.json', 'what is current'],
    ['/data/2026.3/manifest.json', 'sealed release'],
    ['/search/2026.3.json', 'made from a release'],
    ['/geo/boundaries-2023-12.json', 'made from a release'],
    ['/schema/release-1/manifest.schema.json', 'made from a release'],
    ['/oembed.json', 'description for other sites'],
    ['/share.png', 'picture'],
    ['/licences.txt', 'other'],
    // Only what the build has named by its content or a release has sealed is kept for good.
    ['/data/2026.3', 'other'],
    ['/data/next/manifest.json', 'other'],
  ])('%s is of the kind “%s”', (path, name) => {
    expect(kindOf(path).name).toBe(name)
  })

  it('let the page be framed by those who may, and taken in by nobody else', () => {
    const page = headersFor('/', all)
    expect(page['Content-Security-Policy']).toMatch(/; frame-ancestors https:\/\/www\.example\.org$/)
    expect(page).not.toHaveProperty('X-Frame-Options')
    expect(page['Cross-Origin-Resource-Policy']).toBe('cross-origin')
    expect(headersFor('/data/2026.3/facilities.json', all)['Cross-Origin-Resource-Policy']).toBe('same-origin')
    expect(headersFor('/embed.js', all)).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    })
  })

  it('name a type for every file, never to be guessed', () => {
    expect(headersFor('/', all)['Content-Type']).toBe('text/html; charset=utf-8')
    expect(headersFor('/assets/x.mjs', all)['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(headersFor('/what', all)).toMatchObject({
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
    })
  })
})

describe('the policy', () => {
  const html =
    '<head><meta charset="utf-8"><script>alert(1)</script><script type="module" src="./x.js"></script>' +
    '<script type="application/ld+json">{}</script><script type="module">go()</script><script>alert(1)</script></head>'

  it('has the hash of each script in the page, once, and of no data', () => {
    expect(scriptHashes(html)).toEqual([
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
      expect.stringMatching(/^'sha256-[\w+/]{43}='$/),
    ])
  })

  it.each([
    ['site', pagePolicy(html)],
    ['one-file page', fileOnlyPolicy(html)],
  ])('of the %s lets no script in by text, and names no other origin', (_name, policy) => {
    const directives = new Map(policy.map(([name, ...sources]) => [name, sources]))
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')?.join(' ')).not.toMatch(/unsafe|\*|https?:/)
    for (const name of ['base-uri', 'form-action', 'object-src']) expect(directives.get(name)).toEqual(["'none'"])
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(written(policy)).not.toMatch(/\*|https?:|unsafe-eval/)
  })

  it('stands in the page before everything it is for', () => {
    const page = withPolicy(html, pagePolicy(html))
    expect(page.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(page.indexOf('<script'))
    expect(scriptHashes(page)).toEqual(scriptHashes(html))
    expect(() => withPolicy('<head></head>', pagePolicy(html))).toThrow('charset')
  })
})
