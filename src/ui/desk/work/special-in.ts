import type { Sheet, Special } from '../../../release/sheets/workbook.ts'

/** What is special about the cells of some rows, by `row,column`. @param to exclusive */
export function specialIn({ rows, special }: Sheet, from: number, to: number): Record<string, Special> {
  const found: Record<string, Special> = {}
  // Asked before the rows are gone through: most sheets have nothing of the kind.
  for (const _some in special) {
    for (let row = Math.max(0, from); row < Math.min(to, rows.length); row++) {
      const width = rows[row]?.length ?? 0
      for (let column = 0; column < width; column++) {
        const one = special[`${row},${column}`]
        if (one) found[`${row},${column}`] = one
      }
    }
    break
  }
  return found
}
