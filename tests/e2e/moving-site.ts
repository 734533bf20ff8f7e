import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { anyFrame, headersFor, policies } from '../../src/build/headers.ts'

/** The site's name, and that of the build after this one, by which tests tell them apart. */
export const oldTitle = '川渝卫生健康地图'
export const newTitle = '川渝卫生健康新图'

/** What becomes of a file on its way: an answer without it, or half of it. */
type Accident = number | 'cut'

export interface MovingSite {
  address: string
  /** Paths of files that have been asked for. */
  asked: string[]
  /** By path, without the first slash. */
  accidents: Map<string, Accident>
  /** Sent with every file. */
  headers: Map<string, string>
  /** Whether it can be reached. Browsers can be told that there is no network, but not all of them tell their workers. */
  reachable(yes: boolean): void
  /** From now on a file is this text. */
  replace(path: string, text: string): void
  /** The next build takes the place of this one. */
  renew(): void
  close(): void
}

/** The built site, on a server of its own, which can go over to another build of it. */
export async function movingSite(): Promise<MovingSite> {
  const home = mkdtempSync(join(tmpdir(), 'moving-site-'))
  const [first, second] = [join(home, 'first'), join(home, 'second')]
  cpSync(process.env.SITE_FOLDER ?? 'dist', first, {
    recursive: true,
    filter: (path) => !/\.(?:br|gz)$|chuan-yu-health-atlas-|\.stamp$/.test(path),
  })
  cpSync(first, second, { recursive: true })
  makeNext(second)

  const open = (folder: string) => ({
    files: sirv(folder, { etag: true, dev: false }),
    policy: policies(readFileSync(join(folder, 'index.html'), 'utf8'), anyFrame),
    folder,
  })
  let shown = open(first)
  const accidents = new Map<string, Accident>()
  const asked: string[] = []
  const headers = new Map<string, string>()
  let away = false
  const server = createServer((request, response) => {
    if (away) {
      request.socket.destroy()
      return
    }
    const path = (request.url ?? '').slice(1).replace(/\?.*/, '')
    asked.push(path)
    const accident = accidents.get(path)
    if (typeof accident === 'number') {
      response.writeHead(accident).end()
      return
    }
    for (const [name, value] of Object.entries(headersFor(`/${path}`, shown.policy))) response.setHeader(name, value)
    for (const [name, value] of headers) response.setHeader(name, value)
    // For a minute the browser would not ask whether it is still current.
    if (path === 'data/releases.json') response.setHeader('Cache-Control', 'no-cache')
    if (accident === 'cut') {
      const bytes = readFileSync(join(shown.folder, path))
      response.writeHead(200, { 'content-length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
      return
    }
    shown.files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    accidents,
    headers,
    reachable: (yes) => {
      away = !yes
      server.closeAllConnections()
    },
    replace: (path, text) => {
      writeFileSync(join(shown.folder, path), text)
      shown = open(shown.folder)
    },
    renew: () => {
      shown = open(second)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** As if something had changed in every part: all scripts and styles have other names, and the site another title. */
function makeNext(folder: string): void {
  const assets = join(folder, 'assets')
  const names = readdirSync(assets)
  const renamed = (text: string) =>
    names.reduce((whole, name) => whole.replaceAll(name, nextName(name)), text).replaceAll(oldTitle, newTitle)
  for (const name of names) {
    const text = readFileSync(join(assets, name), 'utf8')
    writeFileSync(join(assets, name), renamed(text))
    renameSync(join(assets, name), join(assets, nextName(name)))
  }
  const page = join(folder, 'index.html')
  writeFileSync(page, renamed(readFileSync(page, 'utf8')))
  const worker = join(folder, 'service-worker.js')
  const list = /path:(["'`])([^"'`]*)\1,hash:(["'`])[^"'`]*\3/g
  const written = readFileSync(worker, 'utf8').replace(list, (_all, _quote, path: string) => {
    const next = renamed(path)
    const bytes = readFileSync(join(folder, next || 'index.html'))
    return `path:"${next}",hash:"sha256-${createHash('sha256').update(bytes).digest('base64')}"`
  })
  writeFileSync(worker, written)
  if (statSync(join(assets, nextName(names[0] as string))).size === 0) throw new Error('The next build is empty')
}

const nextName = (name: string) => name.replace(/\.(\w+)$/, 'B.$1')
