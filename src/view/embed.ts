import { defaultView, type EmbedPart, type Lock, type View } from './view.ts'

/** What of the view each lock holds. */
const held: Record<Lock, readonly (keyof View)[]> = {
  layers: ['layers'],
  fill: ['fill'],
  period: ['period'],
  level: ['level'],
  region: ['region', 'facility'],
  filters: ['tier', 'status', 'type', 'reliability', 'batch', 'within', 'standing', 'range'],
  map: ['at'],
  theme: ['theme', 'size'],
  lang: ['lang'],
}

/** Never the reader's to change while the map is a part of another page. */
const always: readonly (keyof View)[] = ['mode', 'show', 'lock', 'accent', 'release']

/** What of a change the reader of a map may make: everything, but what the host has locked where it is embedded. */
export function unlocked(change: Partial<View>, { mode, lock }: Pick<View, 'mode' | 'lock'>): Partial<View> {
  if (mode !== 'embed') return change
  const closed = new Set<string>([...always, ...lock.flatMap((name) => held[name])])
  return Object.fromEntries(Object.entries(change).filter(([name]) => !closed.has(name)))
}

/** Whether the reader may change it. */
export function isOpen(name: Lock, { mode, lock }: Pick<View, 'mode' | 'lock'>): boolean {
  return mode !== 'embed' || !lock.includes(name)
}

/** Whether a part of the page is there: on the page itself all are. */
export function isShown(part: EmbedPart, { mode, show }: Pick<View, 'mode' | 'show'>): boolean {
  return mode !== 'embed' || show.includes(part)
}

/** Where a way to another view leads: boards have no place in an embedded map, and what is locked has no way. */
export function reach(change: Partial<View>, view: Pick<View, 'mode' | 'lock' | 'show'>): 'here' | 'page' | 'nowhere' {
  if (view.mode !== 'embed') return 'here'
  if (change.board) return isShown('link', view) ? 'page' : 'nowhere'
  return Object.keys(unlocked(change, view)).length === Object.keys(change).length ? 'here' : 'nowhere'
}

/** The same view on the full page, with all that can be done there. */
export function onPage(view: View): View {
  const { mode, show, lock, accent } = defaultView
  return { ...view, mode, show, lock, accent }
}
