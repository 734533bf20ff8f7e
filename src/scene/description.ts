import type { Absence, Atlas } from '../atlas/atlas.ts'
import { fillIndicator, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { isUnitInView, overlayOf, type Unit, unitsShown } from './areas.ts'
import type { Scene } from './scene.ts'
import { standingOf } from './standing.ts'

/** So many areas are named; the others are counted. */
const mostNamed = 12

const absences = ['no-source', 'larger-area', 'not-applicable'] as const satisfies readonly Absence[]

/**
 * What the map shows beyond its summary, a sentence each: which areas have no value and why, what is doubtful, how
 * many symbols are drawn, which cities are marked, what filters leave out, and what is selected. Plain text.
 */
export function describe(atlas: Atlas, view: View, scene: Scene, words: Words): string[] {
  const drawn = new Map(scene.areas.map((area) => [area.adcode, area]))
  const units = unitsShown(atlas, view).filter(({ region }) => drawn.has(region.adcode))
  const inView = units.filter((unit) => isUnitInView(atlas, view, unit))
  const filled = view.layers.includes('fill') && fillIndicator(atlas, view) !== undefined
  const named = (adcodes: readonly string[]) => namesOf(atlas, view, adcodes, words)
  const adcodesOf = (some: readonly Unit[]) => some.map(({ region }) => region.adcode)
  const said: string[] = []
  if (filled) {
    for (const absence of absences) {
      const own = inView.filter(
        (unit) =>
          (unit.reading.kind === 'absent' && unit.reading.absence === absence) ||
          (absence === 'larger-area' && unit.standsForParts),
      )
      if (own.length > 0) said.push(words(`access.absent.${absence}`, { names: named(adcodesOf(own)) }))
    }
    const doubtful = inView.filter((unit) => overlayOf(unit) === 'doubtful')
    if (doubtful.length > 0) said.push(words('access.doubtful', { names: named(adcodesOf(doubtful)) }))
  }
  const symbols = countSymbols(scene)
  if (symbols.facilities + symbols.projects > 0) said.push(words('access.symbols', symbols))
  for (const standing of ['member', 'last-once', 'ended', 'candidate'] as const) {
    const own = scene.bands.filter((band) => band.standing === standing).map((band) => band.adcode)
    if (own.length > 0) said.push(words(`access.standing.${standing}`, { names: named(own) }))
  }
  if (scene.outlined.length > 0)
    said.push(words('access.outlined', { names: named([...new Set(scene.outlined.map(({ adcode }) => adcode))]) }))
  const left = units.length - inView.length
  if (left > 0) said.push(words('access.left', { left, all: units.length }))
  if (scene.selected) said.push(words('access.selected', { names: named([scene.selected]) }))
  return said
}

/** How many facilities and sub-centres are drawn. */
export function countSymbols({ symbols }: Pick<Scene, 'symbols'>): { facilities: number; projects: number } {
  const facilities = symbols.filter(({ glyph }) => glyph.family === 'facility').length
  return { facilities, projects: symbols.length - facilities }
}

/** What is said of an area besides its name and value: its place among the others, and what stands in it. */
export function aboutArea(atlas: Atlas, view: View, scene: Scene, adcode: string, words: Words): string {
  const standing = view.layers.includes('fill') ? standingOf(atlas, view, adcode) : null
  const within = scene.symbols.filter(({ region }) => atlas.lineage(region).some((one) => one.adcode === adcode))
  const { facilities, projects } = countSymbols({ symbols: within })
  return [
    ...(standing ? [words('access.rank', { ...standing })] : []),
    ...(facilities > 0 ? [words('access.facilities', { count: facilities })] : []),
    ...(projects > 0 ? [words('access.projects', { count: projects })] : []),
  ].join(words('access.comma'))
}

function namesOf(atlas: Atlas, { lang }: View, adcodes: readonly string[], words: Words): string {
  const names = adcodes.slice(0, mostNamed).map((adcode) => atlas.region(adcode)?.name[lang] ?? adcode)
  const list = names.join(words('access.comma'))
  return adcodes.length > mostNamed ? words('access.more', { list, count: adcodes.length - mostNamed }) : list
}
