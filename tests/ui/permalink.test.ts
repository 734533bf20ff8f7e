import { afterEach, expect, it, vi } from 'vitest'
import { defaultSite } from '../../src/ui/site.ts'
import { permalinkOf } from '../../src/ui/tools/take/provenance.ts'
import { take } from '../../src/ui/tools/words/take.ts'
import { addWords } from '../../src/ui/words/words.ts'
import { defaultView } from '../../src/view/view.ts'

addWords(take)
afterEach(() => vi.unstubAllGlobals())

const atlas = { manifest: { version: '2026.2' } } as Parameters<typeof permalinkOf>[0]['atlas']
const seen = { view: { ...defaultView, region: '510900' }, atlas, site: defaultSite }
const at = (baseURI: string) => vi.stubGlobal('document', { baseURI })

it('is where the page lies, with the release', () => {
  at('https://example.org/map/')
  expect(permalinkOf(seen)).toBe('https://example.org/map/?release=2026.2&region=510900')
})

it.each([
  'file:///home/somebody/map.html',
  'file:///C:/Users/somebody/map.html',
  'content://com.example.files/somebody/1',
])('tells nothing of a disk: %s', (place) => {
  at(place)
  expect(permalinkOf(seen)).toBe('离线版 2026.2，?release=2026.2&region=510900')
  expect(permalinkOf(seen, 'en')).toBe('the offline file of release 2026.2, ?release=2026.2&region=510900')
})

it('is under the address that the site is published at, wherever the page lies', () => {
  at('file:///home/somebody/map.html')
  const site = { ...defaultSite, address: 'https://example.org/map/' }
  expect(permalinkOf({ ...seen, site })).toBe('https://example.org/map/?release=2026.2&region=510900')
})
