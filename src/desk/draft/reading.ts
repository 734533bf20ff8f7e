import type { Indicator } from '../../release/schema.ts'
import type { Turns } from '../../release/turns.ts'
import type { Geography } from '../coordinates/geography.ts'
import type { Recognised } from '../coordinates/recognise.ts'
import type { Base, DraftFigure, DraftRecord } from '../project.ts'
import { indexRegions, type RegionIndex } from '../regions/match.ts'
import type { Findings } from './findings.ts'

/** What is needed to read a sheet, whichever it is. */
export interface Reading {
  base: Base
  index: RegionIndex
  adcodes: ReadonlySet<string>
  indicators: ReadonlyMap<string, Indicator>
  geography: Geography | null
  findings: Findings
  turns: Turns
  /** 0–1 of all work when so many rows of the sheet are done. */
  share: (rows: number) => number
}

/** A figure of a total row: only compared, never part of a release. */
export interface TotalFigure {
  figure: DraftFigure
  /** Total rows of one sheet, in order, and what stands between them. */
  row: number
  label: string
}

/** What one sheet gives. */
export interface SheetDraft {
  figures: DraftFigure[]
  /** Figures that were decided to stay out, so that what was found about them can still be said. */
  excluded: DraftFigure[]
  totals: TotalFigure[]
  /** Columns of the table in which a figure is missing or could not be read. */
  gaps: Set<number>
  records: DraftRecord[]
  /** Records that were decided to stay out. */
  excludedRecords?: DraftRecord[]
  blanks: number
  /** Names of records of a template whose rows cannot be read yet: they are there, but not among `records`. */
  unread?: Set<string>
  /** What the positions of a list tell of their system. */
  coordinates?: Recognised
}

export const emptyDraft = (): SheetDraft => ({
  figures: [],
  excluded: [],
  totals: [],
  gaps: new Set(),
  records: [],
  blanks: 0,
})

const indexes = new WeakMap<Base['regions'], RegionIndex>()

/** Made once for the regions of a release. */
export function regionIndexOf({ regions }: Pick<Base, 'regions'>): RegionIndex {
  const index = indexes.get(regions) ?? indexRegions(regions)
  indexes.set(regions, index)
  return index
}
