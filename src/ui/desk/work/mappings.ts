import { applyMapping, type Mapping, parseMapping, resemblance } from '../../../desk/columns/mapping-file.ts'
import type { Base, Source } from '../../../desk/project.ts'
import type { Sheet } from '../../../release/sheets/workbook.ts'

/** From here on headings are like enough. */
const alike = 0.8

/** Which mappings fit a sheet and say something else than what is there, the best first. */
export function fitting(source: Source, sheet: Sheet, base: Base, mappings: readonly string[]): number[] {
  const fits: { at: number; score: number }[] = []
  mappings.forEach((text, at) => {
    const saved = parsed(text)
    if (!saved) return
    const score = resemblance(saved, sheet, source.layout)
    if (score < alike) return
    const { columns, whole, kind } = applyMapping(saved, sheet, base)
    const isNew = JSON.stringify([columns, whole, kind]) !== JSON.stringify([source.columns, source.whole, source.kind])
    if (isNew) fits.push({ at, score })
  })
  return fits.sort((one, other) => other.score - one.score).map(({ at }) => at)
}

function parsed(text: string): Mapping | null {
  try {
    return parseMapping(text)
  } catch {
    return null
  }
}
