/** A rule of a style sheet without conditions. */
interface Rule {
  selectors: string[]
  declarations: [name: string, value: string][]
}

/**
 * The style sheet for a drawing that must stand alone in programs which know neither custom properties nor calc():
 * both are worked out, rules that the drawing does not need are left out, and in swatches `--k` is one.
 * @param markup the drawing, by whose classes rules are chosen
 * @param properties custom properties of the page, with their leading hyphens; `--k` in map units a point
 */
export function staticCss(css: string, markup: string, properties: Readonly<Record<string, string>>): string {
  const used = new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)))
  const root = { ...rootProperties(css), ...properties }
  return rulesOf(css)
    .flatMap((rule) => {
      const selectors = rule.selectors.filter((one) => isDrawable(one, used))
      if (selectors.length === 0) return []
      const plain = ruleText(selectors, rule, root)
      const grows = rule.declarations.some(([, value]) => value.includes('--k'))
      const small = selectors.map((one) => (one.includes('.swatch') ? one : `.swatch ${one}`))
      return grows ? [plain, ruleText(small, rule, { ...root, '--k': '1' })] : [plain]
    })
    .join('')
}

/** Scales by class, which programs that draw SVG files take from attributes only. */
export function scalesOf(
  css: string,
  properties: Readonly<Record<string, string>>,
): { classes: string[]; scale: string }[] {
  const root = { ...rootProperties(css), ...properties }
  return rulesOf(css).flatMap(({ selectors, declarations }) => {
    const transform = declarations.find(([name]) => name === 'transform')?.[1]
    const scale = transform && /^scale\(([\d.]+)\)$/.exec(resolved(transform, root))?.[1]
    if (!scale) return []
    return selectors.map((one) => ({ classes: classesOf(one.split(/\s+/).at(-1) ?? ''), scale }))
  })
}

/** Writes the scales onto the groups that have their classes. */
export function withScales(markup: string, scales: ReturnType<typeof scalesOf>): string {
  return markup.replace(/<g class="([^"]*)">/g, (tag, names: string) => {
    const own = names.split(/\s+/)
    const fitting = scales.filter(({ classes }) => classes.length > 0 && classes.every((one) => own.includes(one)))
    const scale = fitting.at(-1)?.scale
    return scale ? `<g class="${names}" transform="scale(${scale})">` : tag
  })
}

function rulesOf(css: string): Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, heads = '', body = '']) => ({
    selectors: splitOutside(heads, ',').map((one) => one.trim()),
    declarations: splitOutside(body, ';').flatMap((line): [string, string][] => {
      const at = line.indexOf(':')
      return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]]
    }),
  }))
}

function rootProperties(css: string): Record<string, string> {
  const rules = rulesOf(css).filter(({ selectors }) => selectors.includes(':root'))
  return Object.fromEntries(rules.flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--'))))
}

const classesOf = (selector: string) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)

/** Named by classes alone that all occur, and in no passing state. */
function isDrawable(selector: string, used: ReadonlySet<string>): boolean {
  const classes = classesOf(selector)
  return classes.length > 0 && !/[:>+~]/.test(selector) && classes.every((one) => used.has(one))
}

function ruleText(selectors: readonly string[], { declarations }: Rule, properties: Record<string, string>): string {
  const own = Object.fromEntries(declarations.filter(([name]) => name.startsWith('--')))
  const lines = declarations
    .filter(([name]) => !name.startsWith('--') && !unneeded.has(name))
    .map(([name, value]) => `${name}:${resolved(value, { ...properties, ...own })}`)
  return lines.length > 0 ? `${selectors.join(',')}{${lines.join(';')}}` : ''
}

const unneeded: ReadonlySet<string> = new Set([
  'cursor',
  'pointer-events',
  'outline',
  'will-change',
  'transform',
  'position',
])

/** Custom properties replaced from the inside out, then products of lengths multiplied. */
function resolved(value: string, properties: Record<string, string>): string {
  let now = value
  for (let round = 0; round < 12 && now.includes('var('); round++) {
    now = now.replace(
      /var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/g,
      (_, name, fallback = '') => (properties[name] ?? String(fallback)).trim(),
    )
  }
  return now.replace(
    /calc\(\s*([\d.]+)(px|em)?\s*\*\s*([\d.]+)\s*\)/g,
    (_, a, unit = '', b) => `${Math.round(Number(a) * Number(b) * 1000) / 1000}${unit}`,
  )
}

function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    else if (text[at] === sign && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)].filter((part) => part.trim() !== '')
}
