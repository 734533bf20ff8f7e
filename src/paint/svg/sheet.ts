import { escapeXml } from './markup.ts'
import { wrap } from './wrap.ts'

/** In points. A3 and A4 have the same proportions across. */
export interface Paper {
  width: number
  height: number
  margin: number
}
export const landscape: Paper = { width: 1600, height: 1131, margin: 52 }

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What is set around a drawing. */
export interface SheetText {
  language: string
  title: string
  subtitle: string
  /** For those who do not see it. */
  description: string
  /** The review number of the map, or that there is none: set in bold, first in the foot. */
  review: string
  /** Sources and method; filters, release and date: two columns of the foot. */
  notes: readonly [readonly string[], readonly string[]]
}

/** What fills the space between head and foot: its definitions, its marks, and the style that they need. */
export interface Drawing {
  defs: string
  markup: string
  style: string
}

const ink = '#1f2a2c'
const grey = '#56605f'
const edge = '#c9c1b0'
const sans =
  '"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif'
const serif =
  '"Noto Serif SC","Source Han Serif SC","Songti SC","STSong","SimSun","Noto Serif CJK SC","Noto Sans SC",serif'

const type = { title: 34, subtitle: 17, note: 12.5, line: 18.5 } as const
const gutter = 48

/**
 * A page as a printed atlas has it: title, drawing, foot. A complete SVG file that needs nothing from outside but the
 * system's fonts.
 */
export function sheetMarkup(text: SheetText, draw: (space: Box) => Drawing, paper: Paper = landscape): string {
  const { width, height, margin } = paper
  const inner = width - 2 * margin
  const titles = wrap(text.title, inner / type.title)
  const subtitles = wrap(text.subtitle, inner / type.subtitle)
  const titleEnd = margin + titles.length * type.title * 1.2
  const headEnd = titleEnd + subtitles.length * type.subtitle * 1.45 + 8

  const column = (inner - gutter) / 2
  const [left, right] = text.notes.map((notes) => notes.flatMap((note) => wrap(note, column / type.note)))
  const review = wrap(text.review, column / type.note)
  const rows = Math.max(review.length + (left?.length ?? 0), right?.length ?? 0)
  const footStart = height - margin - rows * type.line
  const drawing = draw({ x: margin, y: headEnd + 16, width: inner, height: footStart - 22 - headEnd - 16 })

  const lines = (all: readonly string[], x: number, y: number, size: number, step: number, name: string) =>
    all
      .map((line, at) => `<text class="${name}" x="${x}" y="${round(y + size + at * step)}">${escapeXml(line)}</text>`)
      .join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${escapeXml(text.language)}" role="img" aria-labelledby="sheet-title sheet-description">`,
    `<title id="sheet-title">${escapeXml(text.title)}</title>`,
    `<desc id="sheet-description">${escapeXml(text.description)}</desc>`,
    `<style>${escapeStyle(sheetStyle + drawing.style)}</style>`,
    `<defs>${drawing.defs}</defs>`,
    `<rect class="sheet-paper" width="${width}" height="${height}"/>`,
    lines(titles, margin, margin - 6, type.title, type.title * 1.2, 'sheet-title'),
    lines(subtitles, margin, titleEnd, type.subtitle, type.subtitle * 1.45, 'sheet-subtitle'),
    rule(margin, round(headEnd + 4), inner, 'strong'),
    drawing.markup,
    rule(margin, round(footStart - 10), inner, 'fine'),
    lines(review, margin, footStart, type.note, type.line, 'sheet-note sheet-review'),
    lines(left ?? [], margin, footStart + review.length * type.line, type.note, type.line, 'sheet-note'),
    lines(right ?? [], margin + column + gutter, footStart, type.note, type.line, 'sheet-note'),
    '</svg>',
  ].join('')
}

const rule = (x: number, y: number, length: number, kind: string) =>
  `<path class="sheet-rule ${kind}" d="M${x} ${y}H${x + length}"/>`

const round = (value: number) => Math.round(value * 10) / 10

/** A style sheet stands in XML as text. */
const escapeStyle = (css: string) => css.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const sheetStyle = [
  `svg{font-family:${sans}}`,
  '.sheet-paper{fill:#fff}',
  `.sheet-title{font:700 ${type.title}px ${serif};fill:${ink}}`,
  `.sheet-subtitle{font:400 ${type.subtitle}px ${sans};fill:${grey}}`,
  `.sheet-note{font:400 ${type.note}px ${sans};fill:${grey}}`,
  `.sheet-review{font-weight:600;fill:${ink}}`,
  `.sheet-rule{fill:none;stroke:${ink};stroke-width:1.6}`,
  `.sheet-rule.fine{stroke:${edge};stroke-width:.8}`,
].join('')
