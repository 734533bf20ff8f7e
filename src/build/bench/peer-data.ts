import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { createAtlas } from '../../atlas/atlas.ts'
import { readBoundaries } from '../../atlas/boundaries.ts'
import { classOf } from '../../atlas/classify.ts'
import { loadCore, loadReleaseList, type ReadFile } from '../../release/load.ts'
import { breaksOf } from '../../scene/areas.ts'
import { formatValue } from '../../scene/format.ts'
import { facilityRadius } from '../../scene/layout.ts'
import { unproject } from '../../scene/projection.ts'
import type { FacilityGrade, SymbolMark } from '../../scene/scene.ts'
import { symbolMarks } from '../../scene/symbols.ts'
import { wordsIn } from '../../ui/words/words.ts'
import { defaultView, type Language, shownPeriod, type View } from '../../view/view.ts'
import { indicators, type Work } from './pages/work.ts'

/** What all four pages show first: every county has a value. */
export const viewIn = (lang: Language): View => ({ ...defaultView, level: 'county', fill: indicators[0], lang })

const colours = ['#e3ece6', '#b9d5cb', '#82b5aa', '#438d88', '#125f63']
const grades: readonly (readonly [FacilityGrade, string])[] = [
  ['untiered', '#8b7a74'],
  ['primary', '#cf6a5f'],
  ['secondary', '#cf6a5f'],
  ['tertiary', '#b3261e'],
  ['tertiary-a', '#b3261e'],
]

/**
 * The peers get the finished work, in columns: classes and labels are computed here by the app's own code.
 * They need not fetch, verify or check the release's tables, which is to their advantage.
 */
export async function peerData(folder: string, lang: Language): Promise<{ work: Work; counties: Topology }> {
  const read: ReadFile = async (path) => new Uint8Array(readFileSync(join(folder, 'data', path)))
  const list = await loadReleaseList(read)
  const core = await loadCore(read, list, list.default)
  const json: Topology = JSON.parse(readFileSync(join(folder, core.manifest.boundary.file), 'utf8'))
  const units = core.regions.filter((one) => one.level !== 'nation').map((one) => one.adcode)
  const boundaries = await readBoundaries(json, units)
  const atlas = createAtlas(core)
  const words = wordsIn(lang)
  const firstView = viewIn(lang)

  const fillOf = (fill: (typeof indicators)[number]) => {
    const view: View = { ...firstView, fill }
    const indicator = atlas.indicator(fill)
    if (!indicator) throw new Error(`The release has no indicator ${fill}.`)
    const breaks = breaksOf(atlas, view, indicator)
    const period = shownPeriod(atlas, view)
    return {
      name: indicator.name[lang],
      of: (adcode: string) => {
        const reading = atlas.read(adcode, fill, period)
        if (reading.kind !== 'value') throw new Error(`${fill} has no value for ${adcode}.`)
        return { index: classOf(reading.value, breaks), label: formatValue(reading.value, indicator, lang) }
      },
    }
  }

  const object = json.objects.county as GeometryCollection
  const adcodes = object.geometries.map(adcodeOf)
  const fills = indicators.map(fillOf)
  const marks = symbolMarks(atlas, firstView, boundaries, words)
  const work: Work = {
    filter: words('grade.tertiary-a'),
    colours,
    areas: { adcode: adcodes, name: adcodes.map((adcode) => atlas.region(adcode)?.name[lang] ?? adcode) },
    fills: fills.map(({ name, of }) => ({
      name,
      index: adcodes.map((adcode) => of(adcode).index),
      label: adcodes.map((adcode) => of(adcode).label),
    })),
    groups: [
      groupOf(marks, 'project', '#1f3d8f', 4),
      ...grades.map(([grade, colour]) => groupOf(marks, grade, colour, facilityRadius[grade])),
    ],
  }
  const geometries = object.geometries.map((one) => ({
    ...one,
    properties: { adcode: adcodeOf(one) },
  }))
  const { edition: _edition, ...bare } = json as Topology & { edition?: string }
  return { work, counties: { ...bare, objects: { county: { ...object, geometries } } } }
}

function adcodeOf({ properties }: GeometryObject): string {
  return (properties as { adcode: string }).adcode
}

function groupOf(marks: readonly SymbolMark[], id: FacilityGrade | 'project', colour: string, radius: number) {
  const own = marks.filter(({ glyph }) => (glyph.family === 'facility' ? glyph.grade : 'project') === id)
  const positions = own.map(({ x, y }) => unproject(x, y))
  return {
    id,
    colour,
    radius: Number((radius * 0.62).toFixed(2)),
    lon: positions.map(([lon]) => Number(lon.toFixed(4))),
    lat: positions.map(([, lat]) => Number(lat.toFixed(4))),
    name: own.map((mark) => mark.title),
  }
}
