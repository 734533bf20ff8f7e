import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isDark } from '../../src/scene/classes.ts'
import { bivariatePaint, divergingRamp, type Paint, paints, sequentialRamp } from '../../src/scene/ramps.ts'
import { contrast, difference, eyes, seen } from '../support/colours.ts'
import { palettes } from '../support/palette.ts'

const counts = [3, 4, 5, 6, 7]
const splits = counts.flatMap((count) =>
  Array.from({ length: count - 1 }, (_, at) => [at + 1, count - 1 - at] as const),
)
/** As for the usual colours (tests/scene/ramps.test.ts). */
const apart = 7

/** What type stands on. */
const grounds = ['paper', 'card', 'field', 'ground', 'hover', 'stripe', 'tint', 'sand', 'notice']

const themes = [
  { theme: 'contrast', stronger: -1, body: 7, aside: 7, coloured: 6.9 },
  { theme: 'dark', stronger: 1, body: 7, aside: 4.5, coloured: 4.5 },
] as const

describe.each(themes)('the colours of the theme $theme', ({ theme, stronger, body, aside, coloured }) => {
  const palette = palettes[theme]
  const of = (name: string) => {
    const colour = palette[name]
    if (!colour) throw new Error(`${theme} has no ${name}`)
    return colour
  }
  const weak = (inks: readonly string[], least: number) =>
    inks.flatMap((ink) => grounds.filter((ground) => contrast(of(ink), of(ground)) < least).map((on) => `${ink}/${on}`))

  it('keep type readable on everything that it stands on', () => {
    expect(weak(['ink'], body)).toEqual([])
    expect(weak(['ink-2', 'ink-3'], aside)).toEqual([])
    expect(weak(['deep', 'doubt', 'doubt-strong', 'member', 'wrong', 'facility', 'project'], coloured)).toEqual([])
    expect(contrast(of('on-deep'), of('deep'))).toBeGreaterThan(7)
    expect(contrast(of('on-tip'), of('tip'))).toBeGreaterThan(7)
  })

  it('keep type on the map readable: in one tone on weak classes, in the other on strong ones', () => {
    for (const paint of paints) {
      const on = isDark(paint) ? 'label-over' : 'label'
      const least = paint.startsWith('m') ? 4.5 : 3.8
      expect([paint, contrast(of(on), of(paint)) >= least]).toEqual([paint, true])
    }
  })

  it('keep symbols apart from the ground, and numbers readable in them', () => {
    for (const sign of ['facility', 'project', 'outlined', 'band', 'warned', 'select']) {
      expect([sign, contrast(of(sign), of('paper')) >= 4.5]).toEqual([sign, true])
    }
    for (const sign of ['facility', 'project']) expect(contrast(of(sign), of('casing'))).toBeGreaterThan(7)
    const red = seen(of('facility'), eyes.usual ?? [])
    const blue = seen(of('project'), eyes.usual ?? [])
    expect(red[1]).toBeGreaterThan(20)
    expect(blue[2]).toBeLessThan(-20)
  })

  describe.each(Object.entries(eyes))('with %s sight', (_, eye) => {
    const look = (ramp: readonly Paint[]) => ramp.map((paint) => seen(of(paint), eye))

    it.each(counts)('%i classes grow stronger, and neighbours are told apart', (count) => {
      const ramp = look(sequentialRamp(count))
      for (const [at, tone] of ramp.entries()) {
        const next = ramp[at + 1]
        if (!next) continue
        expect(stronger * (next[0] - tone[0])).toBeGreaterThan(5)
        expect(difference(tone, next)).toBeGreaterThan(apart)
      }
    })

    it.each([...splits, [1, 1] as const])(
      '%i classes below a reference and %i above are all told apart',
      (low, high) => {
        const ramp = look(divergingRamp(low, high))
        for (const [at, tone] of ramp.entries()) {
          const next = ramp[at + 1]
          if (next && at + 1 !== low) expect(Math.sign(next[0] - tone[0])).toBe(stronger * (at + 1 < low ? -1 : 1))
          for (const other of ramp.slice(0, at)) expect(difference(tone, other)).toBeGreaterThan(apart)
        }
      },
    )

    it('nine fields of two indicators are told apart, and grow stronger along both', () => {
      const three = [0, 1, 2]
      const field = (first: number, second: number) => seen(of(bivariatePaint(first, second)), eye)
      const all = three.flatMap((second) => three.map((first) => field(first, second)))
      for (const [at, tone] of all.entries()) {
        for (const other of all.slice(0, at)) expect(difference(tone, other)).toBeGreaterThan(apart)
      }
      for (const one of three) {
        for (const step of [0, 1]) {
          expect(stronger * (field(step + 1, one)[0] - field(step, one)[0])).toBeGreaterThan(0)
          expect(stronger * (field(one, step + 1)[0] - field(one, step)[0])).toBeGreaterThan(0)
        }
      }
    })

    it('no absence looks like the lowest class or like another', () => {
      const lowest = ['c0', 'g0'].map((paint) => seen(of(paint), eye))
      // Hatching is told by its strokes, crosses by their own ground.
      expect(contrast(of('hatch'), of('ground'))).toBeGreaterThan(3)
      expect(contrast(of('void-mark'), of('void'))).toBeGreaterThan(3)
      for (const tone of lowest) {
        expect(difference(seen(of('hatch'), eye), tone)).toBeGreaterThan(2 * apart)
        expect(difference(seen(of('void'), eye), tone)).toBeGreaterThan(apart)
      }
      expect(difference(seen(of('void'), eye), seen(of('ground'), eye))).toBeGreaterThan(3)
    })
  })
})

describe('the themes', () => {
  const css = (name: string) => readFileSync(new URL(`../../src/ui/styles/themes/${name}.css`, import.meta.url), 'utf8')
  const names = (text: string) => [...text.matchAll(/^ +--([\w-]+):/gm)].map(([, name = '']) => name)

  it('hold on the screen only', () => {
    for (const name of ['contrast', 'dark', 'paper']) {
      expect(
        css(name)
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .trim(),
      ).toMatch(/^@media screen \{[\s\S]*\n\}$/)
    }
  })

  it('leave nothing of their own on sheets of paper', () => {
    const reset = new Set(names(css('paper')))
    const usual = palettes.light
    for (const name of [...names(css('contrast')), ...names(css('dark'))]) {
      // Colours that the usual palette gives are given again on every sheet.
      expect([name, name in usual || reset.has(name) || /^(veil|label|label-over)-?(halo)?$/.test(name)]).toEqual([
        name,
        true,
      ])
    }
  })
})
