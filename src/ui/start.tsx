import type { ComponentType } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import * as v from 'valibot'
import { createAtlas } from '../atlas/atlas.ts'
import { BoundaryProblem, readBoundaries } from '../atlas/boundaries.ts'
import { createShapes } from '../paint/svg/shapes.ts'
import { parseJson } from '../release/hidden.ts'
import { type Core, fetchUnder, loadCore, loadReleaseList, loadSources } from '../release/load.ts'
import { ReleaseProblem } from '../release/problem.ts'
import type { ReleaseList } from '../release/schema.ts'
import { siteFile } from '../release/site-file.ts'
import { wantsSchemes } from '../scene/later-schemes.ts'
import { address } from '../view/location.ts'
import { displayOf, formatView, languageOf, parseView, releaseOf } from '../view/url.ts'
import { defaultView, type View } from '../view/view.ts'
import { App } from './App.tsx'
import { display } from './display.ts'
import { drawnFrom } from './first-paint.ts'
import { knowsAll } from './old/knows.ts'
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
/** What holds where the address says nothing. */
const usual: View = matchMedia('(prefers-contrast: more)').matches ? { ...defaultView, theme: 'contrast' } : defaultView

async function start(root: HTMLElement): Promise<void> {
  if (!knowsAll) await import('./old/recall.ts')
  const search = address.search()
  let list: ReleaseList | null = null
  let allowed: Site['hosts'] = []
  // Without them everything can still be read, in the usual colours and size.
  const displayed = display(displayOf(search, usual)).then(
    () => null,
    () => 'display.failed' as const,
  )
  try {
    const [site, listed] = await Promise.all([readSite(), loadReleaseList(data), loadWords(languageOf(search))])
    list = listed
    allowed = site.hosts ?? ['*']
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
    const { view, problems } = parseView(search, atlas, usual)
    await schemesFor(view)
    const notice = await displayed
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
    if (notice) store.setState({ notice })
    const embedded = view.mode === 'embed' ? await embedding() : undefined
    mount(root, store, isFirstPaint(store.getState()), embedded)
    follow(store)
    await whenIdle()
    // The first click on a value should not wait for it; whoever clicks is told where it does not come.
    void import('./panel/EvidenceDialog.tsx').catch(() => undefined)
    const library = await loadSources(data, core).then(libraryOf, asProblem)
    store.setState({ library })
    stay(store, languageOf(search))
    if (library instanceof ReleaseProblem) return
    // The scene was made without targets; around one of them its colours may part.
    if (store.getState().view.reference === 'target') look(store, {})
    // The boards can be read without marks on the map.
    await markWhenWanted(store, library).catch(() => store.setState({ notice: 'marking.failed' }))
  } catch (error) {
    const problem = asProblem(error)
    showProblem(root, problem, list, languageOf(search))
    if (document.documentElement.classList.contains('embedded')) {
      // Whoever looks has been told; the page around, only if it can be.
      void import('./embed/talk/failure.ts').then(
        ({ tellFailure }) => tellFailure(window, allowed, problem, languageOf(search)),
        () => undefined,
      )
    }
    stay(null, languageOf(search))
  }
}

/** Whether the page that came from the server already shows this very state. */
function isFirstPaint({ view, site, list, atlas, urlProblems }: State): boolean {
  const { view: drawn, review, releases } = document.documentElement.dataset
  const plain = { ...view, renderer: defaultView.renderer, release: null }
  return (
    atlas.manifest.version === list.default &&
    releases === drawnFrom(list) &&
    formatView(plain) === (drawn ?? '') &&
    urlProblems.length === 0 &&
    site.boundaries === null &&
    !site.offline === !document.querySelector('.foot [download]') &&
    site.reviewNumber === (review ?? '')
  )
}

/** What an embedded map is made with; the page says it where that does not come. */
const embedding = () =>
  import('./embed/Embed.tsx').then(
    (part) => part.default,
    () => undefined,
  )

function mount(root: HTMLElement, store: Store, firstPaint: boolean, embedded: ComponentType | undefined): void {
  const app = (
    <StoreContext value={store}>
      <App embedded={embedded} />
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
    void display(state.view).catch(() => store.setState({ notice: 'display.failed' }))
    // The way "back" of a page around belongs to that page.
    if (!returning) address.push(state.view, state.quiet || state.view.mode === 'embed')
  })
  address.onBack(async () => {
    const search = address.search()
    const { atlas, list } = store.getState()
    if ((releaseOf(search) ?? list.default) !== atlas.manifest.version) {
      address.reload()
      return
    }
    const { view, problems } = parseView(search, atlas, usual)
    await Promise.all([loadWords(languageOf(search)), schemesFor(view)]).catch(() => address.reload())
    if (search !== address.search()) return
    returning = true
    look(store, view, 'host')
    store.setState({ urlProblems: problems, picked: [] })
    returning = false
  })
}

async function readSite(): Promise<Site> {
  const raw = await fetchJson(`${base}site.json`).catch((error: unknown) => {
    // A deployment's own boundaries must not silently give place to the built ones for a slip of the pen.
    if (error instanceof SyntaxError) throw new ReleaseProblem('invalid-json', 'site.json', '', error.message)
    return defaultSite
  })
  const result = v.safeParse(siteSchema, raw)
  if (!result.success) throw new ReleaseProblem('breaks-schema', 'site.json', '', result.issues[0].message)
  return result.output
}

async function boundariesFrom(file: string, json: Promise<unknown>, core: Core) {
  const units = core.regions.filter((one) => one.level !== 'nation').map((one) => one.adcode)
  try {
    return await readBoundaries(await json, units)
  } catch (error) {
    if (error instanceof ReleaseProblem) throw new ReleaseProblem(error.kind, file, '', error.detail)
    if (error instanceof BoundaryProblem) throw new ReleaseProblem('bad-boundaries', file, '', error.message)
    throw new ReleaseProblem('missing-file', file, '', error instanceof Error ? error.message : String(error))
  }
}

async function fetchJson(path: string, anew = false): Promise<unknown> {
  const response = await siteFile(path, anew)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  try {
    return parseJson(await response.text())
  } catch (error) {
    // What is kept on the way may be damaged.
    if (anew) throw error
    return fetchJson(path, true)
  }
}

/** Has the browser keep page and data for visits without the network. Everything goes on where it does not. */
function stay(store: Store | null, language: View['lang']): void {
  if (!import.meta.env.PROD || import.meta.env.ONE_FILE || !('serviceWorker' in navigator)) return
  void import('./keep/keep.tsx').then(({ keep }) => keep(store, language)).catch((error) => console.info(error))
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
