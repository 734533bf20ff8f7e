import type { Atlas } from '../../atlas/atlas.ts'
import type { Properties } from '../../release/export/geojson.ts'
import type { Cell, Column, Table } from '../../release/export/table.ts'
import type { Facility, Project } from '../../release/schema.ts'
import { facilityPasses, projectPasses } from '../../view/filter.ts'
import type { View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { citedCells, citedColumns, type Sources } from './evidence.ts'
import type { Steps } from './steps.ts'

export const recordSets = ['facilities', 'projects'] as const
export type RecordSet = (typeof recordSets)[number]

export const facilitiesInView = (atlas: Atlas, view: View) =>
  atlas.facilities.filter((one) => facilityPasses(atlas, view, one))
export const projectsInView = (atlas: Atlas, view: View) =>
  atlas.projects.filter((one) => projectPasses(atlas, view, one))

export const recordsInView = (atlas: Atlas, view: View, set: RecordSet): (Facility | Project)[] =>
  set === 'facilities' ? facilitiesInView(atlas, view) : projectsInView(atlas, view)

const degrees = (value: number | undefined, words: Words): Cell =>
  value === undefined ? words('take.position.none') : { value, decimals: 5, percent: false, doubtful: false }

/** One row a record, in the reader's words. */
export function* recordTable(
  atlas: Atlas,
  view: View,
  set: RecordSet,
  sources: Sources,
  title: string,
  words: Words,
): Steps<Table> {
  const all = recordsInView(atlas, view, set)
  const rows: Cell[][] = []
  for (const [index, one] of all.entries()) {
    const lineage = atlas.lineage(one.region)
    const prefecture = lineage.find((region) => region.level === 'prefecture') ?? lineage.at(-2) ?? lineage[0]
    rows.push([
      one.id,
      one.name,
      one.region,
      lineage[0]?.name.zh ?? '',
      lineage[0]?.name.en ?? '',
      prefecture?.name[view.lang] ?? '',
      ...('tier' in one ? facilityCells(one, words) : projectCells(one, words)),
      words(`placement.${one.placement}`),
      degrees(one.position?.lon, words),
      degrees(one.position?.lat, words),
      one.position?.source ?? '',
      one.note?.[view.lang] ?? '',
      ...citedCells(one.evidence, sources, words),
    ])
    if (index % 50 === 49) yield (index + 1) / all.length
  }
  const column = (key: string, title: string, width: number): Column => ({ key, title, width })
  const number = (key: string, title: string): Column => ({ key, title, width: 12, numeric: true })
  return {
    title,
    columns: [
      column('id', words('take.column.id'), 8),
      column('name', words('take.column.name'), 34),
      column('adcode', words('take.column.adcode'), 9),
      column('region_zh', words('take.column.region.zh'), 18),
      column('region_en', words('take.column.region.en'), 20),
      column('prefecture', words('take.column.prefecture'), 18),
      ...(set === 'facilities'
        ? [
            column('aliases', words('take.column.aliases'), 24),
            column('type', words('take.column.type'), 14),
            column('tier', words('take.column.tier'), 18),
            column('claims', words('take.column.claims'), 30),
            column('status', words('take.column.status'), 12),
            column('on_map', words('take.column.on-map'), 8),
            column('reliability', words('evidence.reliability'), 8),
          ]
        : [
            column('status', words('take.column.status'), 20),
            column('status_as_of', words('take.column.as-of'), 14),
            column('batch', words('take.column.batch'), 12),
            column('stages', words('take.column.stages'), 30),
          ]),
      column('placement', words('take.column.placement'), 22),
      number('lon', words('take.column.lon')),
      number('lat', words('take.column.lat')),
      column('position_source', words('take.column.position-source'), 24),
      column('note', words('take.column.note'), 36),
      ...citedColumns(words),
    ],
    rows,
  }
}

function facilityCells(one: Facility, words: Words): Cell[] {
  return [
    one.aliases.join('; '),
    words(`type.${one.type}`),
    words(`tier.${one.tier ?? 'none'}`),
    one.claims.map(({ stated, evidence }) => `${stated} (${evidence})`).join('; '),
    words(`facility.${one.status}`),
    words(one.onMap ? 'take.yes' : 'take.no'),
    words(`reliability.${one.reliability}`),
  ]
}

function projectCells(one: Project, words: Words): Cell[] {
  const stages = (one.stages ?? []).map(
    ({ status, date }) => `${words(`status.${status}`)} ${date ?? words('take.undated')}`,
  )
  return [
    words(`status.${one.status}`),
    one.statusAsOf ?? words('take.undated'),
    one.batch ?? words('take.batch.none'),
    stages.join('; '),
  ]
}

/** What a short table of a report shows of each: without evidence, notes and coordinates. */
export function briefColumns({ columns }: Table, view: View): number[] {
  const kept = ['name', `region_${view.lang}`, 'prefecture', 'type', 'tier', 'status', 'status_as_of', 'batch']
  return columns.flatMap(({ key }, at) => (kept.includes(key) ? [at] : []))
}

/** Those that have a place: their own, or, hollow on the map, the middle of the area that sources name. */
export function pointsOf(
  atlas: Atlas,
  view: View,
  set: RecordSet,
  anchorOf: (adcode: string) => readonly [number, number] | undefined,
): { id: string; at: readonly [number, number]; properties: Properties }[] {
  return recordsInView(atlas, view, set).flatMap((one) => {
    if ('onMap' in one && !one.onMap) return []
    const at = one.position ? ([one.position.lon, one.position.lat] as const) : anchorOf(one.region)
    if (!at) return []
    const region = atlas.region(one.region)
    return [
      {
        id: one.id,
        at,
        properties: {
          id: one.id,
          name: one.name,
          adcode: one.region,
          region_zh: region?.name.zh ?? null,
          region_en: region?.name.en ?? null,
          ...('tier' in one
            ? { type: one.type, tier: one.tier, reliability: one.reliability }
            : { kind: one.kind, status_as_of: one.statusAsOf, batch: one.batch }),
          status: one.status,
          placement: one.placement,
          hollow: one.placement === 'county' || one.placement === 'prefecture',
          position_source: one.position?.source ?? null,
          note: one.note?.[view.lang] ?? null,
          evidence: one.evidence.join('; ') || null,
        },
      },
    ]
  })
}
