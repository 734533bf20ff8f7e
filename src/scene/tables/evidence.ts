import type { Atlas } from '../../atlas/atlas.ts'
import type { Cell, Table } from '../../release/export/table.ts'
import { operandsOf } from '../../release/formula.ts'
import type { Evidence, Observation, SourceDocument } from '../../release/schema.ts'
import type { View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'

/** Evidence and documents by id. */
export interface Sources {
  evidence: ReadonlyMap<string, Evidence>
  documents: ReadonlyMap<string, SourceDocument>
}

/** Formulas of formulas are followed so far. */
const deepest = 4

/** Ids of what states a figure: its own evidence, and that of the figures its formula names. */
export function evidenceBehind(atlas: Atlas, observation: Observation, depth = 0): string[] {
  const inputs = operandsOf('formula' in observation ? observation.formula : null).flatMap((named) => {
    const input = depth < deepest ? atlas.observation(named.region, named.indicator, named.period) : undefined
    return input ? evidenceBehind(atlas, input, depth + 1) : []
  })
  return [...new Set([...observation.evidence, ...inputs])]
}

export const citedColumns = (words: Words) => [
  { key: 'evidence', title: words('take.column.evidence'), width: 24 },
  { key: 'document', title: words('take.column.document'), width: 36 },
  { key: 'publisher', title: words('take.column.publisher'), width: 20 },
  { key: 'date', title: words('take.column.date'), width: 14 },
  { key: 'quote', title: words('take.column.quote'), width: 48 },
  { key: 'link', title: words('take.column.link'), width: 30 },
]

/** The ids, and what the first of them leads to: title, publisher, date, quote and link. */
export function citedCells(ids: readonly string[], { evidence, documents }: Sources, words: Words): string[] {
  const first = ids.map((id) => evidence.get(id)).find((one) => one !== undefined)
  const document = first && documents.get(first.document)
  if (!first || !document) return [ids.join('; ') || words('evidence.none'), '', '', '', '', '']
  const date = document.date ?? words('evidence.date.none')
  const link = document.url ?? words('evidence.link.none')
  return [ids.join('; '), document.title, document.publisher, date, first.quote, link]
}

/** Every piece of evidence once, in the order in which it is first named. */
export function evidenceTable(
  ids: Iterable<string>,
  { evidence, documents }: Sources,
  view: View,
  words: Words,
): Table {
  const rows = [...new Set(ids)].flatMap((id): Cell[][] => {
    const one = evidence.get(id)
    const document = one && documents.get(one.document)
    if (!one || !document) return []
    return [
      [
        id,
        document.title,
        document.publisher,
        document.date ?? words('evidence.date.none'),
        one.quote,
        one.locator ?? '',
        words(`reliability.${one.reliability}`),
        document.url ?? words('evidence.link.none'),
        [one.note?.[view.lang], document.note?.[view.lang]].filter(Boolean).join(' '),
      ],
    ]
  })
  return {
    title: words('take.sheet.evidence'),
    columns: [
      { key: 'id', title: words('take.column.evidence.id'), width: 28 },
      { key: 'document', title: words('take.column.document'), width: 40 },
      { key: 'publisher', title: words('take.column.publisher'), width: 22 },
      { key: 'date', title: words('take.column.date'), width: 14 },
      { key: 'quote', title: words('take.column.quote'), width: 60 },
      { key: 'locator', title: words('evidence.locator'), width: 24 },
      { key: 'reliability', title: words('evidence.reliability'), width: 9 },
      { key: 'link', title: words('take.column.link'), width: 40 },
      { key: 'note', title: words('take.column.note'), width: 40 },
    ],
    rows,
  }
}
