import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { manifest as manifestSchema, releaseList } from '../../release/schema.ts'
import { defaultSite, type Site, site as siteSchema } from '../../ui/site.ts'
import { alone } from './alone.ts'
import { bundle, firstModule, laterStyles, workersInside } from './inside.ts'
import { pageOf } from './page.ts'

const root = process.cwd()

export interface OneFile {
  name: string
  version: string
  html: string
}

/** The built site in a folder, with its default release and nothing else, as one page. Its first map must be drawn. */
export async function oneFileOf(folder: string): Promise<OneFile> {
  const read = (path: string) => readFileSync(join(root, folder, path))
  const list = alone(v.parse(releaseList, json(read('data/releases.json'))))
  const [entry] = list.releases
  if (!entry) throw new Error(`releases.json does not list its default, ${list.default}`)
  const manifest = v.parse(manifestSchema, json(read(`data/${entry.manifest}`)))
  const { offline: _, ...site } = siteIn(folder)
  const tables = Object.keys(manifest.files).map((name) => `data/${entry.manifest.replace(/[^/]*$/, '')}${name}.json`)
  const boundaries = site.boundaries ?? manifest.boundary.file
  const kept = [`data/${entry.manifest}`, ...tables, boundaries, `search/${list.default}.json`]
  const [app, boot] = await Promise.all([
    bundle(firstModule, { plugins: [workersInside(), laterStyles()] }),
    // Its few words are no messages, and it must be read by browsers that cannot run the rest.
    bundle(join(root, 'src/ui/offline/boot.ts'), { configFile: false, target: 'es2017' }),
  ])
  const files = new Map<string, string | Buffer>([
    ['app.css', app.styles],
    ['app.js', app.code],
    ['site.json', JSON.stringify(site)],
    ['data/releases.json', JSON.stringify(list)],
    ...kept.map((path) => [path, read(path)] as const),
  ])
  const html = pageOf({ html: String(read('index.html')), boot: boot.code, icon: String(read('favicon.svg')), files })
  return { name: `chuan-yu-health-atlas-${list.default}.html`, version: list.default, html }
}

/** What site.json of a built site says. */
export function siteIn(folder: string): Site {
  const file = join(root, folder, 'site.json')
  return existsSync(file) ? v.parse(siteSchema, json(readFileSync(file))) : defaultSite
}

/** Lets the built site offer its one file. */
export function offer(folder: string, { name, version, html }: OneFile): void {
  const { reviewNumber, boundaries, ...rest } = siteIn(folder)
  const bytes = Buffer.byteLength(html)
  const offline = { file: name, version, bytes, reviewNumber, boundaries }
  const site: Site = { reviewNumber, boundaries, ...rest, offline }
  writeFileSync(join(root, folder, 'site.json'), `${JSON.stringify(site, null, 2)}\n`)
}

const json = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'))
