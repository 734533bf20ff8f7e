/**
 * What an embedded map and the page around it say to each other, by `postMessage`. Every message has the version of
 * the protocol as `atlas` and its kind as `type`; whatever else is in it is ignored, and so is what is not understood.
 */
export const protocol = 1

/** The longest string in a message, in UTF-16 units. A message with a longer one is not understood. */
export const longestText = 4000

/** The greatest height that a map may ask for, in CSS pixels; the least is 1. */
export const greatestHeight = 20_000

/** From the page around. Strings are of 4,000 characters at the most. */
export type FromHost =
  /** The first word. The map answers to the page that said it, if its origin is one that the site allows. */
  | { atlas: 1; type: 'hello' }
  /** A view as an address has it, `?fill=…`; what it does not name stays as it is. */
  | { atlas: 1; type: 'set-view'; query: string }
  /** Selects a region by its adcode; null selects none. */
  | { atlas: 1; type: 'select'; region: string | null }

export const errorCodes = ['parameter', 'message', 'release'] as const

/** From the map. */
export type FromMap =
  /** To whoever is around, before anything is known of it: there is nothing in it. */
  | { atlas: 1; type: 'listening' }
  | { atlas: 1; type: 'ready'; release: string; query: string; title: string }
  | { atlas: 1; type: 'view'; query: string }
  | { atlas: 1; type: 'region'; region: string | null; name: string | null }
  /** The height that the content would like to have, in CSS pixels. */
  | { atlas: 1; type: 'resize'; height: number }
  /** What was ignored, and why, in words. */
  | { atlas: 1; type: 'error'; code: (typeof errorCodes)[number]; subject: string; message: string }

/** A message of the page around, as the map understands it: a copy with what is in the protocol; null for all else. */
export function readFromHost(data: unknown): FromHost | null {
  const said = fieldsOf(data)
  switch (said?.type) {
    case 'hello':
      return { atlas: protocol, type: 'hello' }
    case 'set-view':
      return isText(said.query) ? { atlas: protocol, type: 'set-view', query: said.query } : null
    case 'select':
      return isRegion(said.region) ? { atlas: protocol, type: 'select', region: said.region } : null
    default:
      return null
  }
}

/** A message of the map, as the page around understands it: a copy with what is in the protocol; null for all else. */
export function readFromMap(data: unknown): FromMap | null {
  const said = fieldsOf(data)
  if (!said) return null
  const { type, release, query, title, region, name, height, code, subject, message } = said
  switch (type) {
    case 'listening':
      return { atlas: protocol, type }
    case 'ready':
      return isText(release) && isText(query) && isText(title) ? { atlas: protocol, type, release, query, title } : null
    case 'view':
      return isText(query) ? { atlas: protocol, type, query } : null
    case 'region':
      return isRegion(region) && (name === null || isText(name)) ? { atlas: protocol, type, region, name } : null
    case 'resize':
      return typeof height === 'number' && height >= 1 && height <= greatestHeight
        ? { atlas: protocol, type, height }
        : null
    case 'error':
      return isCode(code) && isText(subject) && isText(message)
        ? { atlas: protocol, type, code, subject, message }
        : null
    default:
      return null
  }
}

/** An adcode of GB/T 2260: six digits. */
export const isAdcode = (value: unknown): value is string => typeof value === 'string' && /^\d{6}$/.test(value)

const isRegion = (value: unknown): value is string | null => value === null || isAdcode(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText
const isCode = (value: unknown): value is (typeof errorCodes)[number] =>
  (errorCodes as readonly unknown[]).includes(value)

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null
  const fields = data as Record<string, unknown>
  return fields.atlas === protocol ? fields : null
}
