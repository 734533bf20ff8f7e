import { createContext, useContext } from 'react'
import { createStore, type StoreApi } from 'zustand'
import { useStore as useZustand } from 'zustand/react'
import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import type { Shapes } from '../paint/svg/shapes.ts'
import type { Core, Sources } from '../release/load.ts'
import type { ReleaseProblem } from '../release/problem.ts'
import type {
  Briefing,
  Designation,
  Evidence,
  Network,
  Observation,
  ReleaseList,
  SourceDocument,
  Target,
  Text,
} from '../release/schema.ts'
import { createScene, notDrawn } from '../scene/build.ts'
import type { Marking } from '../scene/marking.ts'
import type { Scene } from '../scene/scene.ts'
import { unlocked } from '../view/embed.ts'
import type { UrlProblem } from '../view/url.ts'
import { defaultView, type Place, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import type { Site } from './site.ts'
import { loadWords, wordsIn } from './words/words.ts'

export const tools = ['search', 'filter', 'classes', 'maps', 'take', 'brief', 'paper', 'embed', 'display'] as const
export type Tool = (typeof tools)[number]

/** What the evidence window shows. */
export interface Cited {
  title: string
  value: string
  status: Extract<Observation, { status: string }>['status'] | null
  formula: string | null
  note: Text | null
  evidence: readonly string[]
  /** Where another release says it: its evidence, and its figures for the inputs of a formula. */
  source?: CitedSource | undefined
}

export interface CitedSource {
  library: Pick<Library, 'evidence' | 'documents'>
  observation: Atlas['observation']
}

/** Documents and evidence by id, targets, networks and lists, once they have arrived. */
export interface Library {
  evidence: ReadonlyMap<string, Evidence>
  documents: ReadonlyMap<string, SourceDocument>
  targets: readonly Target[]
  networks: readonly Network[]
  designations: readonly Designation[]
}

/** Briefings, once they were asked for. */
export interface Briefings {
  /** Those of the release; the problem, where they did not come. */
  shipped: readonly Briefing[] | ReleaseProblem
  /** Those of this browser. */
  own: readonly Briefing[]
}

export interface State {
  site: Site
  list: ReleaseList
  core: Core
  atlas: Atlas
  boundaries: Boundaries
  shapes: Shapes
  view: View
  scene: Scene
  urlProblems: readonly UrlProblem[]
  library: Library | ReleaseProblem | null
  /** Areas that differ between two releases, while the board of changes shows them. */
  marked: readonly string[]
  /** Areas that a scene of a briefing points at. */
  emphasised: readonly string[]
  /** What boards mark on the map; arrives with the library. */
  marking: Marking | null
  cited: Cited | null
  /** Ids of the symbols that were clicked. */
  picked: readonly string[]
  /** The region or place that the map is asked to show; the map takes the wish back when it is met. */
  zoomTo: string | { place: Place | null } | null
  /** Where the map is now; null: the whole. Hands move it without changing the view. */
  place: Place | null
  briefings: Briefings | null
  /** A message about how the map is drawn. */
  notice: 'gl.lost' | 'gl.none' | 'gestures.failed' | 'marking.failed' | 'language.failed' | 'display.failed' | null
  /** The region under the pointer or the keyboard, on the map, in a table or in a chart: shown in all of them. */
  hovered: string | null
  /** The tool that is open over the map. */
  tool: Tool | null
  /** Whether changes belong to the last step of the way "back" instead of being steps of their own. */
  quiet: boolean
}

export type Store = StoreApi<State>

export function createAppStore(
  start: Omit<
    State,
    | 'scene'
    | 'library'
    | 'marking'
    | 'cited'
    | 'picked'
    | 'zoomTo'
    | 'place'
    | 'briefings'
    | 'notice'
    | 'hovered'
    | 'tool'
    | 'marked'
    | 'emphasised'
    | 'quiet'
  >,
): Store {
  const scene = createScene(start.atlas, start.view, start.boundaries, wordsIn(start.view.lang))
  return createStore<State>(() => ({
    ...start,
    scene,
    library: null,
    marking: null,
    cited: null,
    picked: [],
    zoomTo: null,
    place: null,
    briefings: null,
    notice: null,
    hovered: null,
    marked: [],
    emphasised: [],
    tool: null,
    quiet: false,
  }))
}

/**
 * The one way to change what is being looked at; the scene follows in the same step.
 *
 * @param by the host of an embedded map, like its address, may change what it has locked for the reader
 */
export function look(store: Store, asked: Partial<View>, by: 'reader' | 'host' = 'reader'): void {
  const change = by === 'host' ? asked : unlocked(asked, store.getState().view)
  const { view, atlas, boundaries, picked, marking, marked, emphasised, library, scene } = store.getState()
  // A facility is a step below its region: whoever looks at another region leaves it.
  const left = change.region !== undefined && change.facility === undefined ? { facility: null } : {}
  // A range is of the values that fill the areas: of others it would say something else.
  const refilled = change.fill !== undefined && change.fill !== view.fill && change.range === undefined
  // So are limits that were entered by hand.
  const byHand = change.fill !== undefined && change.fill !== view.fill && view.classes.method === 'manual'
  const { classes } = defaultView
  const next = { ...view, ...left, ...(refilled ? { range: null } : {}), ...(byHand ? { classes } : {}), ...change }
  const differing = keysOf(change).filter((name) => next[name] !== view[name])
  const unseen = differing.length > 0 && differing.every((name) => notDrawn.includes(name))
  store.setState({
    view: next,
    scene: unseen ? scene : made(),
    picked: change.region === undefined && change.facility === undefined ? picked : [],
  })

  function made(): Scene {
    const said = wordsIn(next.lang)
    const fresh = createScene(atlas, next, boundaries, said, marking, marked, targetsIn(library), emphasised)
    // A key that says the same is the same: nothing that shows it has to be drawn anew.
    return JSON.stringify(fresh.legend) === JSON.stringify(scene.legend) ? { ...fresh, legend: scene.legend } : fresh
  }
}

const keysOf = (change: Partial<View>) => Object.keys(change) as (keyof View)[]

/** Null before they have arrived, and where they do not come. */
export const targetsIn = (library: State['library']) => (library && 'targets' in library ? library.targets : null)

/** Changes the language once its words are there; says so where they do not come. */
export async function speak(store: Store, lang: View['lang']): Promise<void> {
  try {
    await loadWords(lang)
    look(store, { lang })
  } catch {
    store.setState({ notice: 'language.failed' })
  }
}

/** Marks areas on the map beside what the view says. */
export function mark(store: Store, marked: readonly string[]): void {
  if (store.getState().marked.join() === marked.join()) return
  store.setState({ marked })
  look(store, {})
}

/** Outlines areas that a scene of a briefing points at. */
export function emphasise(store: Store, emphasised: readonly string[]): void {
  if (store.getState().emphasised.join() === emphasised.join()) return
  store.setState({ emphasised })
  look(store, {})
}

/** Says which region is pointed at, anywhere; null when none is any more. */
export function point(store: Store, region: string | null): void {
  if (store.getState().hovered !== region) store.setState({ hovered: region })
}

export function libraryOf(sources: Sources): Library {
  return {
    evidence: new Map(sources.evidence.map((one) => [one.id, one])),
    documents: new Map(sources.documents.map((one) => [one.id, one])),
    targets: sources.targets,
    networks: sources.networks,
    designations: sources.designations,
  }
}

export const StoreContext = createContext<Store | null>(null)

export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('No store around this component')
  return store
}

export function useApp<T>(select: (state: State) => T): T {
  return useZustand(useStore(), select)
}

export function useWords(): Words {
  return wordsIn(useApp((state) => state.view.lang))
}
