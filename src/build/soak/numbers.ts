/** Numbers from 0 up to 1 that look random and are the same each time: Mulberry32. */
export type Next = () => number

export function numbersFrom(seed: number): Next {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const oneOf = <T>(all: readonly T[], next: Next): T => all[Math.floor(next() * all.length)] as T
