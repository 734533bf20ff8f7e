import type { errorCodes } from './protocol.ts'

/** What the element tells the page: events of these names, each with its detail. They do not bubble. */
export interface HealthMapEvents {
  /** The map is drawn and listens. `query` is its view as an address has it. */
  ready: { release: string; query: string; title: string }
  /** Somebody looks at something else: the reader or the page itself. */
  viewchange: { query: string }
  /** A region was selected, by its adcode, with its name in the map's language; null: none is any more. */
  regionselect: { region: string | null; name: string | null }
  /** Something was ignored or does not come. The message is for those who make the page. */
  atlaserror: { code: (typeof errorCodes)[number] | ElementError; subject: string; message: string }
}

/** `attribute`: one has not the form of its kind; `address`: there is no map to load; `silent`: the map says nothing. */
export type ElementError = 'attribute' | 'address' | 'silent'

/** For those who make the page, in the language of their tools. */
export const messages = {
  attribute: 'The attribute has not the form that it must have, and was ignored.',
  address: 'The attribute src must be the http or https address of a published map.',
  silent: 'The map did not answer. It may be blocked or unreachable.',
  notAllowed: 'The map is shown, but does not talk with this page: its site.json must name this origin in hosts.',
  query: 'A view is a query string of at most 4000 characters.',
  region: 'A region is an adcode of six digits, or null.',
} as const

/** What the frame is called before the map says so itself. */
export const frameNames = { zh: '川渝卫生健康地图', en: 'Chuan-Yu Health Atlas' } as const
