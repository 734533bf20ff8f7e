import { type Box, BoxIndex } from './boxes.ts'
import { frame, frameHeight } from './projection.ts'
import type { LabelMark, Scene, SymbolMark } from './scene.ts'

/**
 * Where symbols and labels go at one scale. Atlases set type anew for every scale; so do we, for a fixed
 * series of scales, so that nothing collides and nothing moves while the scale stays within a step.
 */
export interface Layout {
  /** Points across the frame's width for which the layout holds, up to the next step. */
  step: number
  symbols: readonly PlacedSymbol[]
  labels: readonly PlacedLabel[]
}

export interface PlacedSymbol {
  /** The most important of the marks that stand here. */
  mark: SymbolMark
  count: number
  /** Ids of all marks that stand here. */
  members: readonly string[]
  /** `mixed` where some of several have a better place than their county. */
  placed: SymbolMark['placed'] | 'mixed'
  x: number
  y: number
}

export interface PlacedLabel {
  mark: LabelMark
  /** Middle of the name's line, in map units. */
  x: number
  y: number
  /** Whether there was room for the second line. */
  withValue: boolean
}

/** Points across the frame at which the layout is made anew. */
export const steps = [
  300, 350, 420, 500, 600, 700, 800, 920, 1050, 1250, 1500, 1900, 2600, 3800, 5600, 8500, 13_000, 20_000, 40_000,
] as const

/** The step for a map that is so many points wide in full. */
export function stepFor(points: number): number {
  return steps.filter((step) => step <= points).at(-1) ?? steps[0]
}

/** Type and symbol sizes in points. Small maps get smaller type, but never below what can be read. */
export function sizesAt(step: number) {
  const scale = step < 500 ? 0.78 : step < 700 ? 0.88 : 1
  return {
    name: 13 * scale,
    value: 12 * scale,
    line: 14.5 * scale,
    cluster: 11 * scale,
    symbol: step < 500 ? 0.85 : scale,
  }
}

/** Places the scene's symbols and labels for one step. Deterministic. */
export function layOut(scene: Scene, step: number): Layout {
  const unitsPerPoint = frame.width / step
  const sizes = sizesAt(step)
  let taken = new BoxIndex(unitsPerPoint * 60)
  const boxAt = (x: number, y: number, width: number, height: number): Box => ({
    left: x - (width / 2) * unitsPerPoint,
    right: x + (width / 2) * unitsPerPoint,
    top: y - (height / 2) * unitsPerPoint,
    bottom: y + (height / 2) * unitsPerPoint,
  })

  const labelBoxes = new Map<string, Box>()
  const inFrame = (box: Box) => box.left > 0 && box.top > 0 && box.right < frame.width && box.bottom < frameHeight
  const weightiest = [...scene.labels].sort((a, b) => b.weight - a.weight)
  const before = new Map<LabelMark, ReturnType<typeof placeLabel>>()
  for (const mark of weightiest) {
    const placed = placeLabel(mark)
    if (!placed) continue
    before.set(mark, placed)
    labelBoxes.set(mark.adcode, placed.box)
    taken.add(placed.box)
  }

  function placeLabel(mark: LabelMark): { label: PlacedLabel; box: Box } | null {
    const width = Math.max(textWidth(mark.name) * sizes.name, mark.value ? textWidth(mark.value) * sizes.value : 0) + 4
    for (const withValue of mark.value && step >= 500 ? [true, false] : [false]) {
      const height = (withValue ? 2 : 1) * sizes.line
      for (const [across, down] of nudges) {
        const x = mark.x + across * width * unitsPerPoint
        const y = mark.y + down * sizes.line * unitsPerPoint
        const box = boxAt(x, y, width, height)
        if (!inFrame(box) || taken.hits(box)) continue
        const middle = withValue ? y - (sizes.line / 2) * unitsPerPoint : y
        // Beside its place a name may stand on any ground: dark type with a light halo can be read on all.
        const moved = across !== 0 || Math.abs(down) > 0.3
        const own: LabelMark = moved ? { ...mark, tone: 'on-light' } : mark
        return { label: { mark: own, x: Math.round(x), y: Math.round(middle), withValue }, box }
      }
    }
    return null
  }

  const symbols: PlacedSymbol[] = []
  const floats = step >= overview
  const fixed = scene.symbols.filter((mark) => !floats || mark.floats === null)
  for (const family of ['project', 'facility'] as const) {
    const reach = clusterReach(family, step) * sizes.symbol * unitsPerPoint
    const clusters = cluster(
      fixed.filter((mark) => mark.glyph.family === family),
      reach,
    )
    for (const symbol of clusters.sort((a, b) => b.count - a.count)) {
      const size = symbolSize(symbol) * sizes.symbol
      let spot: { x: number; y: number; box: Box } | undefined
      for (const [across, down] of displacements) {
        const x = symbol.x + across * size * unitsPerPoint
        const y = symbol.y + down * size * unitsPerPoint
        const box = boxAt(x, y, size, size)
        if (!inFrame(box) || taken.hits(box)) continue
        spot = { x, y, box }
        break
      }
      const neighbour = spot ? undefined : nearest(symbols, symbol)
      if (neighbour) {
        neighbour.count += symbol.count
        neighbour.members = [...neighbour.members, ...symbol.members]
        if (neighbour.placed !== symbol.placed) neighbour.placed = 'mixed'
        continue
      }
      const at = spot ?? { x: symbol.x, y: symbol.y, box: boxAt(symbol.x, symbol.y, size, size) }
      symbols.push({ ...symbol, x: Math.round(at.x), y: Math.round(at.y) })
      taken.add(at.box)
    }
  }

  for (const family of floats ? (['facility', 'project'] as const) : []) {
    for (const group of floating(scene, family)) {
      const first = group[0] as SymbolMark
      const symbol: PlacedSymbol = {
        mark: first,
        count: group.length,
        members: group.map((mark) => mark.id),
        placed: 'area',
        x: first.x,
        y: first.y,
      }
      const size = symbolSize(symbol) * sizes.symbol
      const spot = floatingSpots(labelBoxes.get(first.floats ?? ''), first, size * unitsPerPoint)
        .map(([x, y]) => ({ x, y, box: boxAt(x, y, size, size) }))
        .find(({ box }) => inFrame(box) && !taken.hits(box))
      const at = spot ?? { x: first.x, y: first.y, box: boxAt(first.x, first.y, size, size) }
      symbols.push({ ...symbol, x: Math.round(at.x), y: Math.round(at.y) })
      taken.add(at.box)
    }
  }

  // A name gives way to a symbol that had nowhere else to stand or has grown, and to a weightier name that does so.
  taken = new BoxIndex(unitsPerPoint * 60)
  for (const symbol of symbols) {
    const size = symbolSize(symbol) * sizes.symbol
    taken.add(boxAt(symbol.x, symbol.y, size, size))
  }
  const labels = weightiest.flatMap((mark) => {
    const first = before.get(mark)
    const placed =
      first && !taken.hits(first.box) ? first : (placeLabel(mark) ?? (mark.adcode === scene.selected && first))
    if (!placed) return []
    taken.add(placed.box)
    return [placed.label]
  })
  return { step, symbols, labels }
}

/** Below this step one glance at the whole matters more than the place of each: prefectures are counted as one. */
const overview = 1000

/** How far, in points, a symbol takes in others of its family and prefecture: generously while the map is small. */
const clusterReach = (family: 'facility' | 'project', step: number) =>
  step < overview ? 46 : (family === 'facility' ? 17 : 16) * (step < 1500 ? 1.3 : 1)

/** Where a symbol may stand if a name is in its way, in its own widths: the nearest free place. */
const displacements: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[0.5, 0.8, 1.15, 1.5].flatMap((reach) => ring(reach)),
]

function ring(reach: number): [number, number][] {
  return Array.from({ length: 12 }, (_, i) => [
    Math.cos((i * Math.PI) / 6) * reach,
    Math.sin((i * Math.PI) / 6) * reach,
  ])
}

/** Width of a placed symbol in points, its halo included. */
export function symbolSize(symbol: PlacedSymbol): number {
  if (symbol.count > 1) return clusterRadius(symbol.count) * 2 + 2
  return symbol.mark.glyph.family === 'project' ? 13 : facilityRadius[symbol.mark.glyph.grade] * 2 + 2
}

export const facilityRadius = { 'tertiary-a': 5.4, tertiary: 4.6, secondary: 4, primary: 3.6, untiered: 2.8 } as const

export function clusterRadius(count: number): number {
  return 7.5 + Math.min(5, Math.sqrt(count) * 0.7)
}

/** Em widths, good enough to keep lines apart: full width for Chinese, about half for Latin and digits. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter.charCodeAt(0) > 0x2e80 ? 1 : /[A-Z%]/.test(letter) ? 0.68 : 0.55
  return width
}

/** Places for a label's middle around its anchor: share of its width across, lines down. */
const nudges: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -0.3],
  [0, 0.3],
  [0, -0.6],
  [0, 0.6],
  [0.25, 0],
  [-0.25, 0],
  [0, -1.1],
  [0, 1.1],
  [0.25, 0.8],
  [-0.25, 0.8],
  [0.4, -0.5],
  [-0.4, -0.5],
  [0.4, 0.5],
  [-0.4, 0.5],
  [0, -1.7],
  [0, 1.7],
  [0.62, 0],
  [-0.62, 0],
  [0.6, -1],
  [-0.6, -1],
  [0.6, 1],
  [-0.6, 1],
  [0.25, 1.3],
  [-0.25, 1.3],
  [0.75, -0.2],
  [-0.75, -0.2],
]

function floatingSpots(label: Box | undefined, mark: SymbolMark, size: number): [number, number][] {
  if (!label) return [[mark.x, mark.y], ...around(mark.x, mark.y, size), ...around(mark.x, mark.y, size * 2)]
  const middle = (label.top + label.bottom) / 2
  const centre = (label.left + label.right) / 2
  const half = size * 0.55
  return [
    [label.right + half, middle],
    [label.left - half, middle],
    [centre, label.bottom + half],
    [centre, label.top - half],
    [label.right + half, label.top],
    [label.right + half, label.bottom],
    [label.left - half, label.bottom],
    [label.left - half, label.top],
    ...around(centre, middle, size * 2),
    ...around(centre, middle, size * 3),
  ]
}

function around(x: number, y: number, reach: number): [number, number][] {
  return Array.from({ length: 8 }, (_, i) => [
    x + Math.cos((i * Math.PI) / 4) * reach,
    y + Math.sin((i * Math.PI) / 4) * reach,
  ])
}

function floating(scene: Scene, family: 'facility' | 'project'): SymbolMark[][] {
  const groups = new Map<string, SymbolMark[]>()
  for (const mark of scene.symbols) {
    if (mark.floats === null || mark.glyph.family !== family) continue
    const group = groups.get(mark.floats)
    if (group) group.push(mark)
    else groups.set(mark.floats, [mark])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => b.weight - a.weight))
}

/** Greedy: the weightiest mark takes in every other within reach, and stays where it is. */
function cluster(marks: readonly SymbolMark[], reach: number): PlacedSymbol[] {
  const rest = [...marks].sort(
    (a, b) =>
      Number(b.placed === 'point') - Number(a.placed === 'point') || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  const free = new Set(rest)
  const placed: PlacedSymbol[] = []
  for (const seed of rest) {
    if (!free.has(seed)) continue
    const members = rest.filter(
      (mark) => free.has(mark) && mark.within === seed.within && Math.hypot(mark.x - seed.x, mark.y - seed.y) < reach,
    )
    for (const mark of members) free.delete(mark)
    placed.push({
      mark: seed,
      count: members.length,
      members: members.map((mark) => mark.id),
      placed: placementOf(members),
      x: seed.x,
      y: seed.y,
    })
  }
  return placed
}

/** Where no room is left, a symbol is counted with its nearest of the same family and prefecture. */
function nearest(placed: readonly PlacedSymbol[], symbol: PlacedSymbol): PlacedSymbol | undefined {
  const distance = (one: PlacedSymbol) => Math.hypot(one.x - symbol.x, one.y - symbol.y)
  return placed
    .filter((one) => one.mark.glyph.family === symbol.mark.glyph.family && one.mark.within === symbol.mark.within)
    .sort((a, b) => distance(a) - distance(b))[0]
}

function placementOf(members: readonly SymbolMark[]): PlacedSymbol['placed'] {
  if (members.every((mark) => mark.placed === 'point')) return 'point'
  return members.some((mark) => mark.placed === 'point') ? 'mixed' : 'area'
}
