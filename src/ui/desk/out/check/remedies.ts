import type { Finding, Rule } from '../../../../desk/project.ts'

/** Rules about what rows, columns and the whole sheet are: put right where the sheet is read. */
const inReading: readonly Rule[] = [
  'header-missing',
  'region-column-missing',
  'region-missing',
  'region-unknown',
  'region-ambiguous',
  'region-total',
  'indicator-missing',
  'period-missing',
  'period-unreadable',
  'unit-missing',
  'unit-unknown',
  'document-missing',
  'document-incomplete',
  'coordinates-undeclared',
  'looks-like-total',
]

/** Rules about a label that names the whole row: without it, there is no row. */
const ofRow: readonly Rule[] = ['region-missing', 'region-unknown', 'region-ambiguous', 'region-total']

/** `exclude`: what stays out when it is decided so. `leave`: the whole sheet can stay out. */
export interface Remedy {
  exclude: 'cell' | 'row' | null
  match: boolean
  leave: boolean
}

/** What can be done about a finding. */
export function remedyOf({ rule, origin, stops }: Pick<Finding, 'rule' | 'origin' | 'stops'>): Remedy {
  const isPlaced = origin.row !== null
  const isRow = origin.column === null || ofRow.includes(rule)
  return {
    exclude: !isPlaced || stops ? null : isRow ? 'row' : 'cell',
    match: inReading.includes(rule),
    leave: stops || !isPlaced,
  }
}
