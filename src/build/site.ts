import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { defaultView } from '../view/view.ts'
import { boundaryFile, buildBoundaries } from './boundaries.ts'
import { buildEmbed } from './embed.ts'
import { offer, oneFileOf } from './onefile/make.ts'
import { pagePolicy, withPolicy } from './policy.ts'
import { prerender, storeOf } from './prerender.tsx'
import { writeSearch } from './search.ts'
import { writePicture } from './share/picture.ts'
import { share } from './share.ts'
import { buildWorker } from './worker.ts'

const root = process.cwd()

/** Builds boundaries and site unless nothing has changed since the last time. */
export async function main(): Promise<void> {
  await buildSite('dist')
}

export async function buildSite(outDir: string): Promise<void> {
  await ensureBoundaries()
  const stamp = join(root, outDir, '.stamp')
  const wanted = fingerprint(['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building the site …')
  rmSync(stamp, { force: true })
  const made = await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  await buildEmbed(join(root, outDir))
  await writeSearch(join(root, outDir))
  const page = join(root, outDir, 'index.html')
  const bare = readFileSync(page)
  await prerender(join(root, outDir), defaultView, true)
  const oneFile = await oneFileOf(outDir)
  // The site's own page has a link that the one file has not.
  offer(outDir, oneFile)
  writeFileSync(page, bare)
  await prerender(join(root, outDir))
  await writePicture(join(root, outDir), (await storeOf(join(root, outDir), defaultView)).getState())
  share(join(root, outDir))
  const html = readFileSync(page, 'utf8')
  writeFileSync(page, withPolicy(html, pagePolicy(html)))
  await buildWorker(join(root, outDir), made)
  compress(join(root, outDir))
  // It is packed already.
  writeFileSync(join(root, outDir, oneFile.name), oneFile.html)
  writeFileSync(stamp, wanted)
}

/** The boundaries that the default release pins by hash; built only where they are missing or differ. */
export async function ensureBoundaries(): Promise<void> {
  const out = join(root, 'public/geo', boundaryFile)
  const pinned = pinnedHash()
  if (existsSync(out) && sha256(readFileSync(out)) === pinned) return
  console.log('Building the boundaries …')
  mkdirSync(join(root, 'public/geo'), { recursive: true })
  const { sha256: built } = await buildBoundaries(out)
  if (pinned && built !== pinned) {
    throw new Error(`The boundaries were built with hash ${built}; the release expects ${pinned}.`)
  }
}

function pinnedHash(): string {
  const list = JSON.parse(readFileSync(join(root, 'public/data/releases.json'), 'utf8'))
  const entry = list.releases.find((one: { version: string }) => one.version === list.default)
  return JSON.parse(readFileSync(join(root, 'public/data', entry.manifest), 'utf8')).boundary.sha256
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function filesUnder(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder]
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

function fingerprint(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) hash.update(relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Brotli and gzip siblings, for servers that hand out what lies ready. */
export function compress(folder: string): void {
  for (const file of filesUnder(folder)) {
    if (!/\.(html|js|css|json|svg|mjs)$/.test(file) || statSync(file).size < 256) continue
    const bytes = readFileSync(file)
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    )
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
