import { setRole } from '../../../../desk/change/rows.ts'
import type { Finding, Project, Source } from '../../../../desk/project.ts'

export { decideAll } from '../../../../desk/change/decisions.ts'

/** Leaves whole rows of sheets out of the table. Rows of a turned table are the file's columns. */
export const excludeRows = (project: Project, findings: readonly Finding[]): Project =>
  findings.reduce((now, { origin }) => {
    const source = now.sources.find(({ id }) => id === origin.source)
    const row = source && tableRow(source, origin)
    return source && row !== null && row !== undefined ? setRole(now, source.id, row, row, 'excluded') : now
  }, project)

/** The row of the table in which something stands; null where it is no row. */
export const tableRow = ({ layout }: Pick<Source, 'layout'>, { row, column }: Finding['origin']): number | null =>
  layout.turned ? column : row

/** The column of the table in which something stands. */
export const tableColumn = ({ layout }: Pick<Source, 'layout'>, { row, column }: Finding['origin']): number | null =>
  layout.turned ? row : column
