import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../view/view.ts'
import { buildSite } from '../site.ts'
import { acts } from './scale/acts.ts'
import { scale, scaleVersion, writeScaleRelease } from './scale/release.ts'
import { type Visit, visit } from './scale/run.ts'

const folder = '.cache/bench/scale'
const indicator = 'physiciansPer1000'

/** The site with the real release and with an invented one of the size of a country: what every act costs in both. */
export async function measureScale(
  times: number,
  json: boolean,
  lang: Language,
  say: (line: string) => void,
): Promise<void> {
  await buildSite('dist')
  say(`Inventing ${scale.regions} regions × ${scale.indicators} indicators × ${scale.years} years …`)
  rmSync(folder, { recursive: true, force: true })
  cpSync('dist', folder, { recursive: true })
  await writeScaleRelease(join(folder, 'data'), folder, 'geo/scale.json')
  // Compressed when the site was built, without the invented release; the server would send these.
  for (const end of ['br', 'gz']) rmSync(join(folder, `data/releases.json.${end}`), { force: true })
  const view = `?fill=${indicator}&lang=${lang}`
  const large = `?release=${scaleVersion}&level=county&fill=${indicator}&lang=${lang}`
  say('The real release …')
  const real = await visit(folder, view, false, times)
  say('The real release, CPU 4× …')
  const slow = await visit(folder, view, true, times)
  say('The invented release …')
  const synthetic = await visit(folder, large, false, times)
  if (json) console.log(JSON.stringify({ scale, real, slow, synthetic }, null, 1))
  else console.log(scaleTable(real, slow, synthetic))
}

/** Medians: to the next frame / the longest task behind it. Growth is the invented release over the real one. */
function scaleTable(real: Visit, slow: Visit, synthetic: Visit): string {
  const ms = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(0))
  const growth = (a: number | null | undefined, b: number | null | undefined) =>
    a && b ? `${(b / a).toFixed(1)}×` : '–'
  const cost = (one: Visit, name: string) => `${ms(one.costs[name]?.painted)} / ${ms(one.costs[name]?.longest)}`
  const rows = [
    ['', 'real', 'real, CPU 4×', 'invented', 'growth'],
    ['alive after, ms', ms(real.alive), '', ms(synthetic.alive), growth(real.alive, synthetic.alive)],
    ['memory of scripts, MB', ms(real.heap), '', ms(synthetic.heap), growth(real.heap, synthetic.heap)],
    ...Object.entries(acts).map(([name, { label }]) => [
      `${label}, ms`,
      cost(real, name),
      cost(slow, name),
      cost(synthetic, name),
      growth(real.costs[name]?.painted, synthetic.costs[name]?.painted),
    ]),
  ]
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length))) ?? []
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n')
}
