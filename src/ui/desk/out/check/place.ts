import type { Origin, Source } from '../../../../desk/project.ts'
import { cellName, columnName } from '../../../../release/sheets/workbook.ts'
import type { Words } from '../../../../view/words.ts'

/** Where something stands, as the spreadsheet names it: D5, row 5, column D, or the whole sheet. */
export function placeIn({ row, column }: Pick<Origin, 'row' | 'column'>, words: Words): string {
  if (row !== null && column !== null) return cellName(row, column)
  if (row !== null) return words('desk.check.row', { row: row + 1 })
  if (column !== null) return words('desk.check.column', { column: columnName(column) })
  return words('desk.check.whole')
}

/** A sheet by its name; with the file's where that says more. */
export function sheetName({ file, sheet }: Pick<Source, 'file' | 'sheet'>, words: Words): string {
  if (!file && !sheet) return words('desk.check.pasted')
  if (!sheet || file === sheet || /\.(csv|tsv|txt)$/i.test(file)) return file || sheet
  return file ? words('desk.check.sheet', { file, sheet }) : sheet
}
