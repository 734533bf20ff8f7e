import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isDark } from '../../src/scene/classes.ts'
import { bivariatePaint, divergingRamp, type Paint, paints, sequentialRamp } from '../../src/scene/ramps.ts'
import { contrast, difference, eyes, seen } from '../support/colours.ts'

const css = readFileSync(new URL('../../src/ui/styles/map.css', import.meta.url), 'utf8')

/** The colour that the style sheet gives a paint. */
function colourOf(paint: Paint): string {
  const rules = [
    ...css.matchAll(
      new RegExp(
        `^\\.${paint} \\{\\n {2}--colour: ([^;]+);\\n {2}fill: var\\(--over, var\\(--colour\\)\\);\\n\\}`,
        'gm',
      ),
    ),
  ]
  expect([paint, rules.length]).toEqual([paint, 1])
  const said = rules[0]?.[1] ?? ''
  return said.startsWith('var(') ? (new RegExp(`${said.slice(4, -1)}: (#\\w{6});`).exec(css)?.[1] ?? '') : said
}

const counts = [3, 4, 5, 6, 7]
const splits = counts.flatMap((count) =>
  Array.from({ length: count - 1 }, (_, at) => [at + 1, count - 1 - at] as const),
)
const two = [1, 1] as const
/** As little as the two lightest of the five classes that the atlas has had from its beginning, with protanopia. */
const apart = 7

describe('the paints of classes', () => {
  it('have one rule each in the style sheet, and a colour of their own', () => {
    const colours = paints.map(colourOf)
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
    expect(new Set(colours).size).toBe(paints.length)
  })

  it('leave the five classes as they always were', () => {
    expect(sequentialRamp(5)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
    expect(sequentialRamp(5).map(colourOf)).toEqual(['#dbe7e0', '#b9d5cb', '#82b5aa', '#438d88', '#125f63'])
  })

  it('are as many as there are classes, all different', () => {
    for (const count of counts) expect(new Set(sequentialRamp(count)).size).toBe(count)
    for (const [low, high] of [...splits, two]) expect(new Set(divergingRamp(low, high)).size).toBe(low + high)
    const square = [0, 1, 2].flatMap((second) => [0, 1, 2].map((first) => bivariatePaint(first, second)))
    expect(new Set(square).size).toBe(9)
  })

  it('carry type in the tone that is easier to read, and readable', () => {
    for (const paint of paints) {
      const [white, ink] = [contrast(colourOf(paint), '#ffffff'), contrast(colourOf(paint), '#1c2628')]
      expect([paint, (isDark(paint) ? white : ink) >= 3.8]).toEqual([paint, true])
      expect([paint, Math.abs(white - ink) < 0.2 || isDark(paint) === white > ink]).toEqual([paint, true])
    }
  })
})

describe.each(Object.entries(eyes))('with %s sight', (_, eye) => {
  const look = (ramp: readonly Paint[]) => ramp.map((paint) => seen(colourOf(paint), eye))

  it.each(counts)('%i classes grow darker, and neighbours are told apart', (count) => {
    const ramp = look(sequentialRamp(count))
    for (const [at, tone] of ramp.entries()) {
      const next = ramp[at + 1]
      if (!next) continue
      expect(next[0]).toBeLessThan(tone[0] - 5)
      expect(difference(tone, next)).toBeGreaterThan(apart)
    }
  })

  it.each([...splits, two])(
    '%i classes below a reference and %i above darken away from it, all told apart',
    (low, high) => {
      const ramp = look(divergingRamp(low, high))
      for (const [at, tone] of ramp.entries()) {
        const next = ramp[at + 1]
        if (next && at + 1 !== low) expect(Math.sign(next[0] - tone[0])).toBe(at + 1 < low ? 1 : -1)
        for (const other of ramp.slice(0, at)) expect(difference(tone, other)).toBeGreaterThan(apart)
      }
    },
  )

  it('nine fields of two indicators are told apart, and darken along both', () => {
    const field = (first: number, second: number) => seen(colourOf(bivariatePaint(first, second)), eye)
    const all = [0, 1, 2].flatMap((second) => [0, 1, 2].map((first) => ({ first, second, tone: field(first, second) })))
    for (const { first, second, tone } of all) {
      for (const other of all) {
        if (other.tone !== tone && other.first === first && other.second === second) throw new Error('twice')
        if (other.first === first && other.second === second) continue
        expect(difference(tone, other.tone)).toBeGreaterThan(apart)
      }
      if (first < 2) expect(field(first + 1, second)[0]).toBeLessThan(tone[0])
      if (second < 2) expect(field(first, second + 1)[0]).toBeLessThan(tone[0])
    }
  })
})
