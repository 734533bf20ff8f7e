import type { Atlas } from '../atlas/atlas.ts'
import { type Beside, fillIndicator, fillIndicators, isWidelyKnown, shownPeriod, type View } from './view.ts'

/**
 * What a second map shows before anything is chosen: the same indicator in its earliest other period, else another
 * widely known indicator. Null where the release has nothing to map.
 */
export function fallbackBeside(atlas: Atlas, view: View): Pick<Beside, 'fill' | 'period'> | null {
  const indicator = fillIndicator(atlas, view)
  if (!indicator) return null
  const other = atlas.periods(indicator.id).find((period) => period !== shownPeriod(atlas, view))
  if (other) return { fill: indicator.id, period: other === indicator.defaultPeriod ? null : other }
  const second = fillIndicators(atlas).find((one) => one !== indicator && isWidelyKnown(atlas, one))
  return { fill: (second ?? indicator).id, period: null }
}
