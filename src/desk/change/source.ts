import type { CellValue } from '../../release/sheets/workbook.ts'
import type { Column, Coordinates, Decision, DocumentForm, Project, Source, SourceKind, Whole } from '../project.ts'
import { changeSource, emptyDocument } from './project.ts'

/** A sheet of which nothing is known yet. What was entered of where it comes from begins with the file's own name. */
export const newSource = (id: string, file: string, sheet: string): Source => ({
  id,
  file,
  sheet,
  kind: 'unused',
  table: null,
  layout: { turned: false, rows: [] },
  columns: [],
  whole: { region: null, indicator: null, period: null, unit: null },
  regions: {},
  document: { ...emptyDocument, link: file },
  coordinates: null,
  edits: {},
  decisions: {},
})

/** What is recognised of a sheet as a whole. */
export type Understood = Pick<Source, 'layout' | 'kind' | 'table' | 'columns' | 'whole' | 'coordinates' | 'regions'>

/** Takes what was recognised in place of what was there. */
export const understand = (project: Project, id: string, understood: Partial<Understood>): Project =>
  changeSource(project, id, (source) => ({ ...source, ...understood }))

/** A sheet that is not used keeps everything that was decided of it. */
export const setKind = (project: Project, id: string, kind: SourceKind): Project =>
  changeSource(project, id, (source) =>
    source.kind === kind
      ? source
      : { ...source, kind, table: kind === 'record' || kind === 'unused' ? source.table : null },
  )

/** @param column zero-based; columns between the last known one and this one are ignored ones */
export const setColumn = (project: Project, id: string, column: number, holds: Column): Project =>
  changeSource(project, id, (source) => {
    const columns = source.columns.slice()
    while (columns.length <= column) columns.push({ is: 'ignored' })
    columns[column] = holds
    return { ...source, columns }
  })

/** @param columns zero-based; they hold nothing that is wanted */
export const ignoreColumns = (project: Project, id: string, columns: readonly number[]): Project =>
  changeSource(project, id, (source) => ({
    ...source,
    columns: source.columns.map((one, at) => (columns.includes(at) ? { is: 'ignored' } : one)),
  }))

/** Gives all columns of figures of a sheet the same indicator, period or unit; a null leaves it to the whole sheet. */
export const setAllValues = (
  project: Project,
  id: string,
  part: Partial<{ indicator: string | null; period: string | null; unit: string | null }>,
): Project =>
  changeSource(project, id, (source) => ({
    ...source,
    columns: source.columns.map((one) => (one.is === 'value' ? { ...one, ...part } : one)),
  }))

export const setWhole = (project: Project, id: string, whole: Partial<Whole>): Project =>
  changeSource(project, id, (source) => ({ ...source, whole: { ...source.whole, ...whole } }))

export const setDocument = (project: Project, id: string, document: Partial<DocumentForm>): Project =>
  changeSource(project, id, (source) => ({ ...source, document: { ...source.document, ...document } }))

/** Every sheet that is used is stated by the same document. */
export const copyDocument = (project: Project, id: string): Project => {
  const from = project.sources.find((source) => source.id === id)
  if (!from) return project
  const sources = project.sources.map((source) =>
    source.kind === 'unused' || source.id === id ? source : { ...source, document: from.document },
  )
  return { ...project, sources }
}

export const setCoordinates = (project: Project, id: string, coordinates: Coordinates | null): Project =>
  changeSource(project, id, (source) => (source.coordinates === coordinates ? source : { ...source, coordinates }))

/** Longitude and latitude stood in each other's column. */
export const swapPositions = (project: Project, id: string): Project => {
  const other: Readonly<Record<string, string>> = { lon: 'lat', lat: 'lon' }
  return changeSource(project, id, (source) => ({
    ...source,
    columns: source.columns.map((one) => {
      const field =
        one.is === 'field' ? one.field.replace(/^(position\.)?(lon|lat)$/, (_, path = '', of) => path + other[of]) : ''
      return one.is === 'field' && field !== one.field ? { is: 'field', field } : one
    }),
  }))
}

/** @param value null for an emptied cell; undefined takes the file's own again */
export const setCell = (
  project: Project,
  id: string,
  row: number,
  column: number,
  value: CellValue | undefined,
): Project =>
  changeSource(project, id, (source) => {
    const { [`${row},${column}`]: _old, ...edits } = source.edits
    return { ...source, edits: value === undefined ? edits : { ...edits, [`${row},${column}`]: value } }
  })

/** Cells of a sheet that can be put right here: a project is kept and saved with them. */
export const mostEdits = 20_000

/** A cell as the file counts it, zero-based. */
export interface CellChange {
  row: number
  column: number
  /** Null for an emptied cell; undefined takes the file's own again. */
  value: CellValue | undefined
}

/** Many cells in one act; cells beyond `mostEdits` of a sheet stay as they are. */
export const setCells = (project: Project, id: string, cells: readonly CellChange[]): Project => {
  const old = project.sources.find((source) => source.id === id)?.edits
  if (!old) return project
  const edits = new Map(Object.entries(old))
  let isChanged = false
  for (const { row, column, value } of cells) {
    const key = `${row},${column}`
    const isEdited = edits.has(key)
    if (value === undefined ? !isEdited : isEdited ? edits.get(key) === value : edits.size >= mostEdits) continue
    isChanged = true
    if (value === undefined) edits.delete(key)
    else edits.set(key, value)
  }
  return isChanged ? changeSource(project, id, (source) => ({ ...source, edits: Object.fromEntries(edits) })) : project
}

/** @param decision null: nothing is decided about it any more */
export const decide = (project: Project, id: string, key: string, decision: Decision | null): Project =>
  changeSource(project, id, (source) => {
    const { [key]: _old, ...decisions } = source.decisions
    return { ...source, decisions: decision === null ? decisions : { ...decisions, [key]: decision } }
  })
