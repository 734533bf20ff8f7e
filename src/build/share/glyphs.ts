import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subset from 'subset-font'

const require = createRequire(import.meta.url)

/** A piece of the typeface with the code points that it covers, from–to. */
interface Piece {
  file: string
  ranges: [from: number, to: number][]
}

/** @param list as style sheets write it, such as U+4e00,U+4e2d-4e2f */
const rangesOf = (list: string): Piece['ranges'] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

/**
 * Fonts that hold no more than the characters of a text, for programs that know neither packed nor variable fonts.
 *
 * @param weight 100–900
 * @throws Error where the typeface lacks a character
 */
export async function fontsFor(text: string, weight: number): Promise<Uint8Array[]> {
  const folder = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'))
  const listed: Record<string, string> = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'))
  const pieces = Object.entries(listed).map(
    ([name, ranges]): Piece => ({
      file: `noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      ranges: rangesOf(ranges),
    }),
  )
  const wanted = new Map<string, string>()
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0
    if (code < 32) continue
    const piece = pieces.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
    if (!piece) throw new Error(`The typeface has no ${JSON.stringify(character)}`)
    wanted.set(piece.file, (wanted.get(piece.file) ?? '') + character)
  }
  return Promise.all(
    [...wanted].map(async ([file, characters]) =>
      subset(await readFile(join(folder, 'files', file)), characters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      }),
    ),
  )
}
