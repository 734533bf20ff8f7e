import { cpus } from 'node:os'
import { loadWords } from '../ui/words/words.ts'
import { metricNames } from './bench/metrics.ts'
import { ownSizes, type PageName, pageNames, prepare } from './bench/prepare.ts'
import { type Condition, conditions, languageOfFonts, measure, type Samples, takePictures } from './bench/run.ts'
import { measureScale } from './bench/scale.ts'
import { medians } from './bench/statistics.ts'
import { tableOf, verdictsText } from './bench/table.ts'
import { type Summary, verdicts } from './bench/targets.ts'

/**
 * Four pages of the same work, measured side by side in a real browser.
 * With --scale instead: what the app's acts cost with the real release and with one of the size of a country.
 * [--scale] [--json] [--runs N] [--only full|slow] [--pages app,echarts,…] [--pictures FOLDER]
 */
export async function main(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const json = args.includes('--json')
  const runs = Number(option('--runs') ?? 5)
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs wants a whole number of at least 1.')
  const scaled = args.includes('--scale')
  const only = option('--only')
  const asked: readonly Condition[] = only ? conditions.filter((one) => one === only) : conditions
  const named = option('--pages')?.split(',')
  const pages: readonly PageName[] = named ? pageNames.filter((page) => named.includes(page)) : pageNames
  const say = (line: string) => console.error(line)

  const lang = await languageOfFonts()
  await loadWords(lang)
  if (lang === 'en') say('This machine has no Chinese glyphs: all pages are measured in English.')
  if (scaled) return measureScale(runs, json, lang, say)
  await prepare(lang, say)
  const pictures = option('--pictures')
  if (pictures) {
    await takePictures(pictures, lang, pages)
    return
  }
  const samples = await measure({ lang, runs, pages, conditions: asked, say })
  const summary = summaryOf(samples)
  const judged = verdicts(summary, asked, ownSizes())
  if (json) {
    console.log(
      JSON.stringify({ runs, lang, cores: cpus().length, medians: summary, targets: judged, samples }, null, 1),
    )
    return
  }
  console.log(`\nMedians of ${runs} interleaved runs on ${cpus().length} cores; in brackets this app ÷ the peer.\n`)
  for (const condition of asked) console.log(`${tableOf(summary, condition, pages)}\n`)
  console.log(verdictsText(judged))
}

function summaryOf(samples: Samples): Summary {
  const of = (condition: Condition) =>
    Object.fromEntries(pageNames.map((page) => [page, medians(samples[condition][page], metricNames)]))
  return { full: of('full'), slow: of('slow') } as Summary
}
