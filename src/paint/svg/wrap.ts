import { textWidth } from '../../scene/layout.ts'

/** No line begins with these. */
const closing = /^[，。、；：！？）》」』”’…,.;:!?)\]}%·]/

/** Breaks text into lines no wider than `width` ems: between Chinese characters, and elsewhere at spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu) ?? []) {
    if (line === '' && /^\s/.test(piece)) continue
    if (line !== '' && textWidth(line + piece.trimEnd()) > width && !closing.test(piece)) {
      lines.push(line.trimEnd())
      line = ''
      if (/^\s/.test(piece)) continue
    }
    line += piece
    // A word that is longer than a line, such as an address, is broken anywhere.
    while (textWidth(line) > width * 1.12) {
      let end = line.length
      while (end > 1 && textWidth(line.slice(0, end)) > width) end--
      lines.push(line.slice(0, end))
      line = line.slice(end)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
