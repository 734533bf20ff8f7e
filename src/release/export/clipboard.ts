import { type Cell, harmless, type Table, written } from './table.ts'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replaceAll('\n', '<br>')

const said = (cell: Cell) => (typeof cell === 'string' ? harmless(cell) : written(cell))

/**
 * A table that Word and WPS paste as one: looks stand on every cell, because they read no style sheet.
 * `source` is set below it, as statistical tables have it.
 */
export function htmlTable({ title, columns, rows }: Table, source: string): string {
  const rule = '1pt solid #1f2a2c'
  const hair = '0.5pt solid #b9b09c'
  const cell = (tag: 'td' | 'th', text: string, numeric: boolean, borders: string) =>
    `<${tag} style="padding:2pt 5pt;text-align:${numeric ? 'right' : 'left'};${borders}">${escaped(text)}</${tag}>`
  const head = columns
    .map(({ title, numeric = false }) =>
      cell('th', harmless(title), numeric, `border-top:${rule};border-bottom:${rule}`),
    )
    .join('')
  const body = rows
    .map((row, index) => {
      const below = index === rows.length - 1 ? rule : hair
      const cells = row.map((one, at) => cell('td', said(one), columns[at]?.numeric ?? false, `border-bottom:${below}`))
      return `<tr>${cells.join('')}</tr>`
    })
    .join('')
  return (
    '<meta charset="utf-8"><table style="border-collapse:collapse;font-size:10.5pt">' +
    `<caption style="text-align:left;font-weight:bold;padding:4pt 0">${escaped(title)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>` +
    `<p style="font-size:9pt">${escaped(source)}</p>`
  )
}

/** The same for programs that take text only. */
export function plainTable({ title, columns, rows }: Table, source: string): string {
  const line = (cells: readonly string[]) => cells.map((text) => text.replace(/\s+/g, ' ').trim()).join('\t')
  return [
    harmless(title),
    line(columns.map((one) => harmless(one.title))),
    ...rows.map((row) => line(row.map(said))),
    source,
  ].join('\r\n')
}
