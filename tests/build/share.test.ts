import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oembedOf, withShareTags } from '../../src/build/share.ts'

const shared = { title: '川渝卫生健康地图', description: '每一个数都有出处。', address: 'https://example.org/map/' }

describe('oEmbed of the map', () => {
  it('is a frame of the embedded map at the published address', () => {
    const { html, ...rest } = oembedOf(shared)
    expect(rest).toEqual({
      version: '1.0',
      type: 'rich',
      title: shared.title,
      provider_name: shared.title,
      provider_url: 'https://example.org/map/',
      cache_age: 86_400,
      width: 900,
      height: 640,
      thumbnail_url: 'https://example.org/map/share.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
    expect(html).toMatch(/^<iframe src="https:\/\/example\.org\/map\/\?mode=embed" [^<>]*><\/iframe>$/)
  })

  it('is relative where nobody has said where the site is', () => {
    expect(oembedOf({ ...shared, address: null }).html).toContain('src="./?mode=embed"')
  })

  it('is one frame, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const { html } = oembedOf({ ...shared, title })
        expect(html).toMatch(/^<iframe (?:[a-z]+="[^"<>]*" ?)+><\/iframe>$/)
      }),
    )
  })
})

describe('the tags of the page', () => {
  it('stand at the end of its head', () => {
    const page = withShareTags('<head><title>a</title></head><body></body>', shared)
    expect(page).toContain('<meta property="og:title" content="川渝卫生健康地图">')
    expect(page).toContain('<meta property="og:url" content="https://example.org/map/">')
    expect(page).toContain('type="application/json+oembed" href="https://example.org/map/oembed.json"')
    expect(page.indexOf('oembed.json')).toBeLessThan(page.indexOf('</head>'))
  })

  it('never become markup', () => {
    const page = withShareTags('<head></head>', { ...shared, description: '"><script>$&</script>' })
    expect(page).toContain('content="&#34;&#62;&#60;script&#62;$&#38;&#60;/script&#62;"')
  })

  it('are refused to a page without a head', () => {
    expect(() => withShareTags('<body></body>', shared)).toThrow('</head>')
  })
})
