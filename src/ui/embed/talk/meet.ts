import { type FromHost, type FromMap, protocol, readFromHost } from '../../../embed/protocol.ts'

/** What a window needs to talk with the one around it. */
export type Room = Pick<Window, 'parent' | 'addEventListener' | 'removeEventListener'>

/** Without what every message has. */
export type Said<M> = M extends unknown ? Omit<M, 'atlas'> : never

export interface Acquaintance {
  /** Says something to the page around; nothing before it has said hello. */
  say(message: Said<FromMap>): void
  end(): void
}

interface Listener {
  /** It has said hello; once. */
  onMeet(): void
  onMessage(message: Exclude<FromHost, { type: 'hello' }>): void
  /** It speaks, but not as agreed. `type` is what it calls the message: any text, or none. */
  onNonsense(type: string): void
}

/** Longer names of messages are nobody's. */
const longestType = 40

/** Origins that a deployment allows, where it says nothing. */
const anybody = ['*']

function isAllowed(origin: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => host === '*' || (origin !== 'null' && originOf(host) === origin))
}

function originOf(address: string): string | null {
  try {
    return new URL(address).origin
  } catch {
    return null
  }
}

/**
 * Gets to know the page around, if there is one: the first of an allowed origin that says hello. Nobody else is heard
 * or spoken to, save that whoever is around is told that somebody listens.
 *
 * @param hosts origins that the site allows; `*` allows any, even those of pages without one
 */
export function meet(room: Room, hosts: readonly string[] | undefined, listener: Listener): Acquaintance {
  const around = room.parent
  if (around === (room as unknown)) return { say: () => undefined, end: () => undefined }
  let origin: string | null = null

  const listen = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== around || !isAllowed(from, hosts ?? anybody) || (origin !== null && from !== origin)) return
    const message = readFromHost(data)
    if (origin === null) {
      if (message?.type !== 'hello') return
      origin = from
      listener.onMeet()
    } else if (message === null) {
      // Others speak in a page, too: tools of the browser, other scripts. Only who means this map is answered.
      if (meansUs(data)) listener.onNonsense(nameOf(data))
    } else if (message.type !== 'hello') listener.onMessage(message)
  }
  room.addEventListener('message', listen as EventListener)
  // There is nothing in it: it may be said to anybody.
  around.postMessage({ atlas: protocol, type: 'listening' }, '*')
  return {
    say(message) {
      // A page without an origin of its own cannot be named.
      if (origin !== null) around.postMessage({ atlas: protocol, ...message }, origin === 'null' ? '*' : origin)
    },
    end: () => room.removeEventListener('message', listen as EventListener),
  }
}

const meansUs = (data: unknown): data is object => typeof data === 'object' && data !== null && 'atlas' in data

function nameOf(data: object): string {
  const { type } = data as { type?: unknown }
  return typeof type === 'string' && type.length <= longestType ? type : ''
}
