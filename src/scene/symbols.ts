import type { Atlas } from '../atlas/atlas.ts'
import type { Boundaries } from '../atlas/boundaries.ts'
import type { Facility, FacilityType, Project, Tier } from '../release/schema.ts'
import { facilityPasses, projectPasses, symbolFilters } from '../view/filter.ts'
import type { View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { project as toMap } from './projection.ts'
import type { FacilityForm, FacilityGrade, Glyph, SymbolMark } from './scene.ts'

export const gradeOf = (tier: Tier | null): FacilityGrade => {
  if (tier === null) return 'untiered'
  if (tier === '3A') return 'tertiary-a'
  if (tier.startsWith('3')) return 'tertiary'
  return tier.startsWith('2') ? 'secondary' : 'primary'
}

/** The tiers that one grade of the key stands for. */
export const tiersOf: Record<Exclude<FacilityGrade, 'untiered'>, readonly Tier[]> = {
  'tertiary-a': ['3A'],
  tertiary: ['3B', '3'],
  secondary: ['2A', '2B', '2'],
  primary: ['1A', '1', 'township-A', 'community-A'],
}

const forms: Record<FacilityType, FacilityForm> = {
  general: 'general',
  unknown: 'general',
  'chinese-medicine': 'chinese-medicine',
  integrated: 'chinese-medicine',
  'maternal-child': 'specialised',
  mental: 'specialised',
  specialised: 'specialised',
  'disease-control': 'specialised',
  township: 'primary-care',
  community: 'primary-care',
}

const gradeWeight: Record<FacilityGrade, number> = {
  'tertiary-a': 5,
  tertiary: 4,
  secondary: 3,
  primary: 2,
  untiered: 1,
}
const statusWeight: Record<Project['status'], number> = { verified: 4, built: 3, 'under-construction': 2, planned: 1 }

export function facilityGlyph(facility: Pick<Facility, 'tier' | 'type'>): Glyph & { family: 'facility' } {
  return { family: 'facility', grade: gradeOf(facility.tier), form: forms[facility.type] }
}

/** Facilities that pass the view's filters. */
export function facilitiesShown(atlas: Atlas, view: View): Facility[] {
  if (!view.layers.includes('facilities')) return []
  return atlas.facilities.filter((one) => one.onMap && facilityPasses(atlas, view, one))
}

export function projectsShown(atlas: Atlas, view: View): Project[] {
  if (!view.layers.includes('projects')) return []
  return atlas.projects.filter((one) => projectPasses(atlas, view, one))
}

interface Made {
  boundaries: Boundaries
  words: Words
  /** The mark of each facility and project; null where it has no place. Ids may occur in both tables. */
  each: Map<Facility | Project, SymbolMark | null>
  filters: string
  shown: readonly SymbolMark[]
}

const made = new WeakMap<Atlas, Made>()

/** The same marks, and the same array, as long as neither filters nor language change: a recolouring leaves them alone. */
export function symbolMarks(atlas: Atlas, view: View, boundaries: Boundaries, words: Words): readonly SymbolMark[] {
  const layers = view.layers.filter((layer) => layer === 'facilities' || layer === 'projects')
  const filters = JSON.stringify([layers, ...symbolFilters(view)])
  const last = made.get(atlas)
  const same = last?.boundaries === boundaries && last.words === words
  if (same && last.filters === filters) return last.shown
  const each = same ? last.each : allMarks(atlas, boundaries, words)
  const shown = [...facilitiesShown(atlas, view), ...projectsShown(atlas, view)]
    .map((one) => each.get(one) ?? null)
    .filter((mark) => mark !== null)
  made.set(atlas, { boundaries, words, each, filters, shown })
  return shown
}

function allMarks(atlas: Atlas, boundaries: Boundaries, words: Words): Made['each'] {
  const marks: Made['each'] = new Map()
  for (const one of atlas.facilities) {
    const glyph = facilityGlyph(one)
    marks.set(one, place(one, glyph, gradeWeight[glyph.grade], words(`grade.${glyph.grade}`)))
  }
  for (const one of atlas.projects) {
    marks.set(
      one,
      place(one, { family: 'project', status: one.status }, statusWeight[one.status], words(`status.${one.status}`)),
    )
  }
  return marks

  function withinOf(adcode: string): string {
    const lineage = atlas.lineage(adcode)
    const prefecture = lineage.find((region) => region.level === 'prefecture')
    return (prefecture ?? lineage.find((region) => region.level === 'province'))?.adcode ?? adcode
  }

  function place(one: Facility | Project, glyph: Glyph, weight: number, kind: string): SymbolMark | null {
    const anchor = boundaries.get(one.region)?.anchor
    const exact = one.position ? ([one.position.lon, one.position.lat] as const) : undefined
    const position = exact ?? anchor
    if (!position) return null
    const [x, y] = toMap(position[0], position[1])
    const placed = one.placement === 'address' || one.placement === 'town' ? 'point' : 'area'
    const where = words(`placement.${one.placement}`)
    return {
      id: one.id,
      glyph,
      placed,
      floats: one.placement === 'prefecture' ? one.region : null,
      region: one.region,
      within: withinOf(one.region),
      x: Math.round(x),
      y: Math.round(y),
      weight,
      title: `${one.name} · ${kind} · ${where}`,
    }
  }
}
