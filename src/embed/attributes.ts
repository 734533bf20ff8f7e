import { longestText } from './protocol.ts'

/**
 * The parameters of an address that an embedded map has, each an attribute of the element of the same name. What has
 * been in this list stays in it. Not among them: boards, briefings and paper, which no part of another page shows.
 */
export const parameters = [
  'release',
  'level',
  'fill',
  'period',
  'layers',
  'region',
  'tier',
  'status',
  'type',
  'reliability',
  'batch',
  'within',
  'standing',
  'range',
  'classes',
  'scheme',
  'reference',
  'second',
  'beside',
  'facility',
  'at',
  'show',
  'lock',
  'accent',
  'theme',
  'size',
  'lang',
  'renderer',
] as const

/** What a running map does not take: with another, it is loaded anew. */
export const fixedAttributes = ['src', 'release', 'show', 'lock', 'accent'] as const

/** What a map does not get from the address alone. */
export const sizeAttributes = ['ratio', 'height', 'auto-height'] as const
export const otherAttributes = ['src', 'label'] as const

const longestParameter = 2000

/**
 * An attribute's value as the address has it; null where it has not the form of one. `lang` and `accent` are taken as
 * pages write them, `zh-CN` and `#8A1F2B`; what the values mean, the map knows.
 */
export function parameterOf(name: string, written: string): string | null {
  let value = written.trim()
  if (name === 'lang') value = value.toLowerCase().split('-')[0] ?? ''
  if (name === 'accent') value = value.replace(/^#/, '').toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return value.length <= longestParameter && !/[\u0000-\u001f\u007f]/.test(value) ? value : null
}

/**
 * The address of the map as a part of a page.
 *
 * @param base where the map is published
 * @param page the address that `base` may be relative to
 * @returns null where it is no address of a page that can be framed
 */
export function addressOf(base: string, page: string, query: URLSearchParams): URL | null {
  if (!base) return null
  let address: URL
  try {
    address = new URL(base, page)
  } catch {
    return null
  }
  if (!/^https?:$/.test(address.protocol)) return null
  const whole = new URLSearchParams(query)
  whole.set('mode', 'embed')
  address.search = whole.toString()
  address.hash = ''
  return address
}

/** A query that a page may ask for. */
export const isQuery = (query: unknown): query is string => typeof query === 'string' && query.length <= longestText

/** CSS pixels of an attribute as in `600` or `600px`; null where it is not one from 100 to 10,000. */
export function heightOf(written: string): number | null {
  const pixels = Number(/^\s*(\d{3,5})(?:px)?\s*$/.exec(written)?.[1])
  return pixels >= 100 && pixels <= 10_000 ? pixels : null
}

/** Width by height of an attribute as in `4:3`, `16/9` or `1.5`; null where it is not one from 0.2 to 5. */
export function ratioOf(written: string): number | null {
  const found = /^\s*(\d{1,4}(?:\.\d{1,4})?)\s*(?:[:/]\s*(\d{1,4}(?:\.\d{1,4})?))?\s*$/.exec(written)
  const ratio = Number(found?.[1]) / Number(found?.[2] ?? 1)
  return ratio >= 0.2 && ratio <= 5 ? ratio : null
}
