import type { Facility, Project } from '../../release/schema.ts'
import type { DraftRecord } from '../project.ts'
import { stableId } from './stable-id.ts'

type Named = Pick<Facility, 'id' | 'name' | 'region'> & Partial<Pick<Facility, 'aliases'>>

/** Which record of a list a row is about: by its id, or by a name that stands in its region. */
export class ListedNames {
  private readonly ids = new Set<string>()
  private readonly byName = new Map<string, string>()

  constructor(base: readonly (Facility | Project)[]) {
    for (const one of base) this.enter(one)
  }

  /** From now on rows with these names are about this one; the first with a name keeps it. */
  enter({ id, name, region, aliases = [] }: Named): void {
    this.ids.add(id)
    for (const one of [name, ...aliases]) {
      const key = `${region} ${one}`
      if (!this.byName.has(key)) this.byName.set(key, id)
    }
  }

  /** The id of the record that a row is about: a known one, else one that the same row always gets. */
  idOf({ table, record }: Pick<DraftRecord, 'table' | 'record'>): string {
    const { id, name, region } = record as Record<string, string | undefined>
    if (id !== undefined && this.ids.has(id)) return id
    const known = this.byName.get(`${region} ${name}`)
    if (known !== undefined) return known
    if (id !== undefined && isId(id)) return id
    return stableId(table === 'facilities' ? 'F' : 'P', String(name), String(region))
  }
}

const isId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/.test(id)
