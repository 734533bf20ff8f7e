import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import chromiumPackage from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css'))

/** CHROMIUM_PATH, else a browser on the PATH, else the one that comes with the packages. */
export async function browserPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome']) {
      if (folder && existsSync(join(folder, name))) return join(folder, name)
    }
  }
  return chromiumPackage.executablePath()
}

export async function launch(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...extra,
    ],
  })
}

/** The machine may have no Chinese glyphs: pages get them from the font package, by a route that only tests have. */
export async function withChinese(context: BrowserContext): Promise<void> {
  await context.route('**/__fonts/**', async (route) => {
    const file = join(fontFolder, new URL(route.request().url()).pathname.split('/__fonts/')[1] ?? '')
    await route.fulfill({ body: await readFile(file), contentType: file.endsWith('.css') ? 'text/css' : 'font/woff2' })
  })
}

/** Every face that the page's text needs, loaded. */
export async function settleFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (!document.querySelector('link[data-fonts]')) {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = '/__fonts/index.css'
      link.dataset.fonts = ''
      const loaded = new Promise((resolve) => {
        link.onload = resolve
      })
      document.head.append(link)
      const style = document.createElement('style')
      style.textContent =
        ':root{--sans:"Noto Sans SC Variable",sans-serif!important;--serif:"Noto Sans SC Variable",serif!important}'
      document.head.append(style)
      await loaded
    }
    await document.fonts.load(
      '600 16px "Noto Sans SC Variable"',
      document.body.innerText.slice(0, 4000) + (document.querySelector('.map svg')?.textContent ?? ''),
    )
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
