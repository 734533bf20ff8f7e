/** What counts as the same text: letters, digits and signs that carry meaning; not punctuation or layout. */
const meaningful = /[\p{L}\p{N}%+*]/u
const opening = /[“‘(（《〔"]/u
const closing = /[”’)）》〕"]/u

interface Indexed {
  text: string
  letters: string
  positions: number[]
}

export function indexText(text: string): Indexed {
  let letters = ''
  const positions: number[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (!meaningful.test(character)) continue
    letters += character
    positions.push(i)
  }
  return { text, letters, positions }
}

/**
 * The document's own characters for a quote whose punctuation was normalised when it was collected.
 * Undefined where the document does not say so.
 */
export function verbatim(document: Indexed, quote: string): string | undefined {
  const wanted = indexText(quote).letters
  const at = wanted ? document.letters.indexOf(wanted) : -1
  if (at < 0) return undefined
  let start = document.positions[at] as number
  let end = (document.positions[at + wanted.length - 1] as number) + 1
  const before = /^[^\p{L}\p{N}%+*]*/u.exec(quote)?.[0].length ?? 0
  const after = /[^\p{L}\p{N}%+*]*$/u.exec(quote)?.[0].length ?? 0
  for (let n = before; n > 0 && opening.test(document.text[start - 1] ?? ''); n--) start--
  for (let n = after; n > 0 && closing.test(document.text[end] ?? ''); n--) end++
  return document.text.slice(start, end)
}

/** Remarks that those who collected the quote put behind it in full-width brackets; they are not the source's words. */
export function withoutRemark(quote: string): { quote: string; remark?: string } {
  const match = /^(.+?)（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/su.exec(quote)
  if (match?.[1] && match[2]) return { quote: match[1], remark: match[2] }
  return { quote }
}
