import type { FromMap } from '../../../src/embed/protocol.ts'
import { createShapes } from '../../../src/paint/svg/shapes.ts'
import type { Site } from '../../../src/ui/site.ts'
import { createAppStore, type Store } from '../../../src/ui/store.ts'
import type { View } from '../../../src/view/view.ts'
import { realAtlas, realBoundaries, viewOf } from '../../support/fixture.ts'

export const host = 'https://host.example'

/** A store as an embedded map has it, with the real release. */
export async function embeddedStore(change: Partial<View> = {}, site: Partial<Site> = {}): Promise<Store> {
  const boundaries = await realBoundaries()
  const { version } = realAtlas.manifest
  return createAppStore({
    site: { reviewNumber: '', boundaries: null, ...site },
    list: { default: version, releases: [] } as unknown as Parameters<typeof createAppStore>[0]['list'],
    core: { manifest: realAtlas.manifest } as Parameters<typeof createAppStore>[0]['core'],
    atlas: realAtlas,
    boundaries,
    shapes: createShapes(boundaries),
    view: viewOf({ mode: 'embed', ...change }),
    urlProblems: [],
  })
}

/** A frame's window with a page around it, which remembers what it was told. */
export function frame() {
  const heard: { message: FromMap; to: string }[] = []
  const listeners = new Set<(event: MessageEvent) => void>()
  const around = { postMessage: (message: FromMap, to: string) => heard.push({ message, to }) }
  const room = {
    parent: around as unknown as Window,
    addEventListener: (_: string, listener: unknown) => listeners.add(listener as (event: MessageEvent) => void),
    removeEventListener: (_: string, listener: unknown) => listeners.delete(listener as (event: MessageEvent) => void),
  } as unknown as Pick<Window, 'parent' | 'addEventListener' | 'removeEventListener'>
  return {
    room,
    heard,
    listeners,
    /** What was told of a kind. */
    told: (type: FromMap['type']) => heard.filter(({ message }) => message.type === type).map(({ message }) => message),
    say(data: unknown, { origin = host, source = around as unknown } = {}) {
      for (const listener of listeners) listener({ data, origin, source } as MessageEvent)
    },
  }
}

export const hello = { atlas: 1, type: 'hello' } as const
export const setView = (query: string) => ({ atlas: 1, type: 'set-view', query }) as const
export const select = (region: string | null) => ({ atlas: 1, type: 'select', region }) as const
