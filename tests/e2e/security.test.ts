import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect, inject, test } from 'vitest'
import { anyFrame, headersFor, policies } from '../../src/build/headers.ts'
import { serve } from '../../src/build/serve.ts'
import { open, withBrowser } from './site.ts'

withBrowser()

const folder = process.env.SITE_FOLDER ?? 'dist'
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** Writes down what the browser refuses in any window of the context. */
function watching(refused: string[]): (context: BrowserContext) => Promise<void> {
  return async (context) => {
    await context.exposeFunction('refused', (what: string) => refused.push(what))
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
        (window as unknown as { refused(what: string): void }).refused(
          `${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`,
        ),
      ),
    )
  }
}

/** Opens the page and returns, too, what is wrong when it closes: refusals, errors, requests elsewhere, cookies. */
async function watched(query: string, size: { width?: number; height?: number } = {}) {
  const refused: string[] = []
  const opened = await open(query, { ...size, prepare: watching(refused) })
  const wrong = async () => {
    const cookies = await opened.context.cookies()
    return { refused, errors: opened.errors, foreign: opened.foreign, cookies }
  }
  return { ...opened, wrong }
}
const nothing = { refused: [], errors: [], foreign: [], cookies: [] }

test('the page comes with its headers, and has its policy in itself, too, before any script', async () => {
  const html = readFileSync(`${folder}/index.html`, 'utf8')
  const written = policies(html, anyFrame)
  for (const path of ['/', '/site.json', '/embed.js', '/data/releases.json']) {
    const { headers } = await fetch(new URL(path, inject('address')))
    for (const [name, value] of Object.entries(headersFor(path, written)))
      expect(headers.get(name), `${path} ${name}`).toBe(value)
    expect(headers.get('set-cookie')).toBe(null)
  }
  const missing = await fetch(new URL('/assets/none.js', inject('address')))
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store'])
  const inside = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)
  expect(`${inside?.[1]}; frame-ancestors ${anyFrame}`).toBe(written.page)
  expect(inside?.index).toBeLessThan(html.search(/<script|<style|<link/))
})

test('what gets into the page by mistake or malice does not run, and reaches nobody', async () => {
  const reached: string[] = []
  const { page, context } = await open('', {
    // As text: in the file of a test it would become something else.
    prepare: async (one) => {
      await one.addInitScript('window.bring = (address) => import(address)')
      await one.route(/example\.org/, (route) => {
        reached.push(route.request().url())
        return route.abort()
      })
    },
  })
  const outcome = await page.evaluate(
    () =>
      new Promise<{ passed: string[]; refused: string[]; hurt: unknown }>((resolve) => {
        const refused: string[] = []
        const passed: string[] = []
        document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
        const add = (name: string, set: (element: HTMLElement & Record<string, unknown>) => void) => {
          const element = document.createElement(name) as HTMLElement & Record<string, unknown>
          set(element)
          document.body.append(element)
          return element
        }
        const elsewhere = 'https://example.org/x'
        const { bring } = window as unknown as { bring(address: string): Promise<unknown> }
        const hurt = 'window.hurt = (window.hurt ?? 0) + 1'
        const byText: Record<string, () => unknown> = {
          innerHTML: () => (document.createElement('div').innerHTML = 'plain'),
          outerHTML: () => (document.body.appendChild(document.createElement('div')).outerHTML = '<p></p>'),
          insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<p></p>'),
          'document.write': () => document.write('<p></p>'),
          srcdoc: () => add('iframe', (one) => (one.srcdoc = '<p></p>')),
          'text of a script': () => add('script', (one) => (one.textContent = hurt)),
          'address of a script': () => add('script', (one) => (one.src = elsewhere)),
          'attribute that runs': () => document.body.setAttribute('onclick', hurt),
          'worker from text': () => new Worker(`data:text/javascript,${hurt}`),
          // biome-ignore lint/security/noGlobalEval: it is what must not work
          eval: () => globalThis.eval(hurt),
          Function: () => new Function(hurt)(),
          'another policy': () =>
            (
              window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
            ).trustedTypes.createPolicy('mine', {}),
        }
        // What a test calls may evaluate text; what runs later may not.
        setTimeout(() => {
          for (const [name, act] of Object.entries(byText)) {
            try {
              act()
              passed.push(name)
            } catch {}
          }
          const byDocument: (() => unknown)[] = [
            () => add('script', (one) => one.append(document.createTextNode(hurt))),
            () => add('img', (one) => (one.src = elsewhere)),
            () => add('iframe', (one) => (one.src = elsewhere)),
            () => add('object', (one) => (one.data = elsewhere)),
            () => add('video', (one) => (one.src = elsewhere)),
            () => add('link', (one) => Object.assign(one, { rel: 'stylesheet', href: elsewhere })),
            () => add('base', (one) => (one.href = 'https://example.org/')),
            () => add('a', (one) => (one.href = `javascript:${hurt}`)).click(),
            () => (add('form', (one) => (one.action = elsewhere)) as unknown as HTMLFormElement).submit(),
            () => (document.body.style.backgroundImage = `url(${elsewhere})`),
            () => navigator.sendBeacon(elsewhere),
            () => new WebSocket('wss://example.org/x'),
          ]
          for (const act of byDocument) {
            try {
              act()
            } catch {}
          }
          for (const ask of [
            () => fetch(elsewhere),
            () => bring(elsewhere),
            () => bring(`data:text/javascript,${hurt}`),
          ])
            ask().then(
              () => passed.push(String(ask)),
              () => {},
            )
          setTimeout(
            () => resolve({ passed, refused: [...new Set(refused)].sort(), hurt: (window as { hurt?: unknown }).hurt }),
            1500,
          )
        }, 0)
      }),
  )
  expect(outcome.passed).toEqual([])
  expect(outcome.hurt).toBe(undefined)
  expect(outcome.refused).toEqual([
    'base-uri',
    'connect-src',
    'form-action',
    'frame-src',
    'img-src',
    'media-src',
    'require-trusted-types-for',
    'script-src-elem',
    'style-src-elem',
    'trusted-types',
  ])
  expect(reached).toEqual([])
  await context.close()
})

test('a deployment says who may frame the page; without that, anybody may', async () => {
  const closed = await serve(folder, 0, { frameAncestors: 'https://www.example.org' })
  servers.push(closed.server)
  const { page, context } = await open()
  const framed = async (address: string) => {
    const host = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(`<iframe src="${address}"></iframe>`)
    })
    servers.push(host)
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    return page.frameLocator('iframe').locator('.areas path').count()
  }
  expect(await framed(inject('address'))).toBeGreaterThan(0)
  expect(await framed(closed.address)).toBe(0)
  await context.close()
})

test('every board and every tool keeps within the policy', async () => {
  const { page, context, wrong } = await watched('?region=510900')
  const boards = page.locator('.boards button, .boards a')
  for (let at = 0; at < (await boards.count()); at++) {
    await boards.nth(at).click()
    await expect.poll(() => page.locator('.panel').innerText()).not.toMatch(/正在载入|^\s*$/)
  }
  for (const tool of await page.locator('[data-tool]').all()) {
    await tool.click()
    await page.locator('.tools .tool').first().waitFor()
    await page.keyboard.press('Escape')
  }
  expect(await wrong()).toEqual(nothing)
  await context.close()
})

test('workers, exports and the clipboard keep within the policy', async () => {
  const { page, context, wrong } = await watched('?board=ranking')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  await page.locator('[data-tool="take"]').click()
  for (const name of ['CSV', 'Excel（XLSX）', 'GeoJSON', 'SVG', 'PNG 2×']) {
    const button = page.locator('.take').getByRole('button', { name, exact: true }).first()
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), button.click()])
    expect(await download.failure(), name).toBe(null)
  }
  await page.locator('.take').getByRole('button', { name: '复制为表格', exact: true }).click()
  await expect.poll(() => page.locator('.take-state').innerText()).toContain('表格已复制')
  expect(await wrong()).toEqual(nothing)
  await context.close()
})

test('a briefing with its speaker’s window, paper and the map in another page keep within the policy', async () => {
  const { page, context, wrong } = await watched('?mode=brief')
  await expect.poll(() => page.locator('.brief-count').innerText()).toMatch(/^1\s*\//)
  const opened = context.waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await opened
  await speaker.locator('.speaker-notes').waitFor()
  await speaker.keyboard.press('PageDown')
  await expect.poll(() => page.locator('.brief-count').innerText()).toMatch(/^2/)
  // The window has the policy of the page that opened it.
  const inside = await speaker.evaluate(() => {
    try {
      document.createElement('p').innerHTML = 'plain'
      return 'set'
    } catch (error) {
      return String(error)
    }
  })
  expect(inside).toContain('TrustedHTML')
  const base = inject('address')
  await page.goto(`${base}?mode=paper`)
  await page.locator('.paper-sheets > *').first().waitFor()
  await page.goto(`${base}?mode=embed`)
  await page.waitForSelector('html.live')
  const { refused, ...rest } = await wrong()
  expect(rest).toEqual({ errors: [], foreign: [], cookies: [] })
  // Only what this test tried itself.
  expect(refused.filter((one) => !/Element innerHTML\|plain/.test(one))).toEqual([])
  await context.close()
})

test('WebGL with its worker keeps within the policy', async () => {
  const { page, context, wrong } = await watched('?renderer=gl', { width: 1000, height: 620 })
  await page.waitForSelector('.map.gl-on', { timeout: 80_000 })
  expect(page.workers().length).toBeGreaterThan(0)
  await page.getByLabel('指标', { exact: true }).selectOption('urbanShare')
  await expect.poll(() => page.locator('#a510100').getAttribute('class')).toMatch(/^c\d$/)
  const { errors, ...rest } = await wrong()
  expect(rest).toEqual({ refused: [], foreign: [], cookies: [] })
  expect(errors.filter((one) => /policy|trusted/i.test(one))).toEqual([])
  await context.close()
})

test('the browser keeps only what the docs name', async () => {
  const docs = readFileSync('docs/hosting.md', 'utf8').split('## What the browser keeps')[1]?.split('\n## ')[0] ?? ''
  const named = [...docs.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(1)
  const { page, context } = await open('?mode=brief')
  await kept(page)
  await page.goto(`${inject('address')}?region=510900&theme=dark`)
  await page.waitForSelector('html.live')
  await page.locator('[data-tool=brief]').click()
  await page.locator('.tool-brief').getByRole('button', { name: '把当前画面加为一幕' }).click()
  await expect.poll(() => kept(page)).toContain('chuan-yu-briefings')
  for (const name of await kept(page))
    expect(
      named.some((one) => name.startsWith(one)),
      name,
    ).toBe(true)
  await context.close()
})

/** Names of all that the browser keeps for the site. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
  ])
}
