import type { Atlas } from '../../atlas/atlas.ts'
import type { View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { createCitations } from './citations.ts'
import { cobuildingPart } from './cobuilding.ts'
import { evidenceEntries, formulaLines } from './evidence.ts'
import { comparedWith, figureRows, type Making } from './figures.ts'
import { headLines, headNotes } from './head.ts'
import { facilitiesPart, projectsPart } from './institutions.ts'
import { recordsPart } from './records.ts'
import { targetsPart } from './targets.ts'
import { trendTables } from './trends.ts'
import type { Report, ReportTables } from './types.ts'
import { unknownSaid } from './unknown.ts'

/**
 * The report on one region. Only the view's language counts: filters leave nothing out of a report.
 *
 * @param tables null where they have not come: what rests on them is then null
 * @param today YYYY-MM-DD, by which targets are due or not
 * @throws RangeError for a region that the release does not have, and where `today` is no day
 */
export function reportOf(
  atlas: Atlas,
  tables: ReportTables | null,
  adcode: string,
  view: View,
  words: Words,
  today: string,
): Report {
  const region = atlas.region(adcode)
  if (!region) throw new RangeError(`No such region: ${adcode}`)
  const making: Making = { atlas, region, view, words, today, citations: createCitations() }
  // In the order in which it is read, for this is the order of the numbers.
  const head = headLines(making)
  const figures = figureRows(making)
  const parts = {
    ...comparedWith(making),
    figures,
    trends: trendTables(making, figures),
    facilities: facilitiesPart(making),
    projects: projectsPart(making),
    targets: tables && targetsPart(making, tables.targets),
    cobuilding: cobuildingPart(making, tables),
    records: tables && recordsPart(making, tables),
  }
  return {
    region,
    version: atlas.manifest.version,
    head,
    notes: headNotes(making),
    ...parts,
    unknown: unknownSaid(making, parts),
    formulas: formulaLines(making),
    evidence: tables && evidenceEntries(making, tables),
  }
}
