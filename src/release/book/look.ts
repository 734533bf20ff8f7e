import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { BookColumn } from './columns.ts'

const fill: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E2D3' } }
const ink = { rgb: '56605F' }
/** What Excel and WPS have on every Chinese machine; other programs take the next best. */
export const font = { name: 'Microsoft YaHei', size: 10 }
const head: CellStyle = { font: { ...font, bold: true }, fill, alignment: { wrapText: true, vertical: 'center' } }

/** How cells look. Columns of text have the format of text, so that codes and years stay what they are when edited. */
export const styles = {
  head,
  name: {
    font: { ...font, color: ink, size: 9 },
    fill,
    border: { bottom: { style: 'thin', color: ink } },
  } satisfies CellStyle,
  text: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } satisfies CellStyle,
  number: { alignment: { vertical: 'top' } } satisfies CellStyle,
  body: { alignment: { vertical: 'top', wrapText: true } } satisfies CellStyle,
  example: { font: { ...font, italic: true, color: ink }, alignment: { vertical: 'top' } } satisfies CellStyle,
  of: ({ types, list, field }: BookColumn): CellStyle => {
    const isText = types.length > 0 && types.every((type) => type === 'string')
    const alignment = { vertical: 'top' as const, ...(list || isLong(field) ? { wrapText: true } : {}) }
    return isText ? { numFmt: '@', alignment } : { alignment }
  },
}

/** Sentences rather than names. */
const isLong = (field: string): boolean =>
  /^(definition|note|quote|locator|detail|stated|text|notes|about|formula|task)(\.|$)/.test(field)

/** In characters of the body's font. */
export function widthOf({ field, types, list }: BookColumn): number {
  if (isLong(field)) return 40
  // A row of a list says the id of its record with what it is called.
  if (field.startsWith('^')) return 28
  if (/^(name|title|publisher|url|view|aliases|theme|part)(\.|$)/.test(field)) return 28
  if (list) return 24
  return types.indexOf('string') >= 0 ? 16 : 12
}

/** Cells of rows that stand one below the other from the top, each part in its own style. */
export function styled(
  parts: readonly { rows: readonly (readonly CellValue[])[]; style: CellStyle }[],
): Map<string, Partial<Cell>> {
  const rows = parts.flatMap((part) => part.rows.map((row) => ({ row, style: part.style })))
  return new Map(
    rows.flatMap(({ row, style }, at) =>
      row.map((value, column): [string, Partial<Cell>] => [`${at},${column}`, { value, style }]),
    ),
  )
}

/** Printed, all columns stand on one page. */
export const onPaper: WriteSheet['pageSetup'] = {
  ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
}
