import { areaFeature, collectionText, pointFeature } from '../../../release/export/geojson.ts'
import type { Table } from '../../../release/export/table.ts'
import type { BookSheet } from '../../../release/export/xlsx.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { evidenceTable, type Sources } from '../../../scene/tables/evidence.ts'
import {
  evidenceOf,
  type FigureSet,
  figureSets,
  type Line,
  linesOf,
  longTable,
  propertiesOf,
  sliced,
  wideTable,
} from '../../../scene/tables/figures.ts'
import { filtersInWords } from '../../../scene/tables/filters.ts'
import { notesTable } from '../../../scene/tables/notes.ts'
import {
  briefColumns,
  pointsOf,
  type RecordSet,
  recordSets,
  recordsInView,
  recordTable,
} from '../../../scene/tables/records.ts'
import type { Steps } from '../../../scene/tables/steps.ts'
import { fillIndicator, shownPeriod } from '../../../view/view.ts'
import type { Words } from '../../../view/words.ts'
import type { State } from '../../store.ts'
import { headingOf, provenanceOf } from './provenance.ts'

export const sets = [...figureSets, ...recordSets] as const
export type SetName = (typeof sets)[number]

/** All that an export is made of, as it was when it was asked for. */
export type Seen = Pick<State, 'view' | 'atlas' | 'list' | 'site' | 'boundaries'>

const isRecords = (set: SetName): set is RecordSet => (recordSets as readonly SetName[]).includes(set)

export function titleOf(seen: Seen, set: SetName, words: Words): string {
  const { atlas, view } = seen
  const indicator = fillIndicator(atlas, view)?.name[view.lang] ?? ''
  switch (set) {
    case 'map':
      return headingOf(seen)
    case 'series': {
      const periods = indicator ? atlas.periods(fillIndicator(atlas, view)?.id ?? '') : []
      const [first = '', last = ''] = [periods[0], periods.at(-1)]
      return words('take.series.title', {
        indicator,
        first: first && formatPeriod(first, words),
        last: last && formatPeriod(last, words),
      })
    }
    case 'table':
      return words('take.table.title')
    case 'facilities':
      return words('take.facilities.title')
    case 'projects':
      return words('take.projects.title')
  }
}

/** Indicator and period in a file's name, where there is one. */
export function partsOf({ atlas, view }: Pick<Seen, 'atlas' | 'view'>, set: SetName): string[] {
  const id = fillIndicator(atlas, view)?.id ?? ''
  if (set === 'map') return [id, shownPeriod(atlas, view)]
  if (set === 'series') return [id, [atlas.periods(id)[0], atlas.periods(id).at(-1)].join('-')]
  return []
}

/** One row a figure or record. */
export function* fullTable(seen: Seen, set: SetName, sources: Sources, words: Words): Steps<Table> {
  const { atlas, view } = seen
  const title = titleOf(seen, set, words)
  if (isRecords(set)) return yield* recordTable(atlas, view, set, sources, title, words)
  const lines = yield* part(linesOf(atlas, view, set), 0, 0.3)
  return yield* part(longTable(atlas, view, lines, sources, title, words), 0.3, 1)
}

/** One row a region, or a record in brief: to be pasted into a report. */
export function* shortTable(seen: Seen, set: SetName, sources: Sources, words: Words): Steps<Table> {
  const { atlas, view } = seen
  const title = titleOf(seen, set, words)
  if (!isRecords(set)) {
    const lines = yield* linesOf(atlas, view, set)
    return yield* wideTable(atlas, view, lines, set, title, words)
  }
  const full = yield* recordTable(atlas, view, set, sources, title, words)
  const kept = briefColumns(full, view)
  return {
    title,
    columns: kept.flatMap((at) => full.columns[at] ?? []),
    rows: full.rows.map((row) => kept.map((at) => row[at] ?? '')),
  }
}

/** Sheets of values, of evidence and of notes. */
export function* bookSheets(seen: Seen, set: SetName, sources: Sources, words: Words): Steps<BookSheet[]> {
  const { atlas, view } = seen
  const title = titleOf(seen, set, words)
  const name = (key: string) => words(key)
  const notes = (indicators: Parameters<typeof notesTable>[3]): BookSheet => ({
    name: name('take.sheet.notes'),
    table: notesTable(atlas, view, title, indicators, provenanceOf(seen), words),
    frozen: 0,
    wraps: true,
  })
  const evidence = (ids: Iterable<string>): BookSheet => ({
    name: name('take.sheet.evidence'),
    table: evidenceTable(ids, sources, view, words),
    frozen: 1,
    wraps: true,
  })
  if (isRecords(set)) {
    const table = yield* recordTable(atlas, view, set, sources, title, words)
    const all = recordsInView(atlas, view, set)
    const ids = all.flatMap((one) => [
      ...one.evidence,
      ...('claims' in one ? one.claims.map((claim) => claim.evidence) : []),
      ...('stages' in one ? (one.stages ?? []).flatMap((stage) => stage.evidence) : []),
    ])
    return [{ name: words(`take.set.${set}`), table, frozen: 2 }, evidence(ids), notes([])]
  }
  const lines = yield* part(linesOf(atlas, view, set), 0, 0.2)
  const wide = yield* part(wideTable(atlas, view, lines, set, title, words), 0.2, 0.4)
  const long = yield* part(longTable(atlas, view, lines, sources, title, words), 0.4, 0.8)
  const ids = yield* part(idsOf(seen, lines), 0.8, 0.9)
  const indicators = [...new Set(sliced(atlas, view, set).map((slice) => slice.indicator))]
  return [
    { name: name('take.sheet.table'), table: wide, frozen: 2 },
    { name: name('take.sheet.values'), table: long, frozen: 2 },
    evidence(ids),
    notes(indicators),
  ]
}

function* idsOf({ atlas }: Seen, lines: readonly Line[]): Steps<string[]> {
  const ids: string[] = []
  for (const [index, line] of lines.entries()) {
    ids.push(...evidenceOf(atlas, line))
    if (index % 100 === 99) yield index / lines.length
  }
  return ids
}

/** Areas with their simplified borders, or records with their places, as text. */
export function* geoJson(seen: Seen, set: SetName, words: Words): Steps<string> {
  const { atlas, view, boundaries } = seen
  const from = provenanceOf(seen)
  const metadata = {
    title: titleOf(seen, set, words),
    filters: filtersInWords(atlas, view, words).join(words('take.stop')) || words('take.filter.none'),
    release: atlas.manifest.version,
    published: atlas.manifest.published,
    manifest_sha256: from.manifestHash,
    exported: from.exported,
    permalink: from.permalink,
    citation: from.citation,
    boundaries: from.edition,
    review: from.review,
    licence: words('take.licence'),
  }
  const texts: string[] = []
  if (isRecords(set)) {
    for (const { id, at, properties } of pointsOf(atlas, view, set, (adcode) => boundaries.get(adcode)?.anchor)) {
      texts.push(JSON.stringify(pointFeature(id, at, properties)))
      if (texts.length % 50 === 0) yield 0.5
    }
    return collectionText(texts, metadata)
  }
  const lines = yield* part(linesOf(atlas, view, set), 0, 0.3)
  const areas = propertiesOf(atlas, view, lines, set, words)
  for (const [adcode, properties] of areas) {
    const geometry = boundaries.get(adcode)?.geometry
    if (geometry) texts.push(JSON.stringify(areaFeature(adcode, geometry, properties)))
    yield 0.3 + (0.7 * texts.length) / areas.size
  }
  return collectionText(texts, metadata)
}

/** A part of longer work, from one share of it to another. */
function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    yield from + (to - from) * value
  }
}

/** How much there is of each set; nothing where all is filtered away. */
export function countOf(
  seen: Pick<Seen, 'atlas' | 'view'>,
  set: SetName,
  areas: number,
  words: Words,
): { any: boolean; said: string } {
  const { atlas, view } = seen
  if (isRecords(set)) {
    const count = recordsInView(atlas, view, set).length
    return { any: count > 0, said: words('take.count.records', { count }) }
  }
  const slices = sliced(atlas, view, set as FigureSet).length
  return {
    any: areas > 0 && slices > 0,
    said:
      set === 'map'
        ? words('take.count.areas', { count: areas })
        : words(`take.count.${set}`, { count: areas, slices }),
  }
}
