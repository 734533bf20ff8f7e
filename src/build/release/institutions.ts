import type { Facility } from '../../release/schema.ts'
import { institutions } from './english/institutions.ts'
import { both } from './text.ts'

/** Two names are the same institution's only where they are the same, whole or as parts that the source itself sets apart. */
const namesIn = (name: string) => [name, ...name.split(/[·/]/u)]

/** The facility of the release that bears a name; undefined where none does, or more than one. */
export function facilityNamed(facilities: Facility[], name: string): Facility | undefined {
  const wanted = namesIn(name)
  const found = facilities.filter((one) =>
    [one.name, ...one.aliases].some((own) => wanted.includes(own) || namesIn(own).includes(name)),
  )
  return found.length === 1 ? found[0] : undefined
}

export function institutionName(zh: string) {
  const en = institutions[zh]
  if (!en) throw new Error(`No English for ${zh}`)
  return both(zh, en)
}
