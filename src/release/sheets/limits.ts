import { unzipSync } from 'fflate'
import { SheetProblem } from './workbook.ts'

/** Bytes of a file. A yearbook's workbook has some hundred thousand; 300,000 rows × 10 columns have 46 million. */
export const mostBytes = 200_000_000
/** Bytes of all that is packed in a file. */
export const mostUnpacked = 1_500_000_000
/** What a part may be larger unpacked than packed, where it is large at all: tables shrink to a fifth or a twentieth. */
const mostShrunk = 400
const large = 30_000_000
/** The same of all parts together, so that many of them do not slip through one by one. */
const mostShrunkInAll = 100
const largeInAll = 100_000_000
/** Cells of all sheets together, empty ones at the ends of rows left out. */
export const mostCells = 12_000_000
export const mostSheets = 200
/** Parts of a packed file. */
const mostParts = 5000

export interface Part {
  name: string
  packed: number
  unpacked: number
}

/**
 * What a packed file says it holds; nothing is unpacked.
 *
 * @throws SheetProblem where it is broken, or says that it would become far too much
 */
export function partsOf(bytes: Uint8Array, file: string): Part[] {
  const parts: Part[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        parts.push({ name, packed: size, unpacked: originalSize })
        return false
      },
    })
  } catch (error) {
    throw new SheetProblem('broken', file, error instanceof Error ? error.message : String(error))
  }
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  const bomb = parts.find(({ packed, unpacked }) => unpacked > large && unpacked > packed * mostShrunk)
  if (parts.length > mostParts) throw new SheetProblem('bomb', file, `${parts.length} > ${mostParts} parts`)
  if (bomb) throw new SheetProblem('bomb', file, `${bomb.name}: ${bomb.packed} → ${bomb.unpacked}`)
  if (total > largeInAll && total > bytes.length * mostShrunkInAll)
    throw new SheetProblem('bomb', file, `${bytes.length} → ${total}`)
  if (total > mostUnpacked) throw new SheetProblem('bomb', file, `${total} > ${mostUnpacked}`)
  return parts
}

/** Counts the cells of a file and refuses too many. */
export class CellCount {
  private readonly file: string
  private cells = 0
  constructor(file: string) {
    this.file = file
  }
  /** @throws SheetProblem */
  add(cells: number): void {
    this.cells += cells
    if (this.cells > mostCells) throw new SheetProblem('too-many-cells', this.file, `> ${mostCells}`)
  }
  get all(): number {
    return this.cells
  }
}
