import { existsSync } from 'node:fs'
import { launch } from './browser.ts'
import { serve } from './serve.ts'
import { acts, everyPart } from './soak/acts.ts'
import { measure, type Sizes } from './soak/measure.ts'
import { numbersFrom } from './soak/numbers.ts'
import { reportOf } from './soak/report.ts'

/** Before the baseline: parts that are loaded when they are first wanted are no leak. */
const warmUp = 600
/** How often is measured on the way: a leak grows with every part, what is kept once does not. */
const parts = 4

interface Options {
  steps: number
  seed: number
  json: boolean
  folder: string
}

/**
 * Uses the built site as somebody would for an hour, and measures what stays behind. Ends with exit code 1 where more
 * than a tenth of the heap has been added, or where anything was reported as an error.
 *
 * @param args `--steps N` (2000), `--seed N` (1), `--json`, `--folder PATH` (dist)
 */
export async function main(args: string[] = []): Promise<void> {
  const { steps, seed, json, folder } = read(args)
  if (!existsSync(`${folder}/index.html`)) throw new Error(`There is no built site in ${folder}: npm run build`)
  const say = (line: string) => json || console.log(line)
  const { server, address } = await serve(folder, 0)
  // What the engine compiles lies in the same heap, and more of it the longer it runs.
  const browser = await launch(['--js-flags=--no-opt --no-maglev --no-sparkplug'])
  const errors: string[] = []
  const samples: { step: number; sizes: Sizes }[] = []
  let done = 0
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    const cdp = await context.newCDPSession(page)
    await page.goto(address)
    await page.waitForSelector('html.live')
    page.on('crash', () => errors.push('The page crashed.'))
    // What has grown until then would not be measured.
    page.on('load', () => errors.push(`The page was loaded anew: ${page.url()}`))
    const next = numbersFrom(seed)
    const take = async (count: number) => {
      let done = 0
      for (let step = 0; step < count; step++) if (await acts(page, next)) done++
      return done
    }
    const sample = async (step: number) => {
      const sizes = await measure(page, cdp)
      samples.push({ step, sizes })
      say(`${step} steps: ${(sizes.heap / 1_000_000).toFixed(1)} MB`)
    }
    say(`Warming up: ${warmUp} steps …`)
    await everyPart(page)
    await take(warmUp)
    await sample(0)
    for (let part = 1; part <= parts; part++) {
      done += await take(Math.round((steps * part) / parts) - Math.round((steps * (part - 1)) / parts))
      await sample(Math.round((steps * part) / parts))
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  const report = reportOf(samples, errors, { seed, steps, done })
  console.log(json ? JSON.stringify(report, null, 2) : report.table)
  if (!report.passed) process.exitCode = 1
}

function read(args: readonly string[]): Options {
  const after = (name: string) => {
    const at = args.indexOf(name)
    return at < 0 ? undefined : args[at + 1]
  }
  const number = (name: string, usual: number) => {
    const value = Number(after(name) ?? usual)
    if (!Number.isInteger(value) || value < 1) throw new Error(`${name} takes a whole number from 1.`)
    return value
  }
  return {
    steps: number('--steps', 2000),
    seed: number('--seed', 1),
    json: args.includes('--json'),
    folder: after('--folder') ?? 'dist',
  }
}
