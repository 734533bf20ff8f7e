import { decideAll } from '../../desk/change/decisions.ts'
import { examine } from '../../desk/examine.ts'
import { groundOf } from '../../desk/ground.ts'
import { type Base, type Draft, type Examined, type Finding, mostFindings, type Project } from '../../desk/project.ts'
import type { Release } from '../../release/schema.ts'
import { groupsOf } from '../../ui/desk/out/check/groups.ts'
import { placeIn, sheetName } from '../../ui/desk/out/check/place.ts'
import { sentenceOf } from '../../ui/desk/out/check/sentence.ts'
import type { Options } from './arguments.ts'
import { type Brought, bring } from './bring.ts'
import { readGeography, readRelease } from './data.ts'
import { findingWords, sayIn } from './words.ts'

export interface Looked extends Brought {
  base: Release
  /** What the new tables are made from: the base, or a workbook in its place. */
  ground: Base
  examined: Examined
  draft: Draft
}

/** Reads the files and looks through them as the page does. */
export async function lookThrough(options: Options): Promise<Looked> {
  const base = await readRelease(options.data, options.release)
  const brought = await bring(options.files, options, base)
  const ground = groundOf(base, brought.book)
  const geography = await readGeography(options.data, base)
  // All that was found is accepted in one round, not what is listed of it.
  const most = options.accept === null ? mostFindings : Number.POSITIVE_INFINITY
  const look = (project: Project) => examine(project, brought.sheets, ground, { geography, most })
  let { draft, ...examined } = await look(brought.project)
  while (options.accept !== null) {
    const project = accepted(brought.project, examined, options.accept)
    if (project === brought.project) break
    brought.project = project
    ;({ draft, ...examined } = await look(project))
  }
  return {
    ...brought,
    base,
    ground,
    examined: { ...examined, findings: examined.findings.slice(0, mostFindings) },
    draft,
  }
}

/** The project with all open warnings accepted; the same one where there are none. */
function accepted(project: Project, { findings }: Examined, note: string): Project {
  const open = findings.filter((one) => one.severity === 'warning' && !one.stops && !isDecided(project, one))
  return decideAll(project, open, { how: 'accepted', note })
}

const isDecided = (project: Project, { key, origin }: Finding) =>
  Object.hasOwn(project.sources.find(({ id }) => id === origin.source)?.decisions ?? {}, key)

/** Whether nothing of it can enter a release. */
export const isEmpty = ({ examined, project }: Looked): boolean =>
  examined.figures + examined.records === 0 && !project.book

/** Findings of one kind on one sheet that are said in words. */
const mostOfGroup = 20

/** What was found, in words; the JSON says all of it. */
export async function reportOf(looked: Looked, lang: Options['lang']): Promise<string[]> {
  const { project, base, examined } = looked
  const [words, say] = [await findingWords(lang), sayIn(lang)]
  const lines = [say('base', { version: base.manifest.version })]
  if (project.book) lines.push(say('book', { ...project.book }))
  const empty: string[] = []
  for (const source of project.sources) {
    const result = examined.sources.find(({ id }) => id === source.id)
    const sheet = sheetName(source, words)
    if (source.kind === 'unused' || !result || result.figures + result.records === 0) empty.push(sheet)
    else lines.push(say('sheet', { sheet, ...countsOf(result) }))
  }
  if (empty.length > 0) lines.push(say('unused', { sheets: empty.join(lang === 'zh' ? '、' : ', ') }))
  for (const { source, severity, findings } of groupsOf(examined.findings, project, 'open')) {
    const own = project.sources.find(({ id }) => id === source)
    lines.push('')
    for (const finding of findings.slice(0, mostOfGroup)) {
      const place = own ? `${sheetName(own, words)} ${placeIn(finding.origin, words)}` : ''
      lines.push(`${say(severity)}  ${place}  ${oneLine(sentenceOf(finding, base, lang, words))}`)
    }
    if (findings.length > mostOfGroup) lines.push(say('more', { count: findings.length - mostOfGroup }))
  }
  const { errors, warnings } = examined.open
  const end = errors > 0 ? 'left' : isEmpty(looked) ? 'nothing' : warnings > 0 ? 'leftWarnings' : 'fine'
  return [...lines, '', say(end, { errors, warnings })]
}

const countsOf = ({ figures, records, blanks }: Examined['sources'][number]) => ({ figures, records, blanks })

/** Text of a cell must not move the cursor of a terminal. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ')

/** The same as one value. */
export async function jsonOf({ project, base, examined, remarks }: Looked, lang: Options['lang']) {
  const words = await findingWords(lang)
  const named = new Map(project.sources.map((source) => [source.id, source]))
  return {
    base: base.manifest.version,
    book: project.book ?? null,
    remarks,
    sheets: project.sources.map(({ id, file, sheet, kind, table }) => {
      const result = examined.sources.find((one) => one.id === id)
      const { figures = 0, records = 0, blanks = 0 } = result ?? {}
      return { file, sheet, kind, table, figures, records, blanks }
    }),
    open: examined.open,
    decided: examined.decided,
    counts: examined.counts,
    findings: examined.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      stops: finding.stops,
      decided: isDecided(project, finding),
      file: named.get(finding.origin.source)?.file ?? null,
      sheet: named.get(finding.origin.source)?.sheet ?? null,
      place: placeIn(finding.origin, words),
      row: finding.origin.row === null ? null : finding.origin.row + 1,
      column: finding.origin.column === null ? null : finding.origin.column + 1,
      sentence: sentenceOf(finding, base, lang, words),
      said: finding.said,
      candidates: finding.candidates,
    })),
  }
}
