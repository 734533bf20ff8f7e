import type { Rule, Source } from '../project.ts'

/** What concerns a label takes the whole row out with it. */
const ofRow: readonly string[] = [
  'region-missing',
  'region-unknown',
  'region-ambiguous',
  'region-total',
  'field-missing',
  'field-unknown-value',
  'breaks-schema',
  'record-unknown',
  'outside-county',
  'outside-map',
] satisfies Rule[]
const stopping: readonly string[] = ['identity-number', 'mobile-number', 'personal-name'] satisfies Rule[]

/** Places of a sheet that were decided to stay out. Of a heading, the whole column does. */
export class Excluded {
  private readonly cells = new Set<string>()
  private readonly rows = new Set<number>()
  private readonly turned: boolean

  constructor(source: Source) {
    this.turned = source.layout.turned
    for (const key of Object.keys(source.decisions)) {
      if (source.decisions[key]?.how !== 'excluded') continue
      const at = key.indexOf('|')
      const rule = key.slice(0, at)
      const start = `${source.id}|`
      if (stopping.indexOf(rule) >= 0 || !key.startsWith(start, at + 1)) continue
      const [first = '', second = ''] = key.slice(at + 1 + start.length).split('|')
      const [row, column] = this.turned ? [second, first] : [first, second]
      if (row === '-') continue
      if (column === '-' || ofRow.indexOf(rule) >= 0) this.rows.add(Number(row))
      else this.cells.add(`${row},${column}`)
    }
  }

  /** In rows and columns of the table. */
  row(row: number): boolean {
    return this.rows.size > 0 && this.rows.has(row)
  }

  cell(row: number, column: number): boolean {
    return this.row(row) || (this.cells.size > 0 && this.cells.has(`${row},${column}`))
  }
}
