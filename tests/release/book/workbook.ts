import { readWorkbook } from '../../../src/release/sheets/read.ts'
import type { Workbook } from '../../../src/release/sheets/workbook.ts'

/** What was written, as the data desk reads it. */
export const read = (bytes: Uint8Array, name = 'book.xlsx'): Promise<Workbook> => readWorkbook(bytes, name)
