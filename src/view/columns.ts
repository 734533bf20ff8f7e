import type { Atlas } from '../atlas/atlas.ts'
import type { Indicator } from '../release/schema.ts'
import { fillIndicator, isWidelyKnown, shownPeriod, type View } from './view.ts'

/** A column of the table of regions. */
export interface Column {
  indicator: Indicator
  period: string
}

/** The chosen indicators in their order; where none is chosen, what fills the map and then the widely known ones. */
export function indicatorsOf(atlas: Atlas, view: View): Indicator[] {
  const chosen = view.columns.flatMap((id) => atlas.indicator(id) ?? [])
  if (chosen.length > 0) return chosen
  const first = fillIndicator(atlas, view)
  const usual = atlas.indicators.filter((one) => one !== first && isWidelyKnown(atlas, one))
  return first ? [first, ...usual] : usual
}

/** Each indicator in the view's period if it has it, else in its default period. */
export function columnsOf(atlas: Atlas, view: View): Column[] {
  return indicatorsOf(atlas, view).map((indicator) => ({
    indicator,
    // What is known of no area of the map has no period there.
    period: shownPeriod(atlas, { ...view, fill: indicator.id }) || indicator.defaultPeriod,
  }))
}

/** The list with one item moved by some places, as far as the list goes. */
export function moved<T>(list: readonly T[], item: T, by: number): T[] {
  const from = list.indexOf(item)
  if (from < 0) return [...list]
  const rest = list.filter((_, at) => at !== from)
  const to = Math.min(rest.length, Math.max(0, from + by))
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
