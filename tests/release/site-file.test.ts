import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchUnder, loadReleaseList } from '../../src/release/load.ts'
import { largestSiteFile, patience, siteFile } from '../../src/release/site-file.ts'
import { bytesOf } from '../support/fixture.ts'

type Signal = { signal: AbortSignal }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** An answer that sends its pieces when it is asked for them, and at the end does what is said. */
function answering(pieces: Iterable<Uint8Array>, end: 'closes' | 'hangs', headers: Record<string, string> = {}) {
  const left = pieces[Symbol.iterator]()
  vi.stubGlobal('fetch', async (_: string, { signal }: Signal) => {
    const source: UnderlyingDefaultSource = {
      start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
      pull(controller) {
        const { value, done } = left.next()
        if (!done) controller.enqueue(value)
        else if (end === 'closes') controller.close()
        else return new Promise(() => {})
      },
    }
    // Asked for each piece only when somebody waits for it.
    const body = new ReadableStream(source, { highWaterMark: 0 })
    return new Response(body, { headers })
  })
}

describe('a file of the site', () => {
  it('comes whole, with its type', async () => {
    answering([bytesOf('川'), bytesOf('渝')], 'closes', { 'content-type': 'text/html' })
    const response = await siteFile('./x')
    expect(await response.text()).toBe('川渝')
    expect(response.headers.get('content-type')).toBe('text/html')
  })

  it('that is not there is not there', async () => {
    vi.stubGlobal('fetch', async () => new Response('no such file', { status: 404 }))
    const response = await siteFile('./x')
    expect([response.ok, response.status]).toEqual([false, 404])
  })

  it('that never answers is given up', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: Signal) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    const refused = expect(siteFile('./x')).rejects.toMatchObject({ kind: 'no-answer', file: './x', detail: '30' })
    await vi.advanceTimersByTimeAsync(patience)
    await refused
  })

  it('that stops on its way is given up, and named as it is in the folder', async () => {
    answering([bytesOf('{')], 'hangs')
    const refused = expect(loadReleaseList(fetchUnder('./data/'))).rejects.toMatchObject({
      kind: 'no-answer',
      file: 'releases.json',
    })
    await vi.advanceTimersByTimeAsync(patience + 1)
    await refused
  })

  it('that comes slowly is waited for', async () => {
    function* slowly() {
      for (let count = 0; count < 5; count++) {
        vi.advanceTimersByTime(patience - 1)
        yield bytesOf('x')
      }
    }
    answering(slowly(), 'closes')
    expect(await (await siteFile('./x')).text()).toBe('xxxxx')
  })

  it('that does not end is not read to the end', async () => {
    let sent = 0
    function* endless() {
      const piece = new Uint8Array(1_000_000)
      for (; ; sent += piece.length) yield piece
    }
    answering(endless(), 'closes')
    await expect(siteFile('./x')).rejects.toMatchObject({ kind: 'too-large', detail: '50' })
    expect(sent).toBeLessThan(largestSiteFile + 5_000_000)
  })

  it('that the manifest says is longer is read as far as that', async () => {
    const length = largestSiteFile + 10_000_000
    let sent = 0
    function* pieces(count: number) {
      const piece = new Uint8Array(1_000_000)
      for (let at = 0; at < count; at++, sent += piece.length) yield piece
    }
    answering(pieces(60), 'closes')
    expect((await (await siteFile('./x', false, length)).arrayBuffer()).byteLength).toBe(length)
    sent = 0
    answering(pieces(200), 'closes')
    await expect(siteFile('./x', false, length)).rejects.toMatchObject({ kind: 'too-large', detail: '60' })
    expect(sent).toBeLessThan(length + 5_000_000)
  })
})
