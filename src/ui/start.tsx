import { createRoot, hydrateRoot } from 'react-dom/client'
import * as v from 'valibot'
import { createAtlas } from '../atlas/atlas.ts'
import { BoundaryProblem, readBoundaries } from '../atlas/boundaries.ts'
import { createShapes } from '../paint/svg/shapes.ts'
import { type Core, fetchUnder, loadCore, loadReleaseList, loadSources } from '../release/load.ts'
import { ReleaseProblem } from '../release/problem.ts'
import type { ReleaseList } from '../release/schema.ts'
import { wantsSchemes } from '../scene/later-schemes.ts'
import { address } from '../view/location.ts'
import { formatView, languageOf, parseView, releaseOf } from '../view/url.ts'
import { defaultView, type View } from '../view/view.ts'
import { App } from './App.tsx'
import { showProblem } from './problem-page.tsx'
import { defaultSite, type Site, site as siteSchema } from './site.ts'
import { createAppStore, type Library, libraryOf, look, type State, type Store, StoreContext } from './store.ts'
import { loadWords, wordsIn } from './words/words.ts'
import './styles/base.css'
import './styles/map.css'
import './styles/key.css'
import './styles/page.css'
import './styles/panel.css'
import './styles/target-line.css'
import './styles/time.css'

const base = import.meta.env.BASE_URL
const data = fetchUnder(`${base}data/`)

async function start(root: HTMLElement): Promise<void> {
  const search = address.search()
  let list: ReleaseList | null = null
  try {
    const [site, listed] = await Promise.all([readSite(), loadReleaseList(data), loadWords(languageOf(search))])
    list = listed
    const version = releaseOf(search) ?? listed.default
    const builtIn = fetchJson(`${base}geo/boundaries-2023-12.json`)
    const core = await loadCore(data, listed, version)
    const file = site.boundaries ?? core.manifest.boundary.file
    const boundaries = await boundariesFrom(
      file,
      file.endsWith('/boundaries-2023-12.json') ? builtIn : fetchJson(base + file),
      core,
    )
    const atlas = createAtlas(core)
    const { view, problems } = parseView(search, atlas)
    await schemesFor(view)
    const store = createAppStore({
      site,
      list: listed,
      core,
      atlas,
      boundaries,
      shapes: createShapes(boundaries),
      view,
      urlProblems: problems,
    })
    mount(root, store, isFirstPaint(store.getState(), version === listed.default))
    follow(store)
    await whenIdle()
    const library = await loadSources(data, core).then(libraryOf, asProblem)
    store.setState({ library })
    if (library instanceof ReleaseProblem) return
    // The scene was made without targets; around one of them its colours may part.
    if (store.getState().view.reference === 'target') look(store, {})
    // The boards can be read without marks on the map.
    await markWhenWanted(store, library).catch(() => store.setState({ notice: 'marking.failed' }))
  } catch (error) {
    showProblem(root, asProblem(error), list, languageOf(search))
  }
}

/** Whether the page that came from the server already shows this very state. */
function isFirstPaint({ view, site, urlProblems }: State, isDefault: boolean): boolean {
  const { view: drawn, review } = document.documentElement.dataset
  const plain = { ...view, renderer: defaultView.renderer, release: null }
  return (
    isDefault &&
    formatView(plain) === (drawn ?? '') &&
    urlProblems.length === 0 &&
    site.boundaries === null &&
    site.reviewNumber === (review ?? '')
  )
}

function mount(root: HTMLElement, store: Store, firstPaint: boolean): void {
  const app = (
    <StoreContext value={store}>
      <App />
    </StoreContext>
  )
  if (firstPaint && root.firstElementChild) hydrateRoot(root, app)
  else {
    root.replaceChildren()
    createRoot(root).render(app)
  }
  document.documentElement.classList.add('live')
}

/** Loads classes and colours besides the usual ones, where the view asks for them. */
async function schemesFor(view: View): Promise<void> {
  if (wantsSchemes(view)) await import('./tools/schemes.ts')
}

/** Loads what marks the subjects of boards on the map, once a board is open or results of an assessment exist. */
async function markWhenWanted(store: Store, tables: Library): Promise<void> {
  const { atlas, boundaries } = store.getState()
  const published = atlas.cobuilding.some((one) => one.kind === 'result' && one.published)
  if (!published && store.getState().view.board === null) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe((state) => {
        if (state.view.board === null) return
        stop()
        resolve()
      })
    })
  }
  const [{ createMarking }, assessment] = await Promise.all([
    import('../scene/marking.ts'),
    published ? import('../atlas/assessment.ts').then((part) => part.assessmentOf(atlas.cobuilding)) : null,
  ])
  store.setState({ marking: createMarking(atlas, boundaries, tables, assessment) })
  look(store, {})
}

/** The address follows the view, and the view follows "back" and "forward". */
function follow(store: Store): void {
  let returning = false
  const setLanguage = () => {
    const { lang } = store.getState().view
    const tag = lang === 'zh' ? 'zh-CN' : 'en'
    // Writing the same again would still make the browser style the whole page anew.
    if (document.documentElement.lang === tag && document.title !== '') return
    document.documentElement.lang = tag
    document.title = wordsIn(lang)('app.title')
  }
  setLanguage()
  store.subscribe((state, before) => {
    if (state.view === before.view) return
    setLanguage()
    if (!returning) address.push(state.view, state.quiet)
  })
  address.onBack(async () => {
    const search = address.search()
    const { atlas, list } = store.getState()
    if ((releaseOf(search) ?? list.default) !== atlas.manifest.version) {
      address.reload()
      return
    }
    const { view, problems } = parseView(search, atlas)
    await Promise.all([loadWords(languageOf(search)), schemesFor(view)]).catch(() => address.reload())
    if (search !== address.search()) return
    returning = true
    look(store, view)
    store.setState({ urlProblems: problems, picked: [] })
    returning = false
  })
}

async function readSite(): Promise<Site> {
  const raw = await fetchJson(`${base}site.json`).catch(() => defaultSite)
  const result = v.safeParse(siteSchema, raw)
  if (!result.success) throw new ReleaseProblem('breaks-schema', 'site.json', '', result.issues[0].message)
  return result.output
}

async function boundariesFrom(file: string, json: Promise<unknown>, core: Core) {
  const units = core.regions.filter((one) => one.level !== 'nation').map((one) => one.adcode)
  try {
    return await readBoundaries(await json, units)
  } catch (error) {
    if (error instanceof BoundaryProblem) throw new ReleaseProblem('bad-boundaries', file, '', error.message)
    throw new ReleaseProblem('missing-file', file, '', error instanceof Error ? error.message : String(error))
  }
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return response.json()
}

function asProblem(error: unknown): ReleaseProblem {
  if (error instanceof ReleaseProblem) return error
  console.error(error)
  return new ReleaseProblem('unknown', '', '', error instanceof Error ? error.message : String(error))
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1500 })
    else setTimeout(resolve, 300)
  })
}

const root = document.getElementById('root')
if (root) void start(root)
