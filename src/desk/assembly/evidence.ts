import type { Evidence, Release, SourceDocument } from '../../release/schema.ts'
import { cellName } from '../../release/sheets/workbook.ts'
import { wholeRegion } from '../columns/whole-region.ts'
import type { DraftFigure, DraftRecord, Origin, Source } from '../project.ts'
import { stableId } from './stable-id.ts'

/** Longest quote and longest line that the schema takes. */
const longestQuote = 4000
const longestLine = 2000
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** The documents and the sentences of the next release: those of the base, and what is cited in the sheets. */
export class Citations {
  private readonly documents: Map<string, SourceDocument>
  private readonly evidence: Map<string, Evidence>
  private readonly newDocuments: SourceDocument[] = []
  private readonly newEvidence: Evidence[] = []
  private readonly titles = new Map<string, SourceDocument[]>()
  private readonly known = new Map<string, string>()
  private readonly names: ReadonlyMap<string, string>
  private readonly sources: ReadonlyMap<string, Source>
  private readonly base: Pick<Release, 'documents' | 'evidence' | 'regions'>

  constructor(base: Pick<Release, 'documents' | 'evidence' | 'regions'>, sources: ReadonlyMap<string, Source>) {
    this.base = base
    this.names = new Map(base.regions.map(({ adcode, name }) => [adcode, name.zh]))
    this.sources = sources
    this.documents = new Map(base.documents.map((one) => [one.id, one]))
    this.evidence = new Map(base.evidence.map((one) => [one.id, one]))
    for (const one of base.documents) this.titles.set(one.title, [...(this.titles.get(one.title) ?? []), one])
  }

  /** Cites the cell of a figure; gives the id of the evidence. */
  ofFigure(figure: DraftFigure): string {
    const { region, indicator, period, rowLabel, columnLabel, origin } = figure
    const source = this.sources.get(origin.source)
    const isOfOne = source !== undefined && wholeRegion(source) !== null
    const locator = [
      this.placeOf(origin),
      isOfOne && `全表：${this.names.get(region) ?? region}`,
      rowLabel && `行：${rowLabel}`,
      columnLabel && `列：${columnLabel}`,
    ]
    return this.cite(`${region}-${period}-${indicator}`, figure, locator.filter(Boolean).join('；'))
  }

  /** Cites the row of a record. Null where nothing says which document it is from. */
  ofRecord(record: DraftRecord, name: string): string | null {
    const { document, origin } = record
    if (!document && !this.sources.get(origin.source)?.document.title.trim()) return null
    return this.cite(name, { ...record, document: document ?? null, raw: record.raw ?? '' }, this.placeOf(origin))
  }

  tables(): Pick<Release, 'documents' | 'evidence'> {
    const added = <T>(old: T[], fresh: T[]) => (fresh.length === 0 ? old : [...old, ...fresh])
    const byId = <T extends { id: string }>(list: T[]) => list.sort((a, b) => (a.id < b.id ? -1 : 1))
    return {
      documents: added(this.base.documents, byId(this.newDocuments)),
      evidence: added(this.base.evidence, byId(this.newEvidence)),
    }
  }

  private cite(
    name: string,
    cited: { document: string | null; quote?: string | null; raw: string; origin: Origin },
    locator: string,
  ): string {
    const source = this.sources.get(cited.origin.source)
    const document = this.documentOf(cited.document, source)
    const quote = cut(cited.quote || cited.raw || '—', longestQuote)
    const id = stableId(name, document, locator, quote)
    if (!this.evidence.has(id)) {
      const reliability = source?.document.reliability ?? 'medium'
      const one: Evidence = { id, document, quote, locator: cut(locator, longestLine), reliability }
      this.evidence.set(id, one)
      this.newEvidence.push(one)
    }
    return id
  }

  private placeOf({ source, row, column }: Origin): string {
    const sheet = this.sources.get(source)?.sheet ?? ''
    const cell =
      row !== null && column !== null ? cellName(row, column) : row !== null ? `第 ${row + 1} 行` : columnOf(column)
    return `${sheet ? `工作表“${sheet.slice(0, 100)}”` : ''}${sheet && cell ? ' ' : ''}${cell}`
  }

  /** The sheet's document, or the one that a row names: known by its title, else of the sheet's publisher. */
  private documentOf(named: string | null, source: Source | undefined): string {
    const form = source?.document
    const key = `${source?.id ?? ''}\n${named ?? ''}`
    const before = this.known.get(key)
    if (before !== undefined) return before
    const own = form && (!named || named === form.title.trim())
    const title = cut((own ? form.title.trim() : (named ?? '')) || source?.file || '—', longestLine)
    const publisher = cut(form?.publisher.trim() ?? '', longestLine)
    const date = own ? form.date.trim() : ''
    const id =
      this.inBase(title, publisher, date, !own) ?? this.added(title, publisher, date, own ? form.link.trim() : '')
    this.known.set(key, id)
    return id
  }

  private inBase(title: string, publisher: string, date: string, byTitle: boolean): string | undefined {
    const same = this.titles.get(title) ?? []
    const found = same.find((one) => one.publisher === publisher && (date === '' || one.date === date))
    return (found ?? (byTitle ? same[0] : undefined))?.id
  }

  private added(title: string, publisher: string, date: string, link: string): string {
    const id = stableId('document', title, publisher, date)
    if (!this.documents.has(id)) {
      const url = /^https?:\/\/\S+$/.test(link) && link.length <= longestLine ? link : null
      const file = url === null && link !== '' ? cut(link, 200) : null
      const one: SourceDocument = {
        id,
        title,
        publisher,
        date: date === '' ? null : cut(date, longestLine),
        url,
        form: 'table',
        ...(file === null ? {} : { note: { zh: `文件：${file}`, en: `File: ${file}` } }),
      }
      this.documents.set(id, one)
      this.newDocuments.push(one)
    }
    return id
  }
}

const columnOf = (column: number | null): string =>
  column === null ? '' : `${cellName(0, column).replace(/\d+$/, '')} 列`
