import { groupBy } from '../../atlas/atlas.ts'
import { headingOf } from '../../release/book/titles.ts'
import { type Comparison, compareReleases, type Fate, type FigureChange } from '../../release/compare.ts'
import { changes as tableNames } from '../../ui/analysis/words/changes.ts'
import type { Language } from '../../view/view.ts'
import type { Tables } from './data.ts'
import { sayIn } from './words.ts'

export interface Difference extends Omit<Comparison, 'figures'> {
  /** The largest changes first: by how much of the earlier value they are. */
  figures: readonly (FigureChange & { relative: number | null })[]
}

/** What is most likely a slip comes first. */
const order: readonly Fate[] = ['changed', 'appeared', 'disappeared', 'restated', 'resourced']

/** What differs from one release to another. */
export function difference(before: Tables, after: Tables): Difference {
  const { figures, records, same } = compareReleases(before, after)
  const weighed = figures.map((one) => ({ ...one, relative: relativeOf(one) }))
  weighed.sort(
    (a, b) => order.indexOf(a.fate) - order.indexOf(b.fate) || Math.abs(b.relative ?? 0) - Math.abs(a.relative ?? 0),
  )
  return { figures: weighed, records, same }
}

/** A share of one; null where there is none: a value that was not there, or was zero. */
function relativeOf({ before, after }: FigureChange): number | null {
  const [from, to] = [before?.value ?? null, after?.value ?? null]
  return from === null || to === null || from === 0 ? null : (to - from) / Math.abs(from)
}

/** Records of one table that are said in words. */
const mostOfTable = 5
const signs = { appeared: '+', disappeared: '−', changed: '≠' } as const

/** Figures of one fate that are said in words. */
const mostOfFate = 20

/** What differs, in words. */
export function differenceLines(found: Difference, before: Tables, after: Tables, lang: Language): string[] {
  const say = sayIn(lang)
  const regions = new Map([...before.regions, ...after.regions].map((one) => [one.adcode, one]))
  const nameOf = (adcode: string): string => {
    const region = regions.get(adcode)
    // Two counties have the same name.
    const above = region?.level === 'county' ? regions.get(region.parent ?? '')?.name : undefined
    const own = region?.name[lang] ?? adcode
    return above ? (lang === 'zh' ? above.zh + own : `${own}, ${above.en}`) : own
  }
  const indicators = new Map([...before.indicators, ...after.indicators].map((one) => [one.id, one.name[lang]]))
  const lines: string[] = []
  for (const fate of order) {
    const own = found.figures.filter((one) => one.fate === fate)
    if (own.length === 0) continue
    lines.push(`${say(fate)}: ${own.length}`)
    for (const one of own.slice(0, mostOfFate)) {
      const name = [nameOf(one.region), indicators.get(one.indicator) ?? one.indicator, one.period]
      lines.push(`  ${name.join('  ')}  ${valueIn(one.before)} → ${valueIn(one.after)}${shareOf(one.relative)}`)
    }
    if (own.length > mostOfFate) lines.push(`  ${say('more', { count: own.length - mostOfFate })}`)
    lines.push('')
  }
  if (found.records.length > 0) lines.push(`${say('records')}: ${found.records.length}`)
  for (const [table, own] of groupBy(found.records, (one) => one.table)) {
    const counts = Object.entries(signs).flatMap(([fate, sign]) => {
      const count = own.filter((one) => one.fate === fate).length
      return count > 0 ? [`${sign} ${count}`] : []
    })
    lines.push(`  ${tableNames[lang][`changes.table.${table}`] ?? table}  ${counts.join('  ')}`)
    for (const { fate, id, fields } of own.slice(0, mostOfTable)) {
      const named = fields.map((field) => headingOf(table, field)?.[lang] ?? field).join(lang === 'zh' ? '、' : ', ')
      lines.push(`    ${signs[fate]} ${id}${named && `  ${named}`}`)
    }
    if (own.length > mostOfTable) lines.push(`    ${say('more', { count: own.length - mostOfTable })}`)
  }
  if (lines.length === 0) lines.push(say('identical'))
  return [...lines, say('same', found.same)]
}

const valueIn = (one: FigureChange['before']): string =>
  one === null ? '–' : one.value === null ? `(${'absence' in one ? one.absence : ''})` : String(one.value)

const shareOf = (relative: number | null): string =>
  relative === null || relative === 0 ? '' : `  (${relative > 0 ? '+' : '−'}${(Math.abs(relative) * 100).toFixed(1)} %)`
