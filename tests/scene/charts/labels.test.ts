import { describe, expect, it } from 'vitest'
import { placeNames, rowsFor, spread } from '../../../src/scene/charts/labels.ts'

describe('labels over a line', () => {
  it('stand in the first row where they cover none', () => {
    expect(
      rowsFor(
        [
          [0, 10],
          [8, 20],
          [12, 18],
          [19, 30],
        ],
        1,
      ),
    ).toEqual([0, 1, 0, 0])
    expect(rowsFor([], 1)).toEqual([])
  })
})

describe('labels at the ends of lines', () => {
  it('are moved apart in their order, and stay where there is room', () => {
    expect(spread([10, 50, 12], 10, 0, 100)).toEqual([10, 50, 20])
    expect(spread([95, 97, 99], 10, 0, 100)).toEqual([80, 90, 100])
    expect(spread([], 10, 0, 100)).toEqual([])
  })
})

describe('names beside dots', () => {
  const frame = { width: 200, height: 100 }
  const box = ({ x, y }: { x: number; y: number }) => ({ left: x, right: x + 40, top: y - 6, bottom: y + 6 })
  const apart = (a: ReturnType<typeof box>, b: ReturnType<typeof box>) =>
    a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom
  const crowd = Array.from({ length: 12 }, (_, i) => ({ x: 100 + (i % 3), y: 50 + (i % 2), radius: 4, width: 40 }))

  it('cover no other name and no dot and stay in the frame; those without room are left out', () => {
    const placed = placeNames(crowd, crowd, 12, frame, 12)
    expect(placed.length).toBeGreaterThanOrEqual(2)
    expect(placed.length).toBeLessThan(12)
    for (const [i, one] of placed.entries()) {
      for (const other of placed.slice(0, i)) expect(apart(box(one), box(other))).toBe(true)
      for (const { x, y, radius } of crowd) {
        expect(apart(box(one), { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })).toBe(true)
      }
    }
    expect(placeNames(crowd, [], 12, frame, 1)).toHaveLength(1)
  })

  it('turn to the other side at the edge', () => {
    const point = { x: 195, y: 50, radius: 3, width: 40 }
    expect(placeNames([point], [point], 12, frame, 9)).toEqual([{ index: 0, x: 149, y: 50 }])
  })
})
