import { BoxIndex } from '../boxes.ts'

/**
 * The row of each label over a line of them, the first row where it covers none before it.
 *
 * @param spans from where to where each label reaches
 * @param gap kept free between two, in the same unit
 */
export function rowsFor(spans: readonly (readonly [from: number, to: number])[], gap: number): number[] {
  const rows: (readonly [number, number])[][] = []
  return spans.map(([from, to]) => {
    const free = rows.findIndex((row) => row.every(([left, right]) => from >= right + gap || to + gap <= left))
    const row = free < 0 ? rows.length : free
    rows[row] = [...(rows[row] ?? []), [from, to]]
    return row
  })
}

/**
 * Places moved apart until each is at least `gap` from the next, in the order given by `at`, as near to where they
 * were as that allows, inside `low` and `high` as far as there is room.
 */
export function spread(at: readonly number[], gap: number, low: number, high: number): number[] {
  const order = at.map((_, index) => index).sort((a, b) => (at[a] as number) - (at[b] as number) || a - b)
  const placed = new Array<number>(at.length).fill(0)
  let last = low - gap
  for (const index of order) {
    last = Math.max(at[index] as number, last + gap)
    placed[index] = last
  }
  let next = high + gap
  for (const index of order.reverse()) {
    next = Math.min(placed[index] as number, next - gap)
    placed[index] = next
  }
  return placed
}

export interface NamedPoint {
  x: number
  y: number
  /** Half the size of its dot. */
  radius: number
  /** Of its name. */
  width: number
}

export interface PlacedName {
  index: number
  /** The left end and the middle of the line. */
  x: number
  y: number
}

/**
 * Names beside their dots, in the order of importance, each where it covers neither another name nor a dot and does
 * not leave the frame; those with no room are left out.
 *
 * @param dots all dots of the chart, those without a name too
 * @param most names that are placed
 */
export function placeNames(
  points: readonly NamedPoint[],
  dots: readonly Omit<NamedPoint, 'width'>[],
  lineHeight: number,
  frame: { width: number; height: number },
  most: number,
): PlacedName[] {
  const taken = new BoxIndex(lineHeight * 4)
  for (const { x, y, radius } of dots)
    taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  const placed: PlacedName[] = []
  for (const [index, { x, y, radius, width }] of points.entries()) {
    if (placed.length === most) break
    const beside = radius + lineHeight * 0.25
    const sides = [
      [x + beside, y],
      [x - beside - width, y],
      [x - width / 2, y - beside - lineHeight / 2],
      [x - width / 2, y + beside + lineHeight / 2],
    ] as const
    for (const [left, middle] of sides) {
      const box = { left, right: left + width, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 }
      const inside = left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height
      if (!inside || taken.hits(box)) continue
      taken.add(box)
      placed.push({ index, x: left, y: middle })
      break
    }
  }
  return placed
}
