/** One indivisible part of a text that flows over columns; lengths in CSS pixels. */
export interface Piece {
  height: number
  /** Between this piece and the next, where both stand in one column. */
  gap: number
  /** A heading: never the last of a column. */
  keep: boolean
  /** Pieces of one table or list have the same; null where a piece stands alone. */
  group: number | null
  /** What is repeated above the piece where its group goes on in a new column: the head of a table. */
  lead: number
}

/**
 * Distributes pieces over columns in their order, each once. A column is higher than its room only where a single
 * piece, with the headings that belong to it, is. Columns stay empty where the first piece does not fit and a later
 * column has more room.
 *
 * @param roomOf height of the column with this number, from 0
 * @param from the first piece that is distributed
 * @returns for each column the indexes of its pieces
 */
export function paginate(pieces: readonly Piece[], roomOf: (column: number) => number, from = 0): number[][] {
  const columns: number[][] = []
  let start = from
  while (start < pieces.length) {
    const room = roomOf(columns.length)
    let end = start
    while (end < pieces.length && columnHeight(pieces, start, end + 1) <= room) end++
    if (end < pieces.length) end = withoutOrphans(pieces, start, end)
    if (end === start) {
      end = withHeadings(pieces, start)
      if (roomOf(columns.length + 1) > room) {
        columns.push([])
        continue
      }
    }
    columns.push(Array.from({ length: end - start }, (_, at) => start + at))
    start = end
  }
  return columns
}

/** Of the pieces from `start` up to `end`, which is not one of them. */
export function columnHeight(pieces: readonly Piece[], start: number, end: number): number {
  const first = pieces[start]
  if (!first || end <= start) return 0
  const goesOn = first.group !== null && pieces[start - 1]?.group === first.group
  let height = goesOn ? first.lead : 0
  for (let at = start; at < end; at++) {
    height += (pieces[at]?.height ?? 0) + (at < end - 1 ? (pieces[at]?.gap ?? 0) : 0)
  }
  return height
}

function withoutOrphans(pieces: readonly Piece[], start: number, end: number): number {
  let last = end
  while (last > start && pieces[last - 1]?.keep) last--
  return last
}

/** A piece that fits nowhere, and the headings above it. */
function withHeadings(pieces: readonly Piece[], start: number): number {
  let end = start
  while (end < pieces.length - 1 && pieces[end]?.keep) end++
  return end + 1
}

/**
 * The same on sheets of several columns each; the columns of the last sheet are made about equally high.
 *
 * @param count how many columns a sheet has
 * @param roomOf height of the columns of the sheet with this number, from 0
 * @returns for each sheet its columns
 */
export function onSheets(pieces: readonly Piece[], count: number, roomOf: (sheet: number) => number): number[][][] {
  const columns = paginate(pieces, (column) => roomOf(Math.floor(column / count)))
  const sheets: number[][][] = []
  for (let at = 0; at < columns.length; at += count) sheets.push(columns.slice(at, at + count))
  const last = sheets.at(-1)
  const from = last?.flat()[0]
  if (last && from !== undefined && count > 1)
    sheets[sheets.length - 1] = levelled(pieces, from, count, last, roomOf(sheets.length - 1))
  return sheets
}

/** The lowest room, to a pixel or so, in which the rest still fits on one sheet. */
function levelled(
  pieces: readonly Piece[],
  from: number,
  count: number,
  columns: number[][],
  room: number,
): number[][] {
  let best = columns.filter((column) => column.length > 0)
  let [low, high] = [0, room]
  while (high - low > 1) {
    const middle = (low + high) / 2
    const tried = paginate(pieces, () => middle, from)
    const fits = tried.length <= count && tried.every((column) => heightOf(pieces, column) <= middle)
    if (fits) {
      best = tried
      high = middle
    } else low = middle
  }
  return best
}

export const heightOf = (pieces: readonly Piece[], column: readonly number[]) =>
  columnHeight(pieces, column[0] ?? 0, (column.at(-1) ?? -1) + 1)
