import type { Sheet } from '../../release/sheets/workbook.ts'
import type { RegionMatch, Source } from '../project.ts'
import { checkDocuments } from './documents.ts'
import { readFigures } from './figures.ts'
import { readList } from './lists.ts'
import { checkPersonalData } from './personal-data.ts'
import { emptyDraft, type Reading, type SheetDraft } from './reading.ts'
import { readRecords } from './records.ts'

/** Reads one sheet as what it is used for, and says what cannot be read. */
export async function draftOf(
  source: Source,
  sheet: Sheet,
  reading: Reading,
): Promise<{ draft: SheetDraft; matches: RegionMatch[] }> {
  if (source.kind === 'unused') return { draft: emptyDraft(), matches: [] }
  await checkPersonalData(source, sheet, reading)
  if (source.kind === 'record') return { draft: await readRecords(source, sheet, reading), matches: [] }
  const read = await (source.kind === 'figures' ? readFigures : readList)(source, sheet, reading)
  checkDocuments(source, [...read.draft.figures, ...read.draft.records], reading)
  return read
}
