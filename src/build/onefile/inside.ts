import { build, normalizePath, type Plugin } from 'vite'

const root = normalizePath(process.cwd())
/** With which the page starts. */
export const firstModule = `${root}/src/ui/start.tsx`
const inside = '\0inside:'

/** Files of the site are read out of the page. */
export function embeddedFiles(): Plugin {
  return {
    name: 'embedded-files',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('/site-file.ts')) return null
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found?.id === `${root}/src/release/site-file.ts` ? `${root}/src/ui/offline/embedded.ts` : found
    },
  }
}

/**
 * Workers lie in the script as texts and start from blob: addresses, as classic ones: pages from a disk may not start
 * them from files, and not every browser lets them start modules.
 */
export function workersInside(): Plugin {
  return {
    name: 'workers-inside',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source.startsWith(inside)) return source
      const [, file] = /^(.+)\?worker&url$/.exec(source) ?? []
      if (!file) return null
      const found = await this.resolve(file, importer, { skipSelf: true })
      return found && inside + found.id
    },
    async load(id) {
      if (!id.startsWith(inside)) return null
      const { code } = await bundle(id.slice(inside.length))
      // MapLibre starts what ends in .cjs as a classic worker.
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })) + '#.cjs'`
    },
    transform(code, id) {
      if (!id.startsWith(`${root}/src/`) || !/new Worker\(\s*new URL\(/.test(code)) return null
      this.error(`${id} starts a worker in a way that the one file cannot`)
    },
  }
}

/**
 * Leaves out the styles of the first page, which its HTML has already. Those of the later parts are then in the order in
 * which one part brings another, as on the site: a part's own come after those it shares.
 */
export function laterStyles(): Plugin {
  const nothing = '\0nothing.css'
  return {
    name: 'later-styles',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('.css') && importer && normalizePath(importer) === firstModule ? nothing : null,
    load: (id) => (id === nothing ? '' : null),
  }
}

export interface Bundle {
  code: string
  styles: string
}

interface Options {
  plugins?: readonly Plugin[]
  /** False to do without the site's own configuration. */
  configFile?: false
  /** The oldest language that it may be written in; that of the site if it is left out. */
  target?: string
}

/** A program as one classic script that loads nothing, and its styles. Throws where it would need more than these. */
export async function bundle(entry: string, { plugins = [], configFile, target }: Options = {}): Promise<Bundle> {
  const made = await build({
    root,
    ...(configFile === undefined ? {} : { configFile }),
    logLevel: 'error',
    publicDir: false,
    plugins: [embeddedFiles(), ...plugins],
    define: { 'import.meta.env.ONE_FILE': 'true' },
    build: {
      write: false,
      ...(target ? { target } : {}),
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        checks: { emptyImportMeta: false },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const files = [made].flat().flatMap((one) => ('output' in one ? one.output : []))
  const [chunk, ...others] = files.filter((one) => !isStyle(one.fileName))
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} needs files of its own: ${others.map((one) => one.fileName).join(', ')}`)
  }
  const styles = files.flatMap((one) => (one.type === 'asset' && isStyle(one.fileName) ? [String(one.source)] : []))
  return { code: chunk.code, styles: styles.join('\n') }
}

const isStyle = (file: string) => file.endsWith('.css')
