/** What the sources publish of the ranks of one year, and how many cities may have been assessed in it. */
export interface Ranking {
  /** By city, every different rank that sources give; more than one contradict each other. */
  ranks: ReadonlyMap<string, readonly number[]>
  /** Fewest and most cities that can have been assessed. */
  least: number
  most: number
}

/** `tied`: the last place is shared, and the rule does not say what follows; `unclear`: cannot be said. */
export type Place = 'last' | 'not-last' | 'tied' | 'unclear' | 'out-of-range'

const isRank = (rank: number, most: number) => Number.isInteger(rank) && rank >= 1 && rank <= most

/**
 * Whether a city is last in a year. It is, if its rank is the number of all cities, or the worst of a ranking
 * published in full. It is not, if a worse rank is published or there is room for one.
 *
 * @param city one with exactly one rank in the ranking; any other is `unclear`
 */
export function placeOf(city: string, { ranks, least, most }: Ranking): Place {
  const [rank, ...more] = ranks.get(city) ?? []
  if (rank === undefined || more.length > 0) return 'unclear'
  if (!isRank(rank, most)) return 'out-of-range'
  const others = [...ranks].filter(([other]) => other !== city).map(([, given]) => given)
  const sure = others.flatMap((given) => (given.length === 1 ? given : [])).filter((one) => isRank(one, most))
  if (sure.some((one) => one > rank)) return 'not-last'
  const complete = [...ranks.values()].filter((given) => given.some((one) => isRank(one, most))).length === most
  const sharing = others.filter((given) => given.includes(rank)).length
  if (sharing > 0) return complete || rank + sharing >= least ? 'tied' : 'not-last'
  const doubtful = others.some((given) => given.length > 1 && given.some((one) => one > rank && isRank(one, most)))
  if (rank === most) return 'last'
  if (complete) return doubtful ? 'unclear' : 'last'
  return rank < least ? 'not-last' : 'unclear'
}
