import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-wasm'
import { describe, expect, it } from 'vitest'
import { fontsFor } from '../../../src/build/share/glyphs.ts'
import { drawn, pictureOf, pictureSize } from '../../../src/build/share/picture.ts'
import { createShapes } from '../../../src/paint/svg/shapes.ts'
import { createAppStore } from '../../../src/ui/store.ts'
import { defaultView } from '../../../src/view/view.ts'
import { realAtlas, realBoundaries } from '../../support/fixture.ts'

const css = ['base', 'map']
  .map((name) => readFileSync(new URL(`../../../src/ui/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('')

async function state(reviewNumber = '') {
  const boundaries = await realBoundaries()
  return createAppStore({
    site: { reviewNumber, boundaries: null },
    list: { schema: 1, default: realAtlas.manifest.version, releases: [] },
    core: { manifest: realAtlas.manifest } as never,
    atlas: realAtlas,
    boundaries,
    shapes: createShapes(boundaries),
    view: defaultView,
    urlProblems: [],
  }).getState()
}

/** Which share of the pixels in a box is not of the colour of its corner. */
function inked(svg: string, box: { x: number; y: number; width: number; height: number }) {
  const { pixels } = new Resvg(svg, {}).render()
  const at = (x: number, y: number) => (y * pictureSize.width + x) * 4
  const ground = pixels.subarray(at(2, 2), at(2, 2) + 3).join()
  let marked = 0
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++)
      if (pixels.subarray(at(x, y), at(x, y) + 3).join() !== ground) marked++
  return marked / (box.width * box.height)
}

describe('the picture for pasted addresses', () => {
  it('says what the page says: title, period, classes, review', async () => {
    const svg = pictureOf(await state(), css)
    for (const text of ['川渝卫生健康地图', '2022 年', '成都', '未找到来源', '示意图，未经审图'])
      expect(svg).toContain(text)
    expect(svg).not.toMatch(/NaN|undefined|var\(/)
    expect(pictureOf(await state('川S【2026】1号'), css)).toContain('审图号：川S【2026】1号')
  })

  it('is a PNG of the promised size, with the map in the square in its middle', async () => {
    const svg = pictureOf(await state(), css)
    const png = await drawn(svg)
    const view = new DataView(png.buffer, png.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([pictureSize.width, pictureSize.height])
    expect(inked(svg, { x: 285, y: 0, width: 630, height: 630 })).toBeGreaterThan(0.3)
  })

  it('has fonts for every character, and says which one is missing', async () => {
    expect((await fontsFor('川渝 2022', 500)).length).toBeGreaterThan(1)
    await expect(fontsFor('\u{10ffff}', 500)).rejects.toThrow(/typeface has no/)
  })
})
