import type { Column, Examined, Project, RegionMatch, Source } from '../project.ts'

/** What still has to be said before the figures of the sheets can be read. */
export interface OpenMatters {
  total: number
  sources: ReadonlyMap<string, OpenOfSource>
}

export interface OpenOfSource {
  total: number
  /** Zero-based columns of which an indicator, a period or a unit is missing. */
  columns: readonly number[]
  /** Whether neither a column nor the whole sheet says the region. */
  region: boolean
  /** Labels that may mean several regions, or none that is known. */
  labels: number
  /** Whether the document is not named. */
  document: boolean
  coordinates: boolean
}

export const isOpenMatch = ({ how }: Pick<RegionMatch, 'how'>): boolean => how === 'ambiguous' || how === 'unknown'

export type MissingPart = 'indicator' | 'period' | 'unit'

/** What neither the column, nor another column, nor the whole sheet says of a column of figures. */
export function missingParts(source: Source, column: Column): MissingPart[] {
  if (source.kind !== 'figures' || column.is !== 'value') return []
  const parts: MissingPart[] = ['indicator', 'period', 'unit']
  return parts.filter(
    (part) => column[part] === null && source.whole[part] === null && !source.columns.some(({ is }) => is === part),
  )
}

export function openOf(source: Source, matches: readonly RegionMatch[]): OpenOfSource {
  const columns: number[] = []
  source.columns.forEach((column, at) => {
    if (missingParts(source, column).length > 0) columns.push(at)
  })
  const { kind, whole } = source
  const isOfRegions = kind === 'figures' || kind === 'facilities' || kind === 'projects'
  const region = isOfRegions && whole.region === null && !source.columns.some(({ is }) => is === 'region')
  const labels = matches.filter(isOpenMatch).length
  const perRow = source.columns.some(({ is }) => is === 'document')
  const document = source.kind !== 'record' && !perRow && source.document.title.trim() === ''
  const places = source.columns.some((column) => column.is === 'field' && /^(?:lon|lat|position)/.test(column.field))
  const coordinates = source.coordinates === null && places && source.kind !== 'record'
  const total = columns.length + labels + Number(region) + Number(document) + Number(coordinates)
  return { total, columns, region, labels, document, coordinates }
}

export function openMatters(project: Project, examined: Examined | null): OpenMatters {
  const sources = new Map<string, OpenOfSource>()
  let total = 0
  for (const source of project.sources) {
    if (source.kind === 'unused') continue
    const matches = examined?.sources.find(({ id }) => id === source.id)?.matches ?? []
    const open = openOf(source, matches)
    sources.set(source.id, open)
    total += open.total
  }
  return { total, sources }
}
