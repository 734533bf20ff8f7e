import { mkdirSync } from 'node:fs'
import { launch, settleFonts, withChinese } from './browser.ts'
import { serve } from './serve.ts'

const screens: Record<string, { width: number; height: number }> = {
  laptop: { width: 1440, height: 900 },
  wall: { width: 3840, height: 2160 },
  phone: { width: 390, height: 844 },
}

/** Pictures of the built site: FOLDER NAME=QUERY … ; each at the three sizes, or at those named before a colon. */
export async function main([folder = 'test-results/shots', ...wanted]: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { server, address } = await serve('dist', 0)
  const browser = await launch()
  for (const one of wanted.length ? wanted : ['first=']) {
    const [, sizes, name, query] = /^(?:([\w+]+):)?([\w-]+)=(.*)$/.exec(one) ?? []
    for (const size of sizes ? sizes.split('+') : Object.keys(screens)) {
      const context = await browser.newContext({
        viewport: screens[size] ?? { width: 1440, height: 900 },
        hasTouch: size === 'phone',
        javaScriptEnabled: !name?.startsWith('noscript'),
      })
      await withChinese(context)
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error') console.log(name, message.text())
      })
      page.on('pageerror', (error) => console.log(name, error.message))
      await page.goto(address + (query ?? ''))
      if (!name?.startsWith('noscript')) {
        await page
          .waitForSelector('html.live, .problem-page', { timeout: 20_000 })
          .catch(() => console.log(name, 'never came alive'))
        await settleFonts(page)
        await page.waitForTimeout(400)
      }
      await page.screenshot({ path: `${folder}/${name}-${size}.png` })
      await context.close()
    }
  }
  await browser.close()
  server.close()
}
