import type { Atlas } from '../../atlas/atlas.ts'
import type { Table } from '../../release/export/table.ts'
import type { Indicator } from '../../release/schema.ts'
import type { View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { filtersInWords } from './filters.ts'

/** What says where an export comes from. */
export interface Provenance {
  /** SHA-256 of the release's manifest, in hexadecimal digits. */
  manifestHash: string
  /** ISO date. */
  exported: string
  /** An address that leads back to the same view of the same release. */
  permalink: string
  /** The map review number, or that there is none. */
  review: string
  /** Of the boundaries. */
  edition: string
  /** In the reader's language. */
  citation: string
}

/** What a reader of the file must know, a line each: item and text. */
export function notesTable(
  atlas: Atlas,
  view: View,
  title: string,
  indicators: readonly Indicator[],
  from: Provenance,
  words: Words,
): Table {
  const { manifest } = atlas
  const filters = filtersInWords(atlas, view, words)
  const rows = [
    [words('take.note.title'), title],
    [words('take.note.filters'), filters.join(words('take.stop')) || words('take.filter.none')],
    [words('take.note.release'), `${manifest.version} · ${manifest.title[view.lang]} · ${manifest.published}`],
    ...(manifest.kind === 'demonstration' ? [[words('take.note.release'), words('release.demonstration')]] : []),
    [words('take.note.hash'), from.manifestHash],
    [words('take.note.exported'), from.exported],
    [words('take.note.permalink'), from.permalink],
    [words('take.note.citation'), from.citation],
    [words('take.note.licence'), words('take.licence')],
    [words('take.note.boundary'), `${from.edition}. ${manifest.boundary.note[view.lang]}`],
    [words('take.note.review'), from.review],
    [words('take.note.method'), words('take.method')],
    [words('take.note.absence'), words('take.absence.rule')],
    ...(['no-source', 'larger-area', 'not-applicable', 'doubtful'] as const).map((kind) => [
      words(`absence.${kind}`),
      words(`take.absence.${kind}`),
    ]),
    ...indicators.map((one) => [
      words('take.note.indicator', { name: one.name[view.lang], id: one.id }),
      [one.definition[view.lang], one.note?.[view.lang]].filter(Boolean).join(' '),
    ]),
  ]
  return {
    title: words('take.sheet.notes'),
    columns: [
      { key: 'item', title: words('take.note.item'), width: 26 },
      { key: 'text', title: words('take.note.text'), width: 110 },
    ],
    rows: rows as string[][],
  }
}
