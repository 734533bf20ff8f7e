/**
 * A beeswarm: how far each dot must step aside from the line so that none covers another, the nearest free place
 * in the order along the axis. Places along the axis stay exact. The same every time.
 *
 * @param at places along the axis, in the unit of `diameter`
 * @returns steps aside, in the order of `at`, on both sides of zero
 */
export function dodge(at: readonly number[], diameter: number): number[] {
  const aside = new Array<number>(at.length).fill(0)
  const order = at.map((_, index) => index).sort((a, b) => place(a) - place(b) || a - b)
  let first = 0
  order.forEach((index, turn) => {
    while (place(index) - place(order[first] as number) >= diameter) first++
    const taken = order.slice(first, turn).map((other) => {
      const reach = Math.sqrt(Math.max(0, diameter ** 2 - (place(index) - place(other)) ** 2))
      return [(aside[other] as number) - reach, (aside[other] as number) + reach] as const
    })
    const up = freeAbove(taken)
    const down = freeAbove(taken.map(([low, high]) => [-high, -low] as const))
    aside[index] = down < up ? -down : up
  })
  return aside

  function place(index: number): number {
    return at[index] as number
  }
}

/** The lowest number from zero up that lies inside no interval. Ends that only rounding parts count as touching. */
function freeAbove(taken: readonly (readonly [number, number])[]): number {
  let free = 0
  for (const [low, high] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (low >= free - 1e-9) break
    if (high > free + 1e-9) free = high
  }
  return free
}
