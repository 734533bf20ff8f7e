import { Converter } from 'opencc-js/t2cn'
import type { Traditional } from '../../atlas/search/text.ts'

const simplify = Converter({ from: 't', to: 'cn' })
const [first, last] = [0x4e00, 0x9fff]

/** Every traditional character whose simplified form occurs in the texts. */
export function traditionalFor(texts: Iterable<string>): Traditional {
  const occurring = new Set([...texts].join(''))
  let from = ''
  let to = ''
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code)
    const simple = simplify(character)
    if (simple === character || !occurring.has(simple)) continue
    from += character
    to += simple
  }
  return [from, to]
}
