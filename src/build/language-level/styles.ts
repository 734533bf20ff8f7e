import type { Offence } from './scripts.ts'

/** A style sheet as the browser takes it: rules with their selectors and declarations, in groups. */
export interface StyleRule {
  /** Conditions of the groups around it, outermost first, as in `@media print`. */
  within: readonly string[]
  selector: string
  /** Property and value, in order; without custom properties. */
  declarations: readonly (readonly [property: string, value: string])[]
  /** Where it begins in the style sheet. */
  offset: number
}

/** What the engine says of a selector, and of a declaration. */
export interface Engine {
  selectors(all: readonly string[]): Promise<boolean[]>
  declarations(all: readonly (readonly [string, string])[]): Promise<boolean[]>
}

/** Groups that old engines skip as a whole, and what holds there instead. */
const skipped = /^@(?:container|layer|starting-style|property)\b/
/** In these, what is unknown is left out and all else holds. */
const transparent = /^@(?:media|supports|page)\b/
/** A value with `var()` is accepted unread; these are then found wanting when it is used. */
const newerValues = /color-mix\(|\d(?:cq[wh]|[dls]v[hw]|r?lh)\b|\b(?:oklch|oklab|light-dark|linear)\(/

/** The rules of a style sheet. Nested rules must have been flattened before. */
export function rulesOf(css: string): StyleRule[] {
  const rules: StyleRule[] = []
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length))
  const walk = (from: number, to: number, within: readonly string[]) => {
    let at = from
    while (at < to) {
      const open = indexOutside(text, '{', at, to)
      const end = indexOutside(text, ';', at, to)
      if (end >= 0 && (open < 0 || end < open)) {
        at = end + 1
        continue
      }
      if (open < 0) return
      const head = text.slice(at, open).trim()
      const close = closing(text, open)
      if (skipped.test(head) || transparent.test(head)) walk(open + 1, close, [...within, head])
      else if (!head.startsWith('@'))
        rules.push({ within, selector: head, declarations: declarationsOf(text.slice(open + 1, close)), offset: at })
      at = close + 1
    }
  }
  walk(0, text.length, [])
  return rules
}

/** The first place of a sign that stands in no brackets and no quotes; -1 where there is none. */
function indexOutside(text: string, sign: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at++) {
    const one = text[at]
    if (one === '"' || one === "'") at = endOfQuote(text, at)
    else if (one === '(' || one === '[') depth++
    else if (one === ')' || one === ']') depth--
    else if (one === sign && depth === 0) return at
    else if (one === '\\') at++
  }
  return -1
}

function endOfQuote(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && text[end] !== text[at]) end += text[end] === '\\' ? 2 : 1
  return end
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const one = text[at]
    if (one === '"' || one === "'") at = endOfQuote(text, at)
    else if (one === '{') depth++
    else if (one === '}' && --depth === 0) return at
  }
  return text.length
}

function declarationsOf(body: string): [string, string][] {
  const found: [string, string][] = []
  let at = 0
  while (at < body.length) {
    const end = indexOutside(body, ';', at, body.length)
    const one = body.slice(at, end < 0 ? body.length : end)
    const colon = one.indexOf(':')
    const property = one.slice(0, colon).trim()
    if (colon > 0 && !property.startsWith('--'))
      found.push([
        property,
        one
          .slice(colon + 1)
          .replace(/\s*!important\s*$/, '')
          .trim(),
      ])
    at = end < 0 ? body.length : end + 1
  }
  return found
}

/**
 * Selectors and declarations that an engine does not know and for which nothing stands in: no rule that says the same
 * with an older name, no declaration of the same property before it, no `@supports` around it.
 *
 * @param harmless whether the page is the same without it, for a reason
 */
export async function styleOffences(
  file: string,
  css: string,
  engine: Engine,
  harmless: (what: string) => boolean = () => false,
): Promise<Offence[]> {
  const rules = rulesOf(css).filter(({ within }) => !within.some((one) => skipped.test(one)))
  const known = await engine.selectors(rules.map(({ selector }) => selector))
  const all = rules.flatMap(({ declarations }) => [...declarations])
  const understood = await engine.declarations(all)
  const offences: Offence[] = []
  /** Rules that say the same of the same, once with the old name of a pseudo-class and once with the new one. */
  const twin = ({ within, selector, declarations }: StyleRule) =>
    JSON.stringify([within, selector.replace(/:-(?:webkit|moz)-any\(/g, ':is('), declarations])
  const knownTwins = new Set(rules.filter((_, index) => known[index]).map(twin))
  let next = 0
  for (const [index, rule] of rules.entries()) {
    const first = next
    next += rule.declarations.length
    const guarded = rule.within.some((one) => one.startsWith('@supports'))
    if (guarded) continue
    const place = `${css.slice(0, rule.offset).split('\n').length}:${rule.offset}`
    if (!known[index]) {
      if (!knownTwins.has(twin(rule)) && !harmless(rule.selector)) offences.push({ file, place, name: rule.selector })
      continue
    }
    for (const [at, [property, value]] of rule.declarations.entries()) {
      const unread = value.includes('var(') && newerValues.test(value)
      if (understood[first + at] && !unread) continue
      const earlier = rule.declarations
        .slice(0, at)
        .some(([name], before) => name === property && understood[first + before])
      if (unread || !earlier) {
        const name = `${property}: ${value}`
        if (!harmless(name)) offences.push({ file, place, name: `${rule.selector} { ${name} }` })
      }
    }
  }
  return offences
}
