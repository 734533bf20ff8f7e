import { readFileSync } from 'node:fs'
import type { Base, Layout } from '../../src/desk/project.ts'
import type { Indicator, Region } from '../../src/release/schema.ts'
import type { CellValue, Merge, Sheet } from '../../src/release/sheets/workbook.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/2026.3/${name}.json`, import.meta.url), 'utf8'))

/** Names of the published release, without its figures. */
export const base: Base = {
  manifest: read('manifest'),
  regions: read('regions') as Region[],
  groups: [],
  indicators: read('indicators') as Indicator[],
  observations: [],
  facilities: [],
  projects: [],
  cobuilding: [],
  targets: [],
  networks: [],
  designations: [],
  documents: [],
  evidence: [],
  briefings: [],
}

export const indicator = (id: string): Indicator => base.indicators.find((one) => one.id === id) as Indicator

/** A sheet of invented figures; merges as [top, left, bottom, right]. */
export const sheetOf = (rows: CellValue[][], merges: number[][] = [], name = 'Sheet1'): Sheet => ({
  name,
  hidden: false,
  rows,
  merges: merges.map((merge) => {
    const [top, left, bottom, right] = merge as [number, number, number, number]
    return { top, left, bottom, right } satisfies Merge
  }),
  special: {},
})

/** Roles row by row, by their first letters: t, h, b, n; s for a sum, - for an empty row, x for an excluded one. */
export const rolesOf = ({ rows }: Layout): string =>
  rows
    .map(({ from, to, role }) =>
      (role === 'total' ? 's' : role === 'empty' ? '-' : role === 'excluded' ? 'x' : role.charAt(0)).repeat(
        to - from + 1,
      ),
    )
    .join('')
