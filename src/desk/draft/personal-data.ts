import type { Sheet } from '../../release/sheets/workbook.ts'
import { headingsOf } from '../layout/headings.ts'
import { roleAt } from '../layout/spans.ts'
import { personalData } from '../personal/personal.ts'
import type { Source } from '../project.ts'
import type { Reading } from './reading.ts'
import { openTable } from './table.ts'

/** Rows that are looked through before others get their turn. */
const batch = 4000

/** Looks through all cells of a sheet for what speaks of single persons: rows that are left out are in the file, too. */
export async function checkPersonalData(
  source: Source,
  sheet: Sheet,
  { findings, turns, share }: Reading,
): Promise<void> {
  const table = openTable(source, sheet)
  const headings = headingsOf(sheet, source.layout)
  for (let from = 0; from < table.cells.length; from += batch) {
    const rows = table.cells.slice(from, from + batch)
    const isBody = (row: number) => roleAt(source.layout, from + row) === 'body'
    for (const { rule, row, column, stops } of personalData(rows, headings, isBody)) {
      const origin = table.originOf(from + row, column)
      findings.add({ rule, origin, said: {}, severity: stops ? 'error' : 'warning', stops })
    }
    if (turns.due) await turns.give(share(0))
  }
}
