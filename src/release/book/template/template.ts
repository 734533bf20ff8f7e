import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Release, type TableName, tableNames } from '../../schema.ts'
import { columnName } from '../../sheets/workbook.ts'
import type { BookColumn } from '../columns.ts'
import { exampleMark } from '../example-mark.ts'
import { font, onPaper, styled, styles, widthOf } from '../look.ts'
import { type BookTable, listsToFill, placeField, sheetName, specOf } from '../spec.ts'
import { headingOf } from '../titles.ts'
import { keyColumns } from '../write.ts'
import { examplesOf, itemExamplesOf } from './examples.ts'
import { figuresSheet } from './figures.ts'
import { guideSheet } from './guide.ts'
import { filledRows, Lists } from './lists.ts'

/** Tables whose records cannot do without lists of their own; the page has an editor for briefings. */
const without: readonly TableName[] = ['briefings']
const heads = 2

/**
 * An empty workbook to fill in: what to do, a sheet for figures, and one for every table and every list within its
 * records, with headings in both languages, choices to pick from, and examples.
 */
export async function writeTemplate(release: Release): Promise<Uint8Array> {
  const lists = new Lists(release)
  const sheets = [
    guideSheet(),
    figuresSheet(release, lists),
    ...tableNames.filter((name) => !without.includes(name)).flatMap((name) => sheetsOf(release, name, lists)),
  ]
  return writeXlsx({ sheets: [...sheets, lists.written()], defaultFont: font })
}

function sheetsOf(release: Release, table: TableName, lists: Lists): WriteSheet[] {
  // The mark of an empty list would take nothing away: what a record has stays until rows of its list say otherwise.
  const columns = specOf(table).layout.columns.filter(({ types }) => types.length > 0)
  const examples = examplesOf(release, table, columns)
  return [
    tableSheet(sheetName(table), table, columns, examples, (column) => lists.of(table, column)),
    ...listsToFill(table).map(({ field, columns: own }) => {
      const all = [...keyColumns(table), ...own]
      const rows = itemExamplesOf(release, table, field, all)
      return tableSheet(sheetName(table, field), table, all, rows, (column) =>
        column.field.startsWith('^') ? lists.records(table, field) : lists.of(table, column),
      )
    }),
  ]
}

function tableSheet(
  name: string,
  table: BookTable,
  columns: readonly BookColumn[],
  filled: readonly ReadonlyMap<string, CellValue>[],
  choicesOf: (column: BookColumn) => string | null,
): WriteSheet {
  const headings = columns.map(({ field }) => {
    const heading = headingOf(table, field)
    return heading ? `${heading.zh}\n${heading.en}` : field
  })
  const examples = filled.map((cells): CellValue[] => [
    exampleMark,
    ...columns.map(({ field }) => cells.get(field) ?? null),
  ])
  const names = ['', ...columns.map(({ field }) => field)]
  const cells = styled([
    { rows: [['', ...headings]], style: styles.head },
    { rows: [names], style: styles.name },
    { rows: examples, style: styles.example },
  ])
  for (const [at, column] of columns.entries()) {
    const head = `0,${at + 1}`
    cells.set(head, { ...cells.get(head), comment: { text: noteOf(column) } })
  }
  return {
    name,
    columns: [{ width: 13 }, ...columns.map((one) => ({ width: widthOf(one), style: styles.of(one) }))],
    rows: [['', ...headings], names, ...examples],
    cells,
    pageSetup: onPaper,
    rowDefs: new Map([[0, { height: 36 }]]),
    freezePane: { rows: heads, columns: 2 },
    dataValidations: columns.flatMap((column, at) => {
      const formula1 = choicesOf(column)
      const letter = columnName(at + 1)
      const range = `${letter}${heads + 1}:${letter}${heads + filledRows}`
      return formula1 ? [{ type: 'list' as const, formula1, range, allowBlank: true, showErrorMessage: false }] : []
    }),
  }
}

/** What a column takes, in a few words. */
function noteOf({ field, required, list, choices, types, word }: BookColumn): string {
  const notes = [required ? '必填 / required' : '可不填 / optional']
  if (list) notes.push('一项一行 / one item a line')
  if (choices) notes.push('从列表中选 / from the list')
  else if (types.join() === 'number') notes.push('数字 / a number')
  else if (word && !list) notes.push('代码或编号 / a code or an id')
  if (field.startsWith('^')) notes.push('所属记录的编号 / id of the record that it belongs to')
  if (field === placeField)
    notes.push('留空：加在最后；填第几条：替换那一条 / empty: added last; a place: replaces that item')
  return notes.join('\n')
}
