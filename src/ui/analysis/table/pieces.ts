/** A stretch of rows or columns: one that is in the document, or the space that stands for those that are not. */
export type Piece = { index: number } | { gap: number }

export const isGap = (piece: Piece): piece is { gap: number } => 'gap' in piece

/** The items that are drawn, all of one size, with gaps for the others; sizes in pixels. */
export function piecesOf(drawn: readonly number[], count: number, size: number): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  for (const index of drawn) {
    if (index >= count) break
    if (index > next) pieces.push({ gap: (index - next) * size })
    pieces.push({ index })
    next = index + 1
  }
  if (next < count) pieces.push({ gap: (count - next) * size })
  return pieces
}

export const indexesOf = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap((piece) => (isGap(piece) ? [] : [piece.index]))

/** A cell by its row and column, the head and the names included, both from zero. */
export interface Place {
  row: number
  column: number
}

/** How many rows and columns there are, of all kinds, and how many rows a page is. */
export interface Extent {
  rows: number
  columns: number
  page: number
}

/** Where a key leads from a cell of a grid; null where it is none of the grid's keys. */
export function nextPlace(
  { row, column }: Place,
  { key, control }: { key: string; control: boolean },
  { rows, columns, page }: Extent,
): Place | null {
  const to = (row: number, column: number): Place => ({
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    case 'Home':
      return control ? to(0, 0) : to(row, 0)
    case 'End':
      return control ? to(rows - 1, columns - 1) : to(row, columns - 1)
    default:
      return null
  }
}

/**
 * A key for each of the rows that are drawn, which are next to each other save the active one: rows that come take
 * the elements of those that went, which is several times quicker than making new ones. The active row keeps its
 * own: with its element it would lose the focus.
 */
export function slotOf(index: number, active: number, drawn: number): string {
  const slots = 64 * Math.ceil((drawn + 1) / 64)
  const own = index % slots
  return index !== active && own === active % slots ? 'spare' : String(own)
}
