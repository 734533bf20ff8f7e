import { noLaterTables } from '../release/listed.ts'
import type { Release } from '../release/schema.ts'
import type { Base } from './project.ts'

type Tables = Omit<Release, 'manifest'>

/**
 * What the next release is made from: the base, or the tables of a workbook that is a whole release in its place. A
 * later table that the workbook does not have is empty there, and never taken from the base.
 */
export const groundOf = (base: Base, book: Partial<Tables> | null): Base =>
  book ? { ...base, ...noLaterTables(), ...book } : base
