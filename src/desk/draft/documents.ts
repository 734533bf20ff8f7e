import type { DraftFigure, DraftRecord, Source } from '../project.ts'
import type { Reading } from './reading.ts'

/**
 * Says what is missing of the documents behind a sheet: of the one that the sheet names, and of those that its rows
 * name, as far as the release does not know them.
 */
export function checkDocuments(
  source: Source,
  stated: readonly Pick<DraftFigure | DraftRecord, 'document' | 'origin'>[],
  reading: Reading,
): void {
  const { findings, base } = reading
  const whole = { source: source.id, row: null, column: null }
  const { title, publisher, date } = source.document
  const alone = stated.filter((one) => !one.document)
  if (title.trim() === '' && (alone.length > 0 || stated.length === 0)) {
    const first = alone[0]?.origin
    // One row that names none among others that do is the row's own matter.
    const origin = first && alone.length < stated.length ? first : whole
    findings.add({ rule: 'document-missing', origin, said: {} })
  }
  if (title.trim() !== '' && publisher.trim() === '') {
    findings.add({ rule: 'document-incomplete', origin: whole, said: { document: title.trim(), missing: 'publisher' } })
  }
  if (title.trim() !== '' && date.trim() === '') {
    const said = { document: title.trim(), missing: 'date' }
    findings.add({ rule: 'document-incomplete', origin: whole, said, severity: 'warning', more: 'date' })
  }
  if (publisher.trim() !== '') return
  const known = new Set(base.documents.map((one) => one.title))
  for (const { document, origin } of stated) {
    if (!document || known.has(document) || document === title.trim()) continue
    known.add(document)
    findings.add({ rule: 'document-incomplete', origin, said: { document, missing: 'publisher' }, more: 'row' })
  }
}
