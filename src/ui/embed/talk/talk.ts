import { type errorCodes, type FromHost, greatestHeight, longestText } from '../../../embed/protocol.ts'
import { wantsSchemes } from '../../../scene/later-schemes.ts'
import { formatView, type UrlProblem } from '../../../view/url.ts'
import type { View } from '../../../view/view.ts'
import { look, type Store } from '../../store.ts'
import { loadWords, wordsIn } from '../../words/words.ts'
import { changesOf } from './changes.ts'
import { limited } from './limit.ts'
import { meet, type Room } from './meet.ts'

/** Milliseconds in which wishes are gathered, and in which changes are, before they are told. */
const breath = { hear: 40, tell: 100, height: 150 }
/** Of a flood the last wishes count: all together are done at once. */
const mostWishes = 100
/** So many errors are told in so many milliseconds. */
const mostErrors = { count: 20, within: 10_000 }
/** No frame is lower, in CSS pixels. */
const leastHeight = 100

type Wish = Exclude<FromHost, { type: 'hello' }>
type ErrorCode = (typeof errorCodes)[number]

export interface Talk {
  /** Says what the content would like to have, in CSS pixels. */
  wishHeight(height: number): void
  end(): void
}

/** A view too long for a message is not told: what is cut off would be another view. */
const spoken = (view: View) => {
  const query = formatView(view)
  return query.length <= longestText ? query : null
}

/** Whatever is told has the length that the protocol allows. */
const short = (text: string, most = longestText) => text.slice(0, most)

/**
 * Tells the page around what is looked at, and does what it wishes.
 *
 * @param problems of the address that the map was opened with
 */
export function startTalk(store: Store, room: Room, problems: readonly UrlProblem[]): Talk {
  const mayComplain = limited(mostErrors.count, mostErrors.within)
  const timers = new Map<keyof typeof breath, ReturnType<typeof setTimeout>>()
  /** At most once in its time, the last of all. */
  const soon = (what: keyof typeof breath, then: () => void) => {
    if (timers.has(what)) return
    timers.set(
      what,
      setTimeout(() => {
        timers.delete(what)
        then()
      }, breath[what]),
    )
  }
  const words: ReturnType<typeof wordsIn> = (key, values) => wordsIn(store.getState().view.lang)(key, values)

  let met = false
  let wishes: Wish[] = []
  let busy = false
  let told: { query: string | null; region: string | null } = { query: null, region: null }
  const height = { wished: 0, told: 0 }

  const host = meet(room, store.getState().site.hosts, {
    onMeet() {
      const { atlas, scene, view } = store.getState()
      met = true
      told = { query: spoken(view), region: null }
      host.say({
        type: 'ready',
        release: atlas.manifest.version,
        query: told.query ?? '',
        title: short(words('embed.name', { title: scene.title, subtitle: scene.subtitle })),
      })
      report(problems)
      tell()
      tellHeight()
    },
    onMessage(message) {
      wishes.push(message)
      if (wishes.length > mostWishes) wishes.shift()
      soon('hear', grant)
    },
    onNonsense: (type) => complain('message', type, words('embed.error.message')),
  })

  const stop = store.subscribe((state, before) => {
    if (state.view !== before.view) soon('tell', tell)
  })

  return {
    wishHeight(wished) {
      height.wished = Math.min(greatestHeight, Math.max(leastHeight, Math.round(wished)))
      soon('height', tellHeight)
    },
    end() {
      stop()
      host.end()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }

  function tell(): void {
    if (!met) return
    const { atlas, view } = store.getState()
    const query = spoken(view)
    if (query !== told.query && query !== null) host.say({ type: 'view', query })
    if (view.region !== told.region) {
      const name = view.region === null ? null : (atlas.region(view.region)?.name[view.lang] ?? null)
      host.say({ type: 'region', region: view.region, name: name && short(name) })
    }
    told = { query, region: view.region }
  }

  function tellHeight(): void {
    if (!met || height.wished === 0 || height.wished === height.told) return
    height.told = height.wished
    host.say({ type: 'resize', height: height.wished })
  }

  function complain(code: ErrorCode, subject: string, message: string): void {
    if (mayComplain()) host.say({ type: 'error', code, subject: short(subject, 200), message: short(message) })
  }

  function report(found: readonly UrlProblem[]): void {
    for (const { parameter, value, reason } of found)
      complain('parameter', parameter, words(`notice.${reason}`, { parameter, value }))
  }

  async function grant(): Promise<void> {
    if (busy) return
    busy = true
    const asked = wishes
    wishes = []
    try {
      const { atlas, view } = store.getState()
      const { change, problems: found, refused } = changesOf(asked, atlas, view)
      report(found)
      for (const { parameter, why } of refused)
        complain('parameter', parameter, words(`embed.error.${why}`, { parameter }))
      const next = { ...view, ...change }
      if (change.lang) await loadWords(change.lang)
      if (wantsSchemes(next)) await import('../../tools/schemes.ts')
      if (Object.keys(change).length > 0) look(store, change, 'host')
    } catch (error) {
      console.error(error)
      complain('message', 'set-view', words('embed.error.load'))
    }
    busy = false
    if (wishes.length > 0) soon('hear', grant)
  }
}
