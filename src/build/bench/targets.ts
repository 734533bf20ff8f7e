import type { Metric } from './metrics.ts'
import type { PageName } from './prepare.ts'
import type { Condition } from './run.ts'
import { ratio } from './statistics.ts'

export type Summary = Record<Condition, Record<PageName, Record<Metric, number | null>>>

export interface Verdict {
  target: string
  found: number | null
  limit: number
  unit: 'kB' | 'ms' | '×'
  reached: boolean | null
}

/** What a visitor of the real site gets first, in kB. */
export interface OwnSizes {
  html: number
  /** Those that the page names; the bench's page fetches the English texts, too. */
  scripts: number
}

/** A frame of 60 a second, and what a timer may be off. */
const frameRate = 17.5

export function verdicts(summary: Summary, measured: readonly Condition[], own: OwnSizes): Verdict[] {
  const list: Verdict[] = []
  const add = (target: string, found: number | null, limit: number, unit: Verdict['unit']) =>
    list.push({ target, found, limit, unit, reached: found === null ? null : found <= limit })
  for (const condition of measured) {
    const { app, echarts, leaflet } = summary[condition]
    const at = condition === 'full' ? 'full speed' : 'slow'
    add(`polygons visible, to ECharts, ${at}`, ratio(app.polygons, echarts.polygons), 0.33, '×')
    add(`polygons visible, to Leaflet, ${at}`, ratio(app.polygons, leaflet.polygons), 0.5, '×')
  }
  const first = measured[0]
  if (!first) return list
  const { app, echarts } = summary[first]
  add('recolour → paint', app.recolour, 40, 'ms')
  add('recolour, main thread, to ECharts', ratio(app.recolourWork, echarts.recolourWork), 0.15, '×')
  add('filter on → paint', app.filter, 40, 'ms')
  add('filter off → paint', app.unfilter, 40, 'ms')
  add('pan, a frame', app.panFrame, frameRate, 'ms')
  add('zoom, a frame', app.zoomFrame, frameRate, 'ms')
  add('HTML with the first map, the site’s own', own.html, 60, 'kB')
  add('JavaScript before first interaction, the site’s own', own.scripts, 110, 'kB')
  return list
}
