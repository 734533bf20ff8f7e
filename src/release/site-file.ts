import { ReleaseProblem } from './problem.ts'

/** Milliseconds without a byte after which a file is no longer waited for. */
export const patience = 30_000
/** Bytes, unpacked, of a file that nothing says the length of; the largest that a site has is far below. */
export const largestSiteFile = 50_000_000

/**
 * A file of the site, by its path as the page sees it, when it has come whole. Rejects where the site cannot be
 * reached; with a ReleaseProblem where the answer stops coming or does not end.
 *
 * @param anew whether it is to come from the site itself, and to take the place of what was kept on the way
 * @param length bytes that the manifest states: a release of the size of a country is larger than other files may be
 */
export async function siteFile(path: string, anew = false, length = 0): Promise<Response> {
  const most = Math.max(largestSiteFile, length)
  const stop = new AbortController()
  let late = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      late = true
      stop.abort()
    }, patience)
  }
  try {
    wait()
    const response = await fetch(path, { signal: stop.signal, cache: anew ? 'reload' : 'default' })
    const { status, headers } = response
    const type = headers.get('content-type')
    const bytes = response.ok ? await read(response, path, most, wait) : null
    return new Response(bytes?.length ? bytes : null, { status, headers: type ? { 'content-type': type } : {} })
  } catch (error) {
    throw late ? new ReleaseProblem('no-answer', path, '', String(patience / 1000)) : error
  } finally {
    clearTimeout(timer)
    // What is still on its way is of no use to anybody.
    stop.abort()
  }
}

async function read(
  response: Response,
  path: string,
  most: number,
  came: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    came()
    pieces.push(piece.value)
    size += piece.value.length
    if (size > most) throw new ReleaseProblem('too-large', path, '', String(most / 1_000_000))
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
