import type { Finding, Project, Source } from '../../../desk/project.ts'
import { decisionOf } from '../out/check/groups.ts'
import { type Place, placeOf } from './place.ts'

export interface Found {
  place: Place
  findings: Finding[]
}

/** What is still open in a sheet, by cell. */
export interface FoundCells {
  /** By row, then by column. */
  rows: ReadonlyMap<number, ReadonlyMap<number, Found>>
  /** As one reads. */
  order: readonly Found[]
}

export function foundIn(findings: readonly Finding[], source: Source, project: Project): FoundCells {
  const rows = new Map<number, Map<number, Found>>()
  for (const finding of findings) {
    if (finding.origin.source !== source.id || decisionOf(project, finding) !== null) continue
    const place = placeOf(source, finding.origin)
    if (!place) continue
    let row = rows.get(place.row)
    if (!row) {
      row = new Map()
      rows.set(place.row, row)
    }
    const known = row.get(place.column)
    if (known) known.findings.push(finding)
    else row.set(place.column, { place, findings: [finding] })
  }
  const order = [...rows.values()].flatMap((row) => [...row.values()])
  order.sort(({ place: a }, { place: b }) => a.row - b.row || a.column - b.column)
  return { rows, order }
}

/** The next cell in which something was found, or the one before; after the last comes the first. Null: there is none. */
export function nextFound({ order }: FoundCells, { row, column }: Place, by: 1 | -1): Place | null {
  const isAfter = ({ place }: Found) => place.row > row || (place.row === row && place.column > column)
  const isBefore = ({ place }: Found) => place.row < row || (place.row === row && place.column < column)
  if (by === 1) return (order.find(isAfter) ?? order[0])?.place ?? null
  const before = order.filter(isBefore)
  return (before[before.length - 1] ?? order[order.length - 1])?.place ?? null
}
