import type { Designation, Facility } from '../../release/schema.ts'
import type { Facts, Quoted, Source } from './facts.ts'
import { type Ledger, reliabilityOf } from './ledger.ts'
import type { RegionFinder } from './regions.ts'

/** What lists of designations are made from. */
export class Lists {
  readonly facts: Facts['cobuilding']
  readonly facilities: Facility[]
  readonly find: RegionFinder
  readonly ledger: Ledger

  constructor(facts: Facts, facilities: Facility[], find: RegionFinder, ledger: Ledger) {
    this.facts = facts.cobuilding
    this.facilities = facilities
    this.find = find
    this.ledger = ledger
  }

  cite(id: string, quote: string, source: Source, note?: Designation['note'], locator?: string): string {
    const reliability = source.document ? 'medium' : reliabilityOf(source)
    return this.ledger.citeSource(id, source, quote, reliability, note, locator)
  }

  quoted(id: string, { quote, source }: Quoted): string {
    return this.cite(id, quote, source)
  }
}
