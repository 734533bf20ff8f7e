/** A number, and how it is written where people read it. */
export interface Figure {
  value: number
  /** Digits after the decimal point. */
  decimals: number
  /** Written as a percentage of one. */
  percent: boolean
  doubtful: boolean
}

/** Text is never a number in disguise; where no value is known, it says why. */
export type Cell = string | Figure

export interface Column {
  /** For machines: English, ASCII. */
  key: string
  /** In the reader's language. */
  title: string
  /** In characters of half width. */
  width: number
  /** Set flush right, as numbers are. */
  numeric?: boolean
}

export interface Table {
  title: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

const formats = new Map<string, Intl.NumberFormat>()

/** As on the page: grouped by thousands, fixed decimals, shares in percent; a question mark after what is doubtful. */
export function written(cell: Cell): string {
  if (typeof cell === 'string') return cell
  const { value, decimals, percent, doubtful } = cell
  const key = `${decimals}${percent ? '%' : ''}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      style: percent ? 'percent' : 'decimal',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    formats.set(key, format)
  }
  return format.format(value) + (doubtful ? ' ?' : '')
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; the rule is OWASP's on CSV injection,
 * with the full-width signs that some programs take for the others.
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
