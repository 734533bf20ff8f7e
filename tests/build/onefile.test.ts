import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pageOf } from '../../src/build/onefile/page.ts'

const html = `<!doctype html><html><head>
<meta charset="utf-8">
<link rel="icon" href="./favicon.svg" type="image/svg+xml">
<script type="module" crossorigin src="./assets/first-x.js"></script>
<link rel="modulepreload" crossorigin href="./assets/other-x.js">
</head>
<body><div id="root"><p>川渝</p></div></body></html>`

const made = pageOf({
  html,
  boot: 'say("</script><!-- $& --><SCRIPT>")',
  icon: '<svg viewBox="0 0 1 1"/>',
  files: new Map([['data/x.json', '{"名":"$&"}']]),
})

it('names no file outside itself', () => {
  expect(made).not.toMatch(/\.\/(assets|favicon)|modulepreload|type="module"/)
  expect(made).toContain('<link rel="icon" href="data:image/svg+xml,%3Csvg%20viewBox%3D%220%200%201%201%22%2F%3E"')
})

it('starts before the long parts and ends with the mark of its end', () => {
  expect(made.indexOf('<script>')).toBeLessThan(made.indexOf('id="root"'))
  expect(made.indexOf("default-src 'none'")).toBeLessThan(made.indexOf('<script>'))
  expect(made.trimEnd()).toMatch(/id="file:end"><\/script>\s*<\/body><\/html>$/)
})

it('keeps a script within its element, with the same meaning', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(made)?.[1] ?? ''
  expect(script).not.toMatch(/<!--|<script/i)
  const said: string[] = []
  new Function('say', script)((text: string) => said.push(text))
  expect(said).toEqual(['</script><!-- $& --><SCRIPT>'])
})

it('holds files byte for byte', () => {
  const packed = /id="file:data\/x\.json">([^<]*)</.exec(made)?.[1] ?? ''
  expect(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')).toBe('{"名":"$&"}')
})
