import type { Sheet } from '../../release/sheets/workbook.ts'
import type { DraftRecord, RegionMatch, Source } from '../project.ts'
import { checkDocuments } from './documents.ts'
import { readFigures } from './figures.ts'
import { readList } from './lists.ts'
import { checkPersonalData } from './personal-data.ts'
import { emptyDraft, type Reading, type SheetDraft } from './reading.ts'
import { readRecords } from './records.ts'

/** A row that names no evidence by its id is stated by the document of its sheet. */
const isUnstated = ({ record: { evidence, value } }: DraftRecord): boolean =>
  Array.isArray(evidence) && evidence.length === 0 && value !== null

/** Reads one sheet as what it is used for, and says what cannot be read. */
export async function draftOf(
  source: Source,
  sheet: Sheet,
  reading: Reading,
): Promise<{ draft: SheetDraft; matches: RegionMatch[] }> {
  if (source.kind === 'unused') return { draft: emptyDraft(), matches: [] }
  await checkPersonalData(source, sheet, reading)
  if (source.kind === 'record') {
    const draft = await readRecords(source, sheet, reading)
    const unstated = draft.records.filter(isUnstated)
    if (unstated.length > 0) checkDocuments(source, unstated, reading)
    return { draft, matches: [] }
  }
  const read = await (source.kind === 'figures' ? readFigures : readList)(source, sheet, reading)
  checkDocuments(source, [...read.draft.figures, ...read.draft.records], reading)
  return read
}
