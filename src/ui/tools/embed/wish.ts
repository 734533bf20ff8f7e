import { formatView } from '../../../view/url.ts'
import {
  defaultView,
  type EmbedPart,
  type Language,
  type Lock,
  type Place,
  type Size,
  type Theme,
  type View,
} from '../../../view/view.ts'

export const kinds = ['script', 'frame'] as const
/** How the height is found: fixed, from the width, or from what the map would like to have. */
export const heights = ['fixed', 'ratio', 'content'] as const
export const ratios = ['16:9', '4:3', '1:1', '3:4'] as const
export const releases = ['newest', 'pinned'] as const

/** Limits of what can be asked for, in CSS pixels. */
export const leastPixels = 200
export const mostPixels = 4000

/** What somebody wants to put into a page. */
export interface Wish {
  kind: (typeof kinds)[number]
  show: readonly EmbedPart[]
  lock: readonly Lock[]
  theme: Theme
  size: Size
  lang: Language
  /** Six hexadecimal digits; null: the atlas's own. */
  accent: string | null
  /** The greatest, in CSS pixels; null: as wide as there is room. */
  width: number | null
  by: (typeof heights)[number]
  /** CSS pixels; where the height follows the content, what is kept for it beforehand. */
  height: number
  ratio: (typeof ratios)[number]
  release: (typeof releases)[number]
  /** Whether the page checks the script by its hash. */
  checked: boolean
}

export const firstWish = ({ theme, size, lang }: Pick<View, 'theme' | 'size' | 'lang'>): Wish => ({
  kind: 'script',
  show: defaultView.show,
  lock: [],
  theme,
  size,
  lang,
  accent: null,
  width: null,
  by: 'fixed',
  height: 600,
  ratio: '4:3',
  release: 'newest',
  checked: false,
})

/** The map needs the script to follow its content. */
export const heightOf = ({ kind, by }: Wish): Wish['by'] => (kind === 'frame' && by === 'content' ? 'fixed' : by)

/** What belongs to boards, briefings and paper, which an embedded map does not have. */
const elsewhere = [
  'board',
  'chart',
  'columns',
  'sort',
  'compared',
  'resource',
  'over',
  'against',
  'ranking',
  'among',
  'targets',
  'list',
  'briefing',
  'step',
  'paper',
  'renderer',
] as const
const withoutBoards = Object.fromEntries(elsewhere.map((name) => [name, defaultView[name]]))

/**
 * The embedded map as a query: what is seen now, where it is seen, with what is wished.
 *
 * @param version of the release that is seen
 */
export function embedQuery(view: View, place: Place | null, wish: Wish, version: string): string {
  const { show, lock, theme, size, lang, accent, release } = wish
  return formatView({
    ...view,
    ...withoutBoards,
    ...{ mode: 'embed', show, lock, theme, size, lang, accent },
    at: place,
    release: release === 'pinned' ? version : null,
  })
}

/** The same view on the full page. */
export function pageQuery(view: View, place: Place | null, wish: Wish, version: string): string {
  const { theme, size, lang, release } = wish
  const { mode, show, lock, accent } = defaultView
  return formatView({
    ...view,
    ...withoutBoards,
    ...{ mode, show, lock, accent, theme, size, lang },
    at: place,
    release: release === 'pinned' ? version : null,
  })
}
