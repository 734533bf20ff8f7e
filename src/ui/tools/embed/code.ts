import { permissions, referrerPolicy, sandbox } from '../../../embed/frame.ts'
import { heightOf, type Wish } from './wish.ts'

/** Where the map is published, and what is said where it does not come. */
export interface Published {
  /** The folder of the site, as in `https://www.example.org/map/`. */
  base: string
  /** Queries of the embedded map and of the full page, as in `?fill=…`. */
  query: string
  pageQuery: string
  /** Names the map for those who do not see it. */
  name: string
  /** What is there, and the text of the link to it. */
  fallback: string
  open: string
  /** `sha384-…` of the script; null where nobody asked for it. */
  integrity: string | null
}

/** Text in an attribute or between tags of HTML, whatever it is. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).replaceAll('&#38;', '&amp;')
}

const tag = (name: string, attributes: Readonly<Record<string, string | true>>) =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`))].join(' ')}>`

const styleOf = (rules: Readonly<Record<string, string | null>>) =>
  Object.entries(rules)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}:${value}`]))
    .join(';')

const pixels = (value: number | null) => (value === null ? null : `${value}px`)

/** The script and its element. The style keeps the space until the script has come. */
export function scriptCode(wish: Wish, place: Published): string {
  const { base, query, pageQuery, name, fallback, open, integrity } = place
  const by = heightOf(wish)
  const parameters = Object.fromEntries([...new URLSearchParams(query)].filter(([key]) => key !== 'mode'))
  const script = tag('script', {
    src: new URL('embed.js', base).href,
    async: true,
    ...(integrity === null ? {} : { integrity, crossorigin: 'anonymous' }),
  })
  const element = tag('chuanyu-health-map', {
    ...parameters,
    label: name,
    ...(by === 'ratio' ? { ratio: wish.ratio } : { height: String(wish.height) }),
    ...(by === 'content' ? { 'auto-height': true } : {}),
    style: styleOf({
      display: 'block',
      'max-width': pixels(wish.width),
      height: by === 'fixed' ? pixels(wish.height) : null,
      'min-height': by === 'content' ? pixels(wish.height) : null,
      'aspect-ratio': by === 'ratio' ? wish.ratio.replace(':', '/') : null,
    }),
  })
  const link = `${tag('a', { href: new URL(pageQuery || '.', base).href })}${escaped(open)}</a>`
  return `${script}</script>\n${element}${escaped(fallback)} ${link}</chuanyu-health-map>`
}

/** A frame without any script; its space by padding, as the oldest browsers in use know no aspect-ratio. */
export function frameCode(wish: Wish, { base, query, name }: Published): string {
  const byRatio = heightOf(wish) === 'ratio'
  const frame = tag('iframe', {
    src: new URL(query, base).href,
    title: name,
    sandbox,
    allow: permissions,
    referrerpolicy: referrerPolicy,
    loading: 'lazy',
    ...(byRatio ? {} : { width: '100%', height: String(wish.height) }),
    style: styleOf({
      ...(byRatio ? { position: 'absolute', top: '0', left: '0', height: '100%' } : {}),
      width: '100%',
      border: '0',
      'max-width': byRatio ? null : pixels(wish.width),
    }),
  })
  if (!byRatio) return `${frame}</iframe>`
  const [width = 4, height = 3] = wish.ratio.split(':').map(Number)
  const box = tag('div', { style: styleOf({ position: 'relative', 'padding-top': `${(100 * height) / width}%` }) })
  const inside = `${box}${frame}</iframe></div>`
  return wish.width === null
    ? inside
    : `${tag('div', { style: styleOf({ 'max-width': pixels(wish.width) }) })}${inside}</div>`
}
