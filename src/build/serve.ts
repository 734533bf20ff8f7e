import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { anyFrame, headersFor, headersOfNone, policies } from './headers.ts'

interface Options {
  /** The address to listen on; `::1` for IPv6 alone. */
  host?: string
  /** Who may frame the page: see headers.ts. */
  frameAncestors?: string
  /** Without those headers: for pages of others, which do not run under this site's policy. */
  bare?: boolean
}

/**
 * Serves a built site on loopback with the headers it is meant to have; on the wished port if it is free, else on any.
 * Rejects where the folder has no page, or the machine no such address.
 */
export async function serve(
  folder: string,
  wished: number,
  { host = '127.0.0.1', frameAncestors = anyFrame, bare = false }: Options = {},
): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dev: false })
  const written = policies(readFileSync(join(folder, 'index.html'), 'utf8'), frameAncestors)
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) => {
      response.writeHead(status, headersOfNone())
      response.end(text)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, '405 Not allowed\n')
    const path = (request.url ?? '/').replace(/[?#].*/, '')
    if (!bare) for (const [name, value] of Object.entries(headersFor(path, written))) response.setHeader(name, value)
    files(request, response, () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      answer(404, '404 Not found\n')
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  await listen(wished).catch(() => listen(0))
  const name = host.includes(':') ? `[${host}]` : host
  return { server, address: `http://${name}:${(server.address() as AddressInfo).port}/` }
}
