import type { DraftFigure } from '../project.ts'
import type { Known } from './known.ts'
import { stepOf } from './precision.ts'
import { tolerance } from './sums.ts'

/** Fewer rows make a sum of others by chance. */
const fewestOthers = 3
/** So do small numbers. */
const smallest = 10

interface Sums {
  all: number
  count: number
  levels: Map<string, { sum: number; count: number }>
}

/** Figures of regions that equal the sum of the others in their column, although they hold none of them. */
export function looksLikeTotal(figures: readonly DraftFigure[], known: Known): DraftFigure[] {
  const columns = new Map<string, DraftFigure[]>()
  for (const figure of figures) {
    if (known.indicators.get(figure.indicator)?.measure !== 'count') continue
    const key = `${figure.origin.source}|${figure.indicator}|${figure.period}`
    const column = columns.get(key)
    if (column) column.push(figure)
    else columns.set(key, [figure])
  }
  return [...columns.values()].flatMap((column) => (column.length > fewestOthers ? inColumn(column, known) : []))
}

function inColumn(column: readonly DraftFigure[], known: Known): DraftFigure[] {
  const sums: Sums = { all: 0, count: 0, levels: new Map() }
  const levelOf = (figure: DraftFigure) => known.regions.get(figure.region)?.level ?? ''
  let step = Number.POSITIVE_INFINITY
  const ones = known.indicators.get(column[0]?.indicator ?? '')?.decimals === 0
  for (const figure of column) {
    const level = sums.levels.get(levelOf(figure)) ?? { sum: 0, count: 0 }
    const counted = figure.value > 0 ? 1 : 0
    level.sum += figure.value
    level.count += counted
    sums.levels.set(levelOf(figure), level)
    sums.all += figure.value
    sums.count += counted
    step = Math.min(step, stepOf(figure))
  }
  return column.filter((figure) => {
    const { value } = figure
    if (value < smallest) return false
    const isSum = (sum: number, count: number) =>
      count >= fewestOthers && Math.abs(sum - value) <= tolerance(step, count, ones) + 1e-9 * value
    const ofAll = isSum(sums.all - value, sums.count - 1)
    const ofLevel = [...sums.levels].some(([level, { sum, count }]) =>
      level === levelOf(figure) ? isSum(sum - value, count - 1) : isSum(sum, count),
    )
    if (!ofAll && !ofLevel) return false
    // What holds others is their sum by right; whether it is, the sums of parts tell.
    return !column.some((other) => other !== figure && known.holds(figure.region, other.region))
  })
}
