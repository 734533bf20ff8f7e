import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { mapParts } from '../../paint/svg/map-sheet.ts'
import { escapeXml, patternsMarkup } from '../../paint/svg/markup.ts'
import { legendMarkup, legendStyle } from '../../paint/svg/sheet-legend.ts'
import { scalesOf, staticCss, withScales } from '../../paint/svg/static-css.ts'
import { wrap } from '../../paint/svg/wrap.ts'
import { layOut } from '../../scene/layout.ts'
import { frame, frameHeight } from '../../scene/projection.ts'
import type { State } from '../../ui/store.ts'
import { wordsIn } from '../../ui/words/words.ts'
import { fontsFor } from './glyphs.ts'

const require = createRequire(import.meta.url)

/** In pixels: what messengers and social sites show whole; some cut a square out of its middle. */
export const pictureSize = { width: 1200, height: 630 } as const
export const pictureFile = 'share.png'

/** The map stands right of the middle, so that a square out of the middle still shows most of it. */
const margin = 40
const column = 330
/** How much larger than on a page type and symbols are: the picture is mostly seen as small as a stamp. */
const larger = 1.5

/** The default map with its title and its key, as SVG of `pictureSize`. */
export function pictureOf({ scene, shapes, view, site, core }: State, css: string): string {
  const words = wordsIn(view.lang)
  const { width, height } = pictureSize
  const space = { width: width - column - 2 * margin - 30, height: height - 2 * margin }
  const scale = Math.min(space.width / frame.width, space.height / frameHeight)
  const [mapWidth, mapHeight] = [frame.width * scale, frameHeight * scale]
  const at = { x: width - margin - mapWidth, y: (height - mapHeight) / 2 }
  const k = larger / scale
  const values = { '--k': String(k) }
  const scales = scalesOf(css, values)
  const bare = { ...scene, symbols: [], bands: [], links: [] }
  const map = withScales(mapParts(bare, layOut(bare, Math.round(mapWidth / larger)), shapes, false, k), scales)
  const fill = scene.legend
    .filter((block) => block.layer === 'fill')
    .map((block) => ({
      ...block,
      notes: [],
      // What no area has needs no explanation here.
      items: block.items.filter(({ count }) => count !== 0),
      pairs: block.pairs.filter(({ count }) => count !== 0),
      signs: block.signs.filter(({ count }) => count !== 0),
    }))
  const key = legendMarkup(
    fill.map((block) => ({ name: words('layer.fill'), block })),
    column / 1.2,
  )
  const review = site.reviewNumber ? words('foot.review', { number: site.reviewNumber }) : words('foot.noreview')
  const { version, published, kind } = core.manifest
  const heads = [
    { text: words('app.title'), size: 40, ink: '#1f2a2c' },
    { text: scene.title, size: 25, ink: '#0f5c61' },
    { text: scene.subtitle, size: 20, ink: '#56605f' },
    ...(kind === 'demonstration' ? [{ text: words('release.demonstration'), size: 20, ink: '#9b2c22' }] : []),
  ]
  const feet = [...wrap(review, column / 16), `${version} · ${published}`]
  let y = margin + 6
  const text = [
    ...heads.flatMap(({ text, size, ink }, index) => {
      y += index === 1 ? 18 : 4
      return wrap(text, column / size).map((line) => {
        y += size * 1.25
        return `<text x="${margin}" y="${Math.round(y)}" font-size="${size}" fill="${ink}">${escapeXml(line)}</text>`
      })
    }),
    ...feet.map(
      (line, index) =>
        `<text x="${margin}" y="${height - margin - (feet.length - 1 - index) * 22}" font-size="16" fill="#56605f">${escapeXml(line)}</text>`,
    ),
  ]
  const keyAt = height - margin - feet.length * 22 - 26 - key.height * 1.2
  const marks =
    `<g transform="translate(${at.x} ${at.y}) scale(${scale})">${map}</g>` +
    `<g class="key" transform="translate(${margin} ${keyAt}) scale(1.2)">${withScales(key.markup, scales)}</g>`
  const patterns = patternsMarkup(k) + patternsMarkup(1, 'k')
  const style = staticCss(css, marks + patterns, values) + legendStyle
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${style.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</style>`,
    `<defs>${patterns}</defs>`,
    `<rect width="${width}" height="${height}" fill="#fbfaf5"/>`,
    marks,
    ...text,
    '</svg>',
  ].join('')
}

let ready: Promise<void> | undefined

/** An SVG as PNG. Its type is set in the project's own typeface, so that every machine draws the same. */
export async function drawn(svg: string): Promise<Uint8Array> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes))
  await ready
  const text = [...svg.matchAll(/>([^<]+)</g)].map(([, part = '']) =>
    part.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
  )
  const fonts = await fontsFor(text.join(''), 500)
  const picture = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'Noto Sans SC' } }).render()
  return picture.asPng()
}

/** Writes the picture that goes with pasted addresses into a built site. */
export async function writePicture(folder: string, state: State): Promise<void> {
  const styles = await Promise.all(
    ['base', 'map'].map((name) => readFile(new URL(`../../ui/styles/${name}.css`, import.meta.url), 'utf8')),
  )
  await writeFile(join(folder, pictureFile), await drawn(pictureOf(state, styles.join(''))))
}
