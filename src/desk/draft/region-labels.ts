import { wholeRegion } from '../columns/whole-region.ts'
import type { RegionMatch, Source } from '../project.ts'
import type { RegionIndex } from '../regions/match.ts'
import { asWritten, type Table } from './table.ts'

/** Which regions the labels of one sheet mean: every label is looked up once. */
export class RegionLabels {
  private readonly known = new Map<string, RegionMatch>()
  private readonly region: number
  private readonly parent: number
  private readonly whole: RegionMatch | null
  private readonly index: RegionIndex
  private readonly chosen: ReadonlyMap<string, string | null>
  private readonly adcodes: ReadonlySet<string>

  constructor(source: Source, index: RegionIndex, adcodes: ReadonlySet<string>) {
    this.region = source.columns.findIndex(({ is }) => is === 'region')
    this.parent = source.columns.findIndex(({ is }) => is === 'parent')
    this.index = index
    this.adcodes = adcodes
    const whole = wholeRegion(source)
    this.whole =
      whole !== null && adcodes.has(whole)
        ? { label: '', parent: null, adcode: whole, how: 'chosen', candidates: [], rows: 0 }
        : null
    this.chosen = new Map(Object.entries(source.regions))
  }

  /** Zero-based column of the labels; null: there is none. */
  get column(): number | null {
    const column = this.region >= 0 ? this.region : this.parent
    return column < 0 ? null : column
  }

  /** Whether neither a column nor the whole sheet says the region. */
  get isMissing(): boolean {
    return this.column === null && this.whole === null
  }

  /** Null where the row names no region. */
  of(table: Table, row: number): RegionMatch | null {
    if (this.column === null) return this.whole
    const own = this.region < 0 ? '' : asWritten(table.spread(row, this.region))
    const above = this.parent < 0 ? '' : asWritten(table.spread(row, this.parent))
    // Of 市州 | 区县, a row with the first one alone is the city's own.
    const label = own || above
    const parent = own && above ? above : null
    if (label === '') return null
    const key = `${parent ?? ''}\n${label}`
    let match = this.known.get(key)
    if (!match) {
      match = { ...this.look(label, parent), rows: 0 }
      this.known.set(key, match)
    }
    match.rows++
    return match
  }

  list(): RegionMatch[] {
    return [...this.known.values()]
  }

  private look(label: string, parent: string | null): Omit<RegionMatch, 'rows'> {
    const chosen = this.chosen.get(parent ? `${parent}/${label}` : label)
    const found = this.index.match(label, parent)
    // A code that this release does not know was chosen for another one.
    if (chosen === undefined || (chosen !== null && !this.adcodes.has(chosen))) return { ...found, label, parent }
    return { label, parent, adcode: chosen, how: 'chosen', candidates: found.candidates }
  }
}
