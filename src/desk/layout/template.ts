import { isExample } from '../../release/book/example-mark.ts'
import { headOfSheet } from '../../release/book/read.ts'
import type { Sheet } from '../../release/sheets/workbook.ts'
import type { RowRole } from '../project.ts'
import { isFilled } from './cells.ts'

/** What the rows of a template's sheet are: the names of fields end its heading. Null: it is no such sheet. */
export function rolesOfTemplate(sheet: Sheet): RowRole[] | null {
  const head = headOfSheet(sheet)
  if (head === null) return null
  return sheet.rows.map((cells, row) => {
    if (row <= head) return 'header'
    const first = cells.find(isFilled)
    return first === undefined ? 'empty' : isExample(first) ? 'excluded' : 'body'
  })
}
