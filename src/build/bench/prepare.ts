import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'
import type { Language } from '../../view/view.ts'
import { prerender } from '../prerender.tsx'
import { compress, ensureBoundaries, filesUnder } from '../site.ts'
import { writeDemonstration } from './demonstration.ts'
import { peerData, viewIn } from './peer-data.ts'
import type { OwnSizes } from './targets.ts'

export const pageNames = ['app', 'echarts', 'leaflet', 'maplibre'] as const
export type PageName = (typeof pageNames)[number]

const root = process.cwd()
const out = join(root, '.cache/bench')

export const folderOf = (page: PageName): string => join(out, page)

/** Builds the four pages, unless nothing has changed since the last time. */
export async function prepare(lang: Language, say: (line: string) => void): Promise<void> {
  await ensureBoundaries()
  const wanted = lang + fingerprint(['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'])
  const stamp = join(out, '.stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  say('Building the four pages …')
  await buildApp(lang)
  const { work, counties } = await peerData(folderOf('app'), lang)
  for (const peer of pageNames.filter((page) => page !== 'app')) {
    await buildPeer(peer)
    writeFileSync(join(folderOf(peer), 'work.json'), JSON.stringify(work))
    writeFileSync(join(folderOf(peer), 'counties.json'), JSON.stringify(counties))
  }
  // Not all of the folder: the release of the size of a country lies beside them.
  for (const page of pageNames) compress(folderOf(page))
  compress(join(out, 'default'))
  writeFileSync(stamp, wanted)
}

/** The site as `npm run build` makes it, but for its data and the view that is rendered ahead. */
async function buildApp(lang: Language): Promise<void> {
  const folder = folderOf('app')
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const page = join(folder, 'index.html')
  const bare = readFileSync(page)
  await prerender(folder)
  mkdirSync(join(out, 'default'), { recursive: true })
  writeFileSync(join(out, 'default/index.html'), readFileSync(page))
  writeFileSync(page, bare)
  await writeDemonstration(join(root, 'public'), join(folder, 'data'))
  cpSync(join(root, 'public/geo'), join(folder, 'geo'), { recursive: true })
  await prerender(folder, viewIn(lang))
}

async function buildPeer(peer: Exclude<PageName, 'app'>): Promise<void> {
  const outDir = folderOf(peer)
  await build({
    root: join(root, 'src/build/bench/pages', peer),
    configFile: false,
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome111'],
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  })
  // As in the app: one request less before the first paint.
  const file = join(outDir, 'index.html')
  const html = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    html.replace(
      /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
      (_tag, href: string) => `<style>${readFileSync(join(outDir, href), 'utf8')}</style>`,
    ),
  )
}

/** As the build compresses them. */
export function ownSizes(): OwnSizes {
  const page = join(out, 'default/index.html')
  const scripts = [...readFileSync(page, 'utf8').matchAll(/ (?:src|href)="\.\/([^"]+\.js)"/g)].map(
    ([, src = '']) => src,
  )
  const size = (file: string) => statSync(`${file}.br`, { throwIfNoEntry: false })?.size ?? statSync(file).size
  return {
    html: size(page) / 1000,
    scripts: scripts.reduce((sum, src) => sum + size(join(folderOf('app'), src)), 0) / 1000,
  }
}

function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) hash.update(relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}
