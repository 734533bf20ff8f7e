import { createContext, useContext } from 'react'
import { createStore, type StoreApi } from 'zustand'
import { useStore as useZustand } from 'zustand/react'
import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import type { Shapes } from '../paint/svg/shapes.ts'
import type { Core, Sources } from '../release/load.ts'
import type { ReleaseProblem } from '../release/problem.ts'
import type {
  Designation,
  Evidence,
  Network,
  Observation,
  ReleaseList,
  SourceDocument,
  Target,
  Text,
} from '../release/schema.ts'
import { createScene } from '../scene/build.ts'
import type { Marking } from '../scene/marking.ts'
import type { Scene } from '../scene/scene.ts'
import type { UrlProblem } from '../view/url.ts'
import { defaultView, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import type { Site } from './site.ts'
import { loadWords, wordsIn } from './words/words.ts'

export const tools = ['search', 'filter', 'classes', 'maps', 'take'] as const
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
  /** What boards mark on the map; arrives with the library. */
  marking: Marking | null
  cited: Cited | null
  /** Ids of the symbols that were clicked. */
  picked: readonly string[]
  /** The region that the map is asked to show large; the map takes the wish back when it is met. */
  zoomTo: string | null
  /** A message about how the map is drawn. */
  notice: 'gl.lost' | 'gl.none' | 'gestures.failed' | 'marking.failed' | 'language.failed' | null
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
    'scene' | 'library' | 'marking' | 'cited' | 'picked' | 'zoomTo' | 'notice' | 'hovered' | 'tool' | 'marked' | 'quiet'
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
    notice: null,
    hovered: null,
    marked: [],
    tool: null,
    quiet: false,
  }))
}

/** The one way to change what is being looked at; the scene follows in the same step. */
export function look(store: Store, change: Partial<View>): void {
  const { view, atlas, boundaries, picked, marking, marked, library } = store.getState()
  // A facility is a step below its region: whoever looks at another region leaves it.
  const left = change.region !== undefined && change.facility === undefined ? { facility: null } : {}
  // A range is of the values that fill the areas: of others it would say something else.
  const refilled = change.fill !== undefined && change.fill !== view.fill && change.range === undefined
  // So are limits that were entered by hand.
  const byHand = change.fill !== undefined && change.fill !== view.fill && view.classes.method === 'manual'
  const { classes } = defaultView
  const next = { ...view, ...left, ...(refilled ? { range: null } : {}), ...(byHand ? { classes } : {}), ...change }
  store.setState({
    view: next,
    scene: createScene(atlas, next, boundaries, wordsIn(next.lang), marking, marked, targetsIn(library)),
    picked: change.region === undefined && change.facility === undefined ? picked : [],
  })
}

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
