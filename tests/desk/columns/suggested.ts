import { type Suggestion, suggestColumns } from '../../../src/desk/columns/suggest.ts'
import { recogniseLayout } from '../../../src/desk/layout/recognise.ts'
import type { Column } from '../../../src/desk/project.ts'
import type { Sheet } from '../../../src/release/sheets/workbook.ts'
import { base } from '../tables.ts'

export const suggest = (sheet: Sheet): Suggestion => suggestColumns(sheet, recogniseLayout(sheet, base), base)
export const said = (column: Column): string =>
  column.is === 'field'
    ? `field ${column.field}`
    : column.is === 'value'
      ? `value ${column.indicator ?? '?'} ${column.period ?? '-'} ${column.unit ?? '-'}`
      : column.is
export const columnsOf = (sheet: Sheet): string[] => suggest(sheet).columns.map(said)
