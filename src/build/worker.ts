import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Build, BuildFile } from '../worker/build-files.ts'

/** The worker's name; registered in browsers, it stays. */
export const workerFile = 'service-worker.js'

/** A script of the site, and what it asks for. Names are those of files in the folder of assets. */
export interface Chunk {
  name: string
  /** Where its modules come from. */
  modules: readonly string[]
  styles: readonly string[]
  text: string
}

/** What vite says of the scripts it has made. */
type Made = Awaited<ReturnType<typeof build>>
type Output = Extract<Made, readonly unknown[]>[number]['output'][number]

/**
 * Builds the service worker, with the list of files that it keeps and their hashes. To be called when nothing of the
 * site changes any more: a file with another hash is not kept.
 *
 * @param folder of the site, absolute
 */
export async function buildWorker(folder: string, made: Made): Promise<void> {
  const chunks = [made].flat().flatMap((one) => ('output' in one ? one.output.flatMap(chunkOf) : []))
  const assets = readdirSync(join(folder, 'assets')).filter((name) => !/\.(?:br|gz|map)$/.test(name))
  // The scripts of workers are bundles by themselves, of which vite gives only the file.
  const others = assets
    .filter((name) => /\.m?js$/.test(name) && !chunks.some((one) => one.name === name))
    .map((name) => ({ name, modules: [], styles: [], text: readFileSync(join(folder, 'assets', name), 'utf8') }))
  const names = groupsOf(readFileSync(join(folder, 'index.html'), 'utf8'), [...chunks, ...others], assets)
  const files = (paths: readonly string[]): BuildFile[] =>
    paths.map((path) => ({ path, hash: hashOf(readFileSync(join(folder, path || 'index.html'))) }))
  const list: Build = {
    first: files(['', 'favicon.svg', ...names.first]),
    later: files(names.later),
    rare: files(names.rare),
  }
  await buildScript(folder, list)
}

/**
 * Parts the assets: what the page starts with; what else a visit may ask for; and what belongs to the WebGL painter or
 * to the data desk alone, which most visits never see.
 */
export function groupsOf(
  html: string,
  chunks: readonly Chunk[],
  assets: readonly string[],
): Record<keyof Build, string[]> {
  // The styles of the first page are in its HTML.
  const first = reached(
    namesIn(html, assets),
    (chunk) => namesIn(importsIn(chunk.text), assets),
    () => true,
  )
  const most = reached(
    [...first, ...assets.filter((name) => name.endsWith('.css') && !chunks.some((one) => one.styles.includes(name)))],
    (chunk) => [...namesIn(chunk.text, assets), ...chunk.styles],
    (name) => first.has(name) || !isRare(find(name)),
  )
  const paths = (wanted: (name: string) => boolean) => assets.filter(wanted).map((name) => `assets/${name}`)
  return {
    first: paths((name) => first.has(name)),
    later: paths((name) => most.has(name) && !first.has(name)),
    rare: paths((name) => !most.has(name)),
  }

  function find(name: string): Chunk | undefined {
    return chunks.find((one) => one.name === name)
  }

  function reached(
    from: readonly string[],
    asks: (chunk: Chunk) => readonly string[],
    counts: (name: string) => boolean,
  ): Set<string> {
    const seen = new Set<string>()
    const visit = (name: string): void => {
      if (seen.has(name) || !counts(name)) return
      seen.add(name)
      const chunk = find(name)
      if (chunk) for (const next of asks(chunk)) visit(next)
    }
    for (const name of from) visit(name)
    return seen
  }
}

/** The WebGL painter, and the desk of whoever publishes the data. */
const isRare = (chunk: Chunk | undefined) =>
  chunk?.modules.some((one) => /\/src\/(?:paint\/gl|desk|ui\/desk)\//.test(one)) ?? false

/** What a script cannot run without. */
const importsIn = (text: string) =>
  [...text.matchAll(/\b(?:from|import)\s*(["'`])([^"'`]+)\1/g)].map(([, , name]) => name).join('\n')

const namesIn = (text: string, assets: readonly string[]) => assets.filter((name) => text.includes(name))

function chunkOf(file: Output): Chunk[] {
  if (file.type !== 'chunk') return []
  // Vite's table of everything that parts need in advance says nothing of who needs it.
  const text = file.code.replace(/\bm\.f=\[[^\]]*\]/, '')
  const styles = [...(file.viteMetadata?.importedCss ?? [])].map(nameOf)
  return [{ name: nameOf(file.fileName), modules: file.moduleIds, styles, text }]
}

const nameOf = (path: string) => path.replace(/^.*\//, '')

/** As in the integrity of a script element. */
export const hashOf = (bytes: Buffer | string): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`

async function buildScript(outDir: string, list: Build): Promise<void> {
  const root = process.cwd()
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'import.meta.env.BUILD_FILES': JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2019',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src/worker/service-worker.ts'),
        output: { format: 'iife', entryFileNames: workerFile },
      },
    },
  })
}
