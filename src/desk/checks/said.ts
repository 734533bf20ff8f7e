import type { Finding, Rule } from '../project.ts'

/** A figure: ids of the region and the indicator, and the value in the indicator's own unit. */
type OfFigure = { region: string; indicator: string; period: string; value: number }
/** How a column is headed, as written; empty where it is not. */
type OfColumn = { heading: string }
/** A label as written, and that of the region above it; empty where none is written. */
type OfLabel = { label: string; parent: string }
/** What a figure was compared with: a value of another period, or the median of other regions where `peers` is 1. */
type Compared = OfFigure & { before: number; other: string; peers: 0 | 1 }
/** A record that stands in another row already, whose `cell` is named as a spreadsheet names it. */
type OfListed = { listed: 'yes'; name: string; cell: string }
/** Where a point lies in WGS84 degrees, and `east` and `north` as they are written. */
type Position = { lon: number; lat: number; east: number; north: number }
/** How many of the points lie in their regions under each system; nothing where that is not known. */
type OfPoints = { points: number; wgs84: number; gcj02: number; bd09: number }
type Nothing = Record<string, never>

/** What a finding's sentence is made of, by rule; see `Finding.said`. */
export interface Said {
  'header-missing': Nothing
  'region-column-missing': Nothing
  'region-missing': Nothing
  'region-unknown': OfLabel
  'region-ambiguous': OfLabel
  'region-total': OfLabel
  'indicator-missing': OfColumn
  'period-missing': OfColumn
  'period-unreadable': { text: string }
  /** `expected`: the indicator's unit. */
  'unit-missing': OfColumn & { expected: string }
  'unit-unknown': { unit: string; expected: string }
  'not-a-number': { text: string }
  'cell-error': { text: string }
  'formula-without-result': Nothing
  /** `field`: as its column is headed, or its name in the schema where no column has it. */
  'field-missing': { field: string }
  'field-unknown-value': { field: string; value: string; expected: string }
  /** `expected`: what the schema says. */
  'breaks-schema': { field: string; expected: string }
  'document-missing': Nothing
  /** `missing`: names of fields of the document's form, with commas between: publisher, date. */
  'document-incomplete': { document: string; missing: string }
  /** Personal data themselves are never repeated. */
  'identity-number': Nothing
  'mobile-number': Nothing
  'personal-name': Nothing
  /** `region`: as the row says. `county`: where the point lies; empty: unknown. */
  'outside-county': { region: string; county: string; name: string } & Position
  'outside-map': { region: string; name: string } & Position
  'coordinates-undeclared': OfPoints | Nothing
  'out-of-range': OfFigure & { low: number; high: number }
  'ten-times': Compared
  'ten-thousand-times': Compared
  /** `other`: the period of `before`. `change`: a share of one, 0.25 where it rose by a quarter. */
  jump: OfFigure & { before: number; other: string; change: number }
  /** `region`: its code, or the label of the total row as written. */
  'sum-of-parts': OfFigure & { sum: number; parts: number }
  /** `other`: the value in `cell`, which is named as a spreadsheet names it, with its sheet where it is another one. */
  duplicate: (OfFigure & { other: number; cell: string }) | OfListed
  /** `source`: title of the document that states the base's value; `document`: that of this one. May be empty. */
  'conflict-in-base': OfFigure & { before: number; source: string; document: string }
  'looks-like-total': OfFigure
  'doubtful-series': OfFigure & { before: number; after: number }
  'not-whole': OfFigure
  /** `sheet`: the one that would hold the record, by its name in a template. `id`: as the row names it under `field`. */
  'record-unknown': { field: string; sheet: string; id: string }
}

/** Fails to compile where a rule has no line above. */
export type SaidOf<R extends Rule> = Said[R] & Finding['said']
