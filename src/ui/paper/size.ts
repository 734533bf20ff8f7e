import type { View } from '../../view/view.ts'

type Format = Pick<View['paper'], 'sheet' | 'orientation'>

const millimetres = { A4: [210, 297], A3: [297, 420] } as const
/** CSS pixels in a millimetre of paper. */
export const pixelsPerMillimetre = 96 / 25.4

/** Width and height of a sheet, in millimetres. */
export function sheetSize({ sheet, orientation }: Format): { width: number; height: number } {
  const [short, long] = millimetres[sheet]
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long }
}

/** Type sizes of everything on the sheet are multiples of this, in points. */
export const rootOf = ({ sheet }: Format): number => (sheet === 'A4' ? 10 : 11.5)

/** How many columns of running text a sheet has. */
export function columnsOf({ sheet, orientation }: Format): number {
  if (sheet === 'A4') return orientation === 'landscape' ? 2 : 1
  return orientation === 'landscape' ? 3 : 2
}
