import type { Atlas } from '../../../atlas/atlas.ts'
import type { Scatter } from '../../../scene/charts/scatter.ts'
import { textWidth } from '../../../scene/layout.ts'
import type { Language } from '../../../view/view.ts'
import type { Words } from '../../../view/words.ts'
import { fit } from '../chart/text.ts'

export interface ZoneEntry {
  zone: number | null
  /** Id of the group; null for what lies in none. */
  id: string | null
  label: string
  x: number
  row: number
  width: number
}

/**
 * The key of the zones in rows across a width in pixels.
 *
 * @param all the pairs without filters, for zones that are filtered away can be chosen again
 */
export function zoneKey(
  atlas: Atlas,
  all: Scatter,
  shown: Scatter,
  { width, rem }: { width: number; rem: number },
  lang: Language,
  words: Words,
): ZoneEntry[] {
  const count = (zone: number | null) => shown.pairs.filter((one) => one.zone === zone).length
  const present = new Set(all.pairs.map((one) => one.zone))
  const zones = [...atlas.groups.map((_, index) => index as number | null), null].filter((one) => present.has(one))
  const entries = zones.map((zone) => {
    const group = zone === null ? undefined : atlas.groups[zone]
    const name = group?.name[lang] ?? words('charts.scatter.across')
    const full = words('charts.scatter.zone', { name, count: count(zone) })
    const label = fit(full, width - 2.2 * rem, 0.75 * rem)
    return { zone, id: group?.id ?? null, label, width: Math.min(width, textWidth(label) * 0.75 * rem + 2.4 * rem) }
  })
  const widest = Math.max(0, ...entries.map((one) => one.width))
  const columns = Math.floor(width / widest)
  let [x, row] = [0, 0]
  return entries.map((entry, index) => {
    // In columns where there is room for two, else one after the other.
    if (columns > 1) {
      return { ...entry, x: (index % columns) * (width / columns), row: Math.floor(index / columns) }
    }
    if (x > 0 && x + entry.width > width) [x, row] = [0, row + 1]
    const placed = { ...entry, x, row }
    x += entry.width + 0.3 * rem
    return placed
  })
}
