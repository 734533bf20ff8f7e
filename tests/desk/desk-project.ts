import { newProject } from '../../src/desk/change/project.ts'
import { newSource } from '../../src/desk/change/source.ts'
import { suggestColumns } from '../../src/desk/columns/suggest.ts'
import { type ExamineOptions, examine } from '../../src/desk/examine.ts'
import { recogniseLayout } from '../../src/desk/layout/recognise.ts'
import type { Base, Finding, Project, Rule, Source } from '../../src/desk/project.ts'
import type { CellValue, Sheet, Special } from '../../src/release/sheets/workbook.ts'
import { readRelease } from '../release/sources.ts'

const { tables, manifest } = readRelease('2026.3')

/** The published release with all of its figures. */
export const release: Base = { ...tables, manifest }

export const document: Source['document'] = {
  title: '四川卫生健康统计年鉴 2024',
  publisher: '四川省卫生健康委员会',
  date: '2024-10',
  link: 'https://example.org/yearbook',
  reliability: 'high',
}

export const sheetOf = (rows: CellValue[][], special: Record<string, Special> = {}): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  rows,
  merges: [],
  special,
})

/** A sheet as it is recognised, with a document. */
export function sourceOf(sheet: Sheet, more: Partial<Source> = {}, base = release): Source {
  const layout = more.layout ?? recogniseLayout(sheet, base)
  const suggestion = suggestColumns(sheet, layout, base)
  return { ...newSource('a', 'table.xlsx', sheet.name), ...suggestion, layout, document, ...more }
}

export const projectOf = (...sources: Source[]): Project => ({ ...newProject('2026.3', 'p'), sources })

/** Examines sheets that belong to sources in the same order. */
export function examined(sources: Source[], sheets: Sheet[], base = release, options: Partial<ExamineOptions> = {}) {
  const cells = new Map(sources.map(({ id }, index) => [id, sheets[index] as Sheet]))
  return examine(projectOf(...sources), cells, base, { geography: null, ...options })
}

/** One sheet of figures, examined as it is recognised. */
export async function looked(rows: CellValue[][], more: Partial<Source> = {}, base = release) {
  const sheet = sheetOf(rows)
  const source = sourceOf(sheet, more, base)
  return { sheet, source, ...(await examined([source], [sheet], base)) }
}

/** Rules of findings, with what they say. */
export const rulesOf = (findings: readonly Finding[]): Rule[] => findings.map(({ rule }) => rule)
export const only = (findings: readonly Finding[], rule: Rule): Finding[] => findings.filter((one) => one.rule === rule)

/** A release of one's own: the regions and indicators of the published one, and these figures. */
export const baseWith = (
  figures: readonly [region: string, indicator: string, period: string, value: number][],
): Base => ({
  ...release,
  observations: figures.map(([region, indicator, period, value]) => ({
    ...{ region, indicator, period, value },
    status: 'reported' as const,
    evidence: ['e'],
  })),
  evidence: [{ id: 'e', document: 'd', quote: 'as stated', reliability: 'high' }],
  documents: [{ id: 'd', title: 'An older book', publisher: 'An office', date: null, url: null, form: 'table' }],
  facilities: [],
  projects: [],
  cobuilding: [],
  targets: [],
  networks: [],
  designations: [],
  briefings: [],
})
