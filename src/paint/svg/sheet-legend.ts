import { textWidth } from '../../scene/layout.ts'
import type { LegendBlock, LegendItem, LegendSquare } from '../../scene/scene.ts'
import { escapeXml, swatchMarkup } from './markup.ts'
import { wrap } from './wrap.ts'

/** A block of the key under the name of its layer. */
export interface NamedBlock {
  name: string
  block: LegendBlock
}

const size = { name: 16, label: 14, note: 12.5, fine: 12 } as const
const row = 23
const swatch = { width: 30, height: 21, gap: 10 } as const

/** The whole key as one column, at its natural height in points. */
export function legendMarkup(blocks: readonly NamedBlock[], width: number): { markup: string; height: number } {
  let y = 0
  const parts: string[] = []
  const put = (name: string, x: number, text: string, more = '') =>
    parts.push(`<text class="${name}" x="${x}" y="${Math.round(y * 10) / 10}"${more}>${escapeXml(text)}</text>`)

  for (const [index, { name, block }] of blocks.entries()) {
    if (index > 0) {
      y += 12
      parts.push(`<path class="key-rule" d="M0 ${y}H${width}"/>`)
      y += 8
    }
    y += 18
    put('key-name', 0, name)
    if (block.layer === 'fill' && block.title) {
      if (textWidth(name) * size.name + textWidth(block.title) * size.note + 12 > width) y += 19
      put('key-unit', width, block.title, ' text-anchor="end"')
    }
    y += 9
    if (block.square) putSquare(block.square, block.items)
    for (const item of [...(block.square ? [] : block.items), ...block.pairs, ...block.signs]) putItem(item)
    y += 3
    for (const note of block.notes) {
      for (const line of wrap(note, width / size.note)) {
        y += 18
        put('key-note', 0, line)
      }
    }
  }
  return { markup: parts.join(''), height: y + 6 }

  /** Two indicators at once: the fields in rows and columns, the classes named at the left and below. */
  function putSquare({ across, down }: LegendSquare, items: readonly LegendItem[]) {
    const names = Math.min(width * 0.34, Math.max(...down.classes.map((one) => textWidth(one) * size.fine)) + 8)
    const [wide, high] = [(width - names) / across.classes.length, 34]
    for (const line of wrap(down.name, width / size.fine)) {
      y += 17
      put('key-fine', 0, line)
    }
    y += 7
    for (const [index, label] of down.classes.entries()) {
      parts.push(
        `<text class="key-fine" x="${names - 8}" y="${y + high / 2 + 4}" text-anchor="end">${escapeXml(label)}</text>`,
      )
      for (const [at, item] of items
        .slice(index * across.classes.length, (index + 1) * across.classes.length)
        .entries()) {
        const x = names + at * wide
        const scale = `scale(${(wide / 20).toFixed(3)} ${(high / 14).toFixed(3)})`
        parts.push(`<g class="swatch" transform="translate(${x} ${y}) ${scale}">${swatchMarkup(item.swatch)}</g>`)
        parts.push(
          `<text class="key-field" x="${x + wide / 2}" y="${y + high / 2 + 4}" text-anchor="middle">${item.count ?? ''}</text>`,
        )
      }
      y += high
    }
    const lines = across.classes.map((one) => wrap(one, wide / size.fine))
    for (const [at, label] of lines.entries()) {
      for (const [line, text] of label.entries()) {
        parts.push(
          `<text class="key-fine" x="${names + (at + 0.5) * wide}" y="${y + 15 + line * 14}" text-anchor="middle">${escapeXml(text)}</text>`,
        )
      }
    }
    y += 4 + Math.max(...lines.map((label) => label.length)) * 14
    for (const line of wrap(across.name, width / size.fine)) {
      y += 17
      put('key-fine', width, line, ' text-anchor="end"')
    }
    y += 8
  }

  function putItem(item: LegendItem) {
    const faint = item.count === 0 ? ' faint' : ''
    const start = swatch.width + swatch.gap
    const room = width - start - (item.count === null ? 0 : 44)
    const lines = wrap(item.title ?? item.label, room / size.label)
    const top = y + (row - swatch.height) / 2 + 1
    parts.push(`<g class="swatch" transform="translate(0 ${top}) scale(1.5)">${swatchMarkup(item.swatch)}</g>`)
    if (item.count !== null) {
      parts.push(`<text class="key-count" x="${width}" y="${y + 17}" text-anchor="end">${item.count}</text>`)
    }
    for (const [at, line] of lines.entries()) {
      parts.push(`<text class="key-label${faint}" x="${start}" y="${y + 17 + at * 18}">${escapeXml(line)}</text>`)
    }
    y += row + (lines.length - 1) * 18
  }
}

export const legendStyle = [
  `.key-name{font-size:${size.name}px;font-weight:700;fill:#1f2a2c}`,
  `.key-unit,.key-note{font-size:${size.note}px;fill:#56605f}`,
  `.key-fine,.key-field{font-size:${size.fine}px;fill:#1f2a2c}`,
  '.key-field{font-variant-numeric:tabular-nums;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-opacity:.8}',
  `.key-label{font-size:${size.label}px;fill:#1f2a2c}`,
  `.key-count{font-size:${size.note}px;fill:#56605f;font-variant-numeric:tabular-nums}`,
  '.key-label.faint{fill:#6d746f}',
  '.key-rule{fill:none;stroke:#ddd5c3;stroke-width:.8}',
  '.swatch>rect{stroke:#8f8674;stroke-width:.8;vector-effect:non-scaling-stroke}',
].join('')
