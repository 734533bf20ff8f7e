import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../src/atlas/boundaries.ts'
import { createScene } from '../../src/scene/build.ts'
import {
  type Layout,
  layOut,
  type PlacedLabel,
  type PlacedSymbol,
  sizesAt,
  stepFor,
  steps,
  symbolSize,
  textWidth,
} from '../../src/scene/layout.ts'
import { frame, frameHeight } from '../../src/scene/projection.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { wordsIn } from '../../src/ui/words/words.ts'
import { languages, type View } from '../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../support/fixture.ts'

type Box = [left: number, top: number, right: number, bottom: number]

let boundaries: Boundaries
const sceneOf = (change: Partial<View> = {}): Scene => {
  const view = viewOf(change)
  return createScene(realAtlas, view, boundaries, wordsIn(view.lang))
}

/** Both languages; 22 areas, 59 areas, all 221 counties. */
const maps = {
  'the default map': {},
  'the map of prefectures and districts': { fill: 'population' },
  'the map of counties': { fill: 'population', level: 'county' },
} satisfies Record<string, Partial<View>>
type MapName = keyof typeof maps
const mapNames = Object.keys(maps) as MapName[]
interface Laid {
  map: MapName
  place: string
  scene: Scene
  layout: Layout
}
const laid: Laid[] = []

beforeAll(async () => {
  boundaries = await realBoundaries()
  for (const map of mapNames) {
    for (const lang of languages) {
      const scene = sceneOf({ ...maps[map], lang })
      for (const step of steps)
        laid.push({ map, scene, layout: layOut(scene, step), place: `${map}, ${lang}, ${step}` })
    }
  }
})

/** What is wrong anywhere, at every step and in both languages. */
function faults(find: (laid: Laid) => readonly string[], on: readonly MapName[] = mapNames): string[] {
  return laid.filter(({ map }) => on.includes(map)).flatMap((one) => find(one).map((what) => `${one.place}: ${what}`))
}

/** The type that is seen, in map units, with a unit's allowance for rounding. */
function labelBox({ mark, x, y, withValue }: PlacedLabel, step: number): Box {
  const sizes = sizesAt(step)
  const unit = frame.width / step
  const value = withValue && mark.value ? textWidth(mark.value) * sizes.value : 0
  const half = (Math.max(textWidth(mark.name) * sizes.name, value) / 2) * unit - 1
  const top = y - (sizes.line / 2) * unit + 1
  return [x - half, top, x + half, top + (withValue ? 2 : 1) * sizes.line * unit - 2]
}

function symbolBox(symbol: PlacedSymbol, step: number): Box {
  const half = (symbolSize(symbol) * sizesAt(step).symbol * (frame.width / step)) / 2 - 1
  return [symbol.x - half, symbol.y - half, symbol.x + half, symbol.y + half]
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]

describe.each(mapNames)('at every step and in both languages, %s', (map) => {
  it('lets no two labels overlap', () => {
    const found = faults(
      ({ layout: { labels, step } }) => {
        const boxes = labels.map((label) => labelBox(label, step))
        return labels.flatMap((a, i) =>
          labels
            .filter((_, j) => j > i && overlap(boxes[i] as Box, boxes[j] as Box))
            .map((b) => `${a.mark.name} and ${b.mark.name}`),
        )
      },
      [map],
    )
    expect(found).toEqual([])
  })

  it('lets no label lie under a symbol', () => {
    const found = faults(
      ({ layout: { labels, symbols, step } }) => {
        const boxes = symbols.map((symbol) => symbolBox(symbol, step))
        return labels.flatMap((label) =>
          symbols
            .filter((_, index) => overlap(labelBox(label, step), boxes[index] as Box))
            .map(
              ({ count, mark }) => `${label.mark.name} under ${count > 1 ? `${count}, first of them ` : ''}${mark.id}`,
            ),
        )
      },
      [map],
    )
    expect({ overlaps: found.length, first: found.slice(0, 5) }).toEqual({ overlaps: 0, first: [] })
  })
})

describe('the layout at every step and in both languages', () => {
  it('loses no symbol and shows none twice', () => {
    const found = faults(({ layout: { symbols }, scene }) => {
      const members = symbols.flatMap((symbol) => symbol.members).sort()
      const all = scene.symbols.map((mark) => mark.id).sort()
      const miscounted = symbols.filter(({ count, mark, members }) => {
        return count !== members.length || !members.includes(mark.id)
      })
      return [
        ...(members.join() === all.join() ? [] : [`${members.length} of ${all.length}`]),
        ...miscounted.map(({ mark }) => mark.id),
      ]
    })
    expect(found).toEqual([])
  })

  it('never counts symbols of two prefectures or of two families as one', () => {
    const found = faults(({ layout: { symbols }, scene }) => {
      const byId = new Map(scene.symbols.map((mark) => [mark.id, mark]))
      return symbols
        .filter(
          ({ members }) =>
            new Set(members.map((id) => `${byId.get(id)?.within} ${byId.get(id)?.glyph.family}`)).size > 1,
        )
        .map(({ members }) => members.join(' '))
    })
    expect(found).toEqual([])
  })

  it('draws solid only what stands at its own place, and a ring only around what is mixed', () => {
    const found = faults(({ layout: { symbols }, scene }) => {
      const placed = new Map(scene.symbols.map((mark) => [mark.id, mark.placed]))
      return symbols
        .filter((symbol) => {
          const kinds = [...new Set(symbol.members.map((id) => placed.get(id)))]
          return symbol.placed !== (kinds.length > 1 ? 'mixed' : kinds[0])
        })
        .map(({ mark, placed }) => `${mark.id} is ${placed}`)
    })
    expect(found).toEqual([])
  })

  it('puts everything into whole numbers, labels and symbols inside the frame', () => {
    const found = faults(({ layout: { labels, symbols, step } }) => [
      ...[...labels, ...symbols]
        .filter(({ x, y }) => !(Number.isInteger(x) && Number.isInteger(y)))
        .map(({ x, y }) => `${x} ${y}`),
      ...[
        ...labels.map((label) => ({ name: label.mark.name, box: labelBox(label, step) })),
        ...symbols.map((symbol) => ({ name: symbol.mark.id, box: symbolBox(symbol, step) })),
      ]
        .filter(({ box: [left, top, right, bottom] }) => {
          return !(left >= 0 && top >= 0 && right <= frame.width && bottom <= frameHeight)
        })
        .map(({ name }) => name),
    ])
    expect(found).toEqual([])
  })

  it('is the same every time, whatever came before', () => {
    for (const { layout, scene, place } of laid.filter((_, index) => index % 7 === 0)) {
      expect(layOut(structuredClone(scene), layout.step), place).toEqual(layout)
    }
  })
})

describe('labels', () => {
  it('keep the selected region at every step', () => {
    for (const region of ['510100', '500000', '510400', '513300']) {
      const scene = sceneOf({ region })
      for (const step of steps) {
        const kept = layOut(scene, step).labels.some((label) => label.mark.adcode === region)
        expect([region, step, kept]).toEqual([region, step, true])
      }
    }
  })

  it('name Chengdu and Chongqing on the smallest map', () => {
    for (const { layout, place } of laid.filter(({ map }) => map === 'the default map')) {
      const named = layout.labels.map(({ mark }) => mark.adcode)
      expect(
        ['510100', '500000'].filter((adcode) => !named.includes(adcode)),
        place,
      ).toEqual([])
    }
  })

  it('grow no fewer as the map grows: all 22 areas are named on a large map', () => {
    const scene = sceneOf({ layers: ['fill'] })
    expect(layOut(scene, 2600).labels).toHaveLength(22)
    expect(layOut(scene, 300).labels.length).toBeGreaterThan(8)
    expect(layOut(scene, 300).labels.every((label) => !label.withValue)).toBe(true)
    expect(layOut(scene, 1500).labels.filter((label) => label.withValue)).toHaveLength(19)
  })
})

describe('clusters', () => {
  it('fall apart as the map grows', () => {
    const scene = sceneOf()
    const counts = steps.map((step) => layOut(scene, step).symbols.length)
    expect(counts[0]).toBeLessThan(60)
    expect(counts.at(-1)).toBeGreaterThan(3 * (counts[0] ?? 0))
  })

  it('show the most important of their members', () => {
    const scene = sceneOf()
    const byId = new Map(scene.symbols.map((mark) => [mark.id, mark]))
    for (const { mark, members } of layOut(scene, 8500).symbols) {
      const rivals = members.map((id) => byId.get(id)).filter((one) => one?.placed === mark.placed)
      for (const rival of rivals) expect(mark.weight).toBeGreaterThanOrEqual(rival?.weight ?? 0)
    }
  })
})

describe('steps', () => {
  it('ascend, and hold for all widths up to the next', () => {
    expect([...steps].sort((a, b) => a - b)).toEqual([...steps])
    expect([stepFor(0), stepFor(299), stepFor(300), stepFor(349.9), stepFor(350)]).toEqual([300, 300, 300, 300, 350])
    expect(stepFor(1e9)).toBe(steps.at(-1))
  })

  it('never make type smaller than ten points', () => {
    for (const step of steps) expect(sizesAt(step).name).toBeGreaterThanOrEqual(10)
  })
})

describe('the width of text', () => {
  it('counts Chinese letters in full, Latin and digits about half, capitals between', () => {
    expect(textWidth('成都')).toBe(2)
    expect(textWidth('Ab1')).toBeCloseTo(0.68 + 0.55 + 0.55)
    expect(textWidth('')).toBe(0)
  })
})
