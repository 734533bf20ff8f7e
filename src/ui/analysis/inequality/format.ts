import { formatValue } from '../../../scene/format.ts'
import type { Language, Over } from '../../../view/view.ts'

/** An index, to four decimals as studies print it. */
export const formatIndex = (value: number, lang: Language) => formatValue(value, { decimals: 4 }, lang)
export const formatShare = (value: number, lang: Language) => formatValue(value, { decimals: 1, percent: true }, lang)
/** To two decimals; what rounds to zero has no sign. */
export const formatDegree = (value: number, lang: Language) =>
  formatValue(Math.abs(value) < 0.005 ? 0 : value, { decimals: 2 }, lang).replace('-', '−')

/** Resource per head or km²: with a third decimal where it is small. */
export const formatRate = (value: number, lang: Language) => formatValue(value, { decimals: value < 1 ? 3 : 2 }, lang)

/** Resource per head or km², in multiples that give handy numbers. */
export const multiple: Record<Over, number> = { population: 1000, area: 100 }
