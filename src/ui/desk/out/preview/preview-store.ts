import { createAtlas } from '../../../../atlas/atlas.ts'
import type { Base } from '../../../../desk/project.ts'
import type { Comparison, FigureChange } from '../../../../release/compare.ts'
import { fillIndicators, layerNames, type View } from '../../../../view/view.ts'
import { createAppStore, libraryOf, look, type Store } from '../../../store.ts'

/** What a preview looks at: what the reader chose last, else where most figures are new or changed. */
export type Sight = Pick<View, 'fill' | 'period' | 'level'>

/**
 * The map of the next release beside that of the page: a store of its own, whose view goes to no address.
 *
 * @param page the page's own store, for boundaries, language and colours
 * @param last what was looked at before; null: nothing yet
 */
export async function createPreview(
  page: Store,
  tables: Base,
  comparison: Comparison,
  last: Sight | null,
): Promise<Store> {
  const { site, boundaries, shapes, view } = page.getState()
  await nextTurn()
  const atlas = createAtlas(tables)
  await nextTurn()
  const { version, title, published, kind } = tables.manifest
  const list = {
    schema: 1 as const,
    default: version,
    releases: [{ version, title, published, kind, manifest: `${version}/manifest.json`, sha256: '' }],
  }
  const fillable = new Set(fillIndicators(atlas).map(({ id }) => id))
  const levels = new Map(tables.regions.map((one) => [one.adcode, one.level]))
  await nextTurn()
  const sight = last && fillable.has(last.fill) ? last : sightOf(comparison.figures, fillable, levels)
  const store = createAppStore({
    site,
    list,
    core: tables,
    atlas,
    boundaries,
    shapes,
    view: {
      ...view,
      ...(sight ?? {}),
      layers: layersOf(comparison),
      mode: null,
      board: null,
      region: null,
      facility: null,
      release: null,
      at: null,
    },
    urlProblems: [],
  })
  await nextTurn()
  store.setState({ library: libraryOf(tables) })
  await nextTurn()
  return store
}

/** Each part of the work is a task of its own, so that none holds the page for long. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Symbols are drawn where they are what is new: else they would lie over it. */
const layersOf = ({ records }: Pick<Comparison, 'records'>): View['layers'] =>
  layerNames.filter(
    (layer) => layer === 'fill' || records.some(({ table, fate }) => table === layer && fate !== 'disappeared'),
  )

/** Where most figures are new or changed; null where none on a map is. */
export function sightOf(
  figures: readonly FigureChange[],
  fillable: ReadonlySet<string>,
  levels: ReadonlyMap<string, string>,
): Sight | null {
  const counts = new Map<string, { sight: Sight; period: string; count: number }>()
  for (const { fate, indicator, period, region } of figures) {
    if ((fate !== 'appeared' && fate !== 'changed') || !fillable.has(indicator)) continue
    const level = levels.get(region) === 'county' ? 'county' : 'prefecture'
    const key = `${indicator}|${period}|${level}`
    const one = counts.get(key)
    if (one) one.count++
    else counts.set(key, { sight: { fill: indicator, period, level }, period, count: 1 })
  }
  // Of equally many, the newest says most.
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.period < b.period ? 1 : -1))
  return most?.sight ?? null
}

/** The preview speaks the page's language, in its colours and size. */
export function followPage(page: Store, preview: Store): () => void {
  const { lang, theme, size } = page.getState().view
  const now = preview.getState().view
  // What was chosen while the preview was being made.
  if (lang !== now.lang || theme !== now.theme || size !== now.size) look(preview, { lang, theme, size })
  return page.subscribe(({ view: { lang, theme, size } }, { view: before }) => {
    if (lang !== before.lang || theme !== before.theme || size !== before.size) look(preview, { lang, theme, size })
  })
}
