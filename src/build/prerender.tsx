import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderToString } from 'react-dom/server'
import * as v from 'valibot'
import { createAtlas } from '../atlas/atlas.ts'
import { readBoundaries } from '../atlas/boundaries.ts'
import { escapeXml, mapMarkup } from '../paint/svg/markup.ts'
import { createShapes } from '../paint/svg/shapes.ts'
import { loadCore, loadReleaseList, type ReadFile } from '../release/load.ts'
import { layOut } from '../scene/layout.ts'
import { App } from '../ui/App.tsx'
import { drawnFrom } from '../ui/first-paint.ts'
import { site as siteSchema } from '../ui/site.ts'
import { createAppStore, type Store, StoreContext } from '../ui/store.ts'
import { formatView } from '../view/url.ts'
import { defaultView, type View } from '../view/view.ts'
import { alone } from './onefile/alone.ts'

/** Layouts in the page for narrow and for wide screens; styles/page.css shows the one that fits. */
const firstSteps = [350, 700]

/**
 * Writes the default map, key and table into the built index.html, and the style sheet with it; but for the one-file
 * page, which starts by itself, the program begins behind the first picture.
 *
 * @param only whether the page knows no release but the default one
 */
export async function prerender(folder: string, view: View = defaultView, only = false): Promise<void> {
  const store = await storeOf(folder, view, only)
  const { scene, shapes, site, list } = store.getState()
  const drawn = scene.symbols.length > 1500 ? { ...scene, symbols: [] } : scene
  const firstMap = mapMarkup(
    drawn,
    firstSteps.map((step) => layOut(drawn, step)),
    shapes,
  )
  const app = renderToString(
    <StoreContext value={store}>
      <App firstMap={firstMap} />
    </StoreContext>,
  )

  const file = join(folder, 'index.html')
  let html = await readFile(file, 'utf8')
  html = await inlineStyles(html, folder)
  html = html
    .replace('<html ', `<html data-releases="${escapeXml(drawnFrom(list))}" `)
    .replace('data-view=""', `data-view="${escapeXml(formatView(view))}"`)
    .replace('data-review=""', `data-review="${escapeXml(site.reviewNumber)}"`)
    .replace('<!--app-->', () => app)
  await writeFile(file, only ? html : await withBeginning(html, folder))
}

/**
 * The page's store with the default release of a built site.
 *
 * @param only whether the page knows no release but the default one
 */
export async function storeOf(folder: string, view: View, only = false): Promise<Store> {
  const read: ReadFile = async (path) => new Uint8Array(await readFile(join(folder, 'data', path)))
  const listed = await loadReleaseList(read)
  const list = only ? alone(listed) : listed
  const core = await loadCore(read, list, list.default)
  const site = v.parse(siteSchema, JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')))
  const json = JSON.parse(await readFile(join(folder, site.boundaries ?? core.manifest.boundary.file), 'utf8'))
  const boundaries = await readBoundaries(
    json,
    core.regions.filter((one) => one.level !== 'nation').map((one) => one.adcode),
  )
  return createAppStore({
    site,
    list,
    core,
    atlas: createAtlas(core),
    boundaries,
    shapes: createShapes(boundaries),
    view,
    urlProblems: [],
  })
}

/**
 * Has the program wait for the first picture; its files are fetched meanwhile. The script that waits stands before the
 * page's own, which looks for it, and not in the page: a site's policy would have to name each new program.
 */
async function withBeginning(html: string, folder: string): Promise<string> {
  const scripts = [...html.matchAll(/[ \t]*<script type="module"[^>]* src="([^"]+)"><\/script>\n?/g)]
  const program = scripts.at(-1)?.[1]
  if (!program) throw new Error('index.html starts no program')
  const begin = await readFile(join(import.meta.dirname, '../ui/begin.js'))
  const name = `assets/begin-${createHash('sha256').update(begin).digest('hex').slice(0, 8)}.js`
  await writeFile(join(folder, name), begin)
  return scripts
    .reduce(
      (page, [tag, src]) => page.replace(tag, () => `<link rel="modulepreload" crossorigin href="${src}">\n`),
      html,
    )
    .replace('<script>', () => `<script defer src="./${name}" data-program="${program}"></script>\n<script>`)
}

/** One request less before the first paint. */
async function inlineStyles(html: string, folder: string): Promise<string> {
  let result = html
  for (const [tag, href] of html.matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g)) {
    const css = await readFile(join(folder, href as string), 'utf8')
    result = result.replace(tag, () => `<style>${css}</style>`)
  }
  return result.replace('<!--head-->', '')
}
