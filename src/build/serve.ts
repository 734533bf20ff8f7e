import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** Serves a built site on loopback; the wished port if it is free, else any. */
export async function serve(folder: string, wished: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dev: false })
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.end('404 Not found\n')
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  await listen(wished).catch(() => listen(0))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}
