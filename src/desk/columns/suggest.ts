import type { TableName } from '../../release/schema.ts'
import type { Sheet } from '../../release/sheets/workbook.ts'
import { saysTotal } from '../layout/cells.ts'
import { headingsOf } from '../layout/headings.ts'
import { looksLikeRegion } from '../layout/region-label.ts'
import { tableOf } from '../layout/turn.ts'
import type { Base, Column, Layout, SourceKind, Whole } from '../project.ts'
import { type Contents, contentsOf } from './contents.ts'
import { fullUnit, readHeading, saysValue } from './heading.ts'
import { listKind, suggestList } from './lists.ts'
import { readPeriod } from './period.ts'
import { hasHan } from './plain.ts'
import { suggestRecord } from './records.ts'
import { type HeadingRole, roleOf, saysChange } from './roles.ts'
import { readUnit } from './unit.ts'
import { readWhole } from './whole.ts'
import { readWholeRegion } from './whole-region.ts'

export interface Suggestion {
  kind: SourceKind
  table: TableName | null
  columns: Column[]
  whole: Whole
}

const nothing = (region: string | null = null): Whole => ({ region, indicator: null, period: null, unit: null })

/**
 * What the columns of a sheet hold, as far as its headings say it. Nothing is guessed that they do not say: an indicator
 * is known by its name, its id or a listed synonym, or left to the person.
 */
export function suggestColumns(sheet: Sheet, layout: Layout, base: Base): Suggestion {
  const headings = headingsOf(sheet, layout)
  const record = suggestRecord(sheet.name, headings)
  const contents = contentsOf(tableOf(sheet, layout), layout)
  const isEmpty = contents.every(({ filled }) => filled === 0)
  // Of a template with a sheet for every table, those that were filled in are used.
  if (record) return { kind: isEmpty ? 'unused' : 'record', ...record, whole: nothing() }
  if (isEmpty) {
    return { kind: 'unused', table: null, columns: headings.map(() => ({ is: 'ignored' })), whole: nothing() }
  }
  const list = listKind(sheet, layout, headings)
  if (list) {
    const columns = suggestList(list, headings, contents)
    const region = readWholeRegion(sheet, layout, base, columns, contents)
    return { kind: list, table: null, columns, whole: nothing(region) }
  }
  return suggestFigures(sheet, layout, base, headings, contents)
}

const partsBeside = /^(?:季度?|半年度?|月份?|月度|quarter|month)$/i

function suggestFigures(
  sheet: Sheet,
  layout: Layout,
  base: Base,
  headings: string[][],
  contents: Contents[],
): Suggestion {
  const columns = headings.map((texts, column) =>
    figureColumn(texts, contents[column] as Contents, base, layout.turned),
  )
  settleRegion(columns, headings, contents, base)
  ignoreBeside(columns)
  ignoreTotals(columns, headings)
  oneOfEach(columns)
  const region = readWholeRegion(sheet, layout, base, columns, contents)
  const whole: Whole = { region, ...readWhole(sheet, layout, base) }
  // Of 年份 | 季度, the year alone is not the period of the figures.
  if (headings.some((texts, index) => partsBeside.test(texts.join('')) && (contents[index]?.filled ?? 0) > 0)) {
    whole.period = null
    columns.forEach(({ is }, index) => {
      if (is === 'period') columns[index] = { is: 'ignored' }
    })
  }
  const named = columns.some(
    (column, index) =>
      column.is === 'value' && column.indicator === null && nameOf(headings[index] as string[], base) !== '',
  )
  const ofColumns = columns.some((column) => column.is === 'indicator')
  // What the title says must not fill in for a heading that says something else.
  if (named || ofColumns) whole.indicator = null
  columns.forEach((column, index) => {
    if (column.is !== 'value' || column.unit !== null || whole.unit === null) return
    const unit = fullUnit(readHeading(headings[index] as string[], base).name, whole.unit)
    if (unit !== whole.unit) columns[index] = { ...column, unit }
  })
  const found = columns.some(({ is }) => is === 'value' || is === 'region')
  return { kind: found ? 'figures' : 'unused', table: null, columns, whole }
}

const nameOf = (texts: readonly string[], base: Base): string => {
  const { name } = readHeading(texts, base)
  return saysValue(name) ? '' : name
}

function figureColumn(texts: readonly string[], content: Contents, base: Base, turned: boolean): Column {
  const role =
    turned && content.numbers <= content.periods
      ? roleByContent(content, base)
      : texts.length === 0
        ? roleUntitled(content, base)
        : roleOf(texts)
  const heading = readHeading(texts, base)
  if (role && !(heading.indicator && content.numbers > 0)) return role === 'code' ? { is: 'ignored' } : { is: role }
  if (content.filled === 0 && (turned || (heading.indicator === null && heading.period === null))) {
    return { is: 'ignored' }
  }
  if (heading.indicator === null && saysChange(heading.name)) return { is: 'ignored' }
  const dates =
    content.numbers > 0 && content.numbers === content.periods && /时间|日期|年月|成立|开业/.test(heading.name)
  if (dates) return { is: 'ignored' }
  const figures = content.numbers + content.signs > content.texts || (content.filled === 0 && heading.name !== '')
  if (
    heading.indicator !== null ||
    (figures && (heading.name !== '' || heading.period !== null || saysValue(heading.name)))
  ) {
    return { is: 'value', indicator: heading.indicator, period: heading.period, unit: heading.unit }
  }
  return { is: 'ignored' }
}

const most = (labels: readonly string[], test: (label: string) => boolean): boolean =>
  labels.length > 0 && labels.filter(test).length * 10 >= labels.length * 6

/** What a column of labels holds, where its heading cannot say it: that of a turned table's speaks of its rows. */
function roleByContent({ labels }: Contents, base: Base): HeadingRole | null {
  if (most(labels, (label) => looksLikeRegion(label, base))) return 'region'
  if (most(labels, (label) => readHeading([label], base).indicator !== null)) return 'indicator'
  if (most(labels, (label) => readPeriod(label) !== null)) return 'period'
  return most(labels, (label) => readUnit(label) !== null) ? 'unit' : null
}

/** A column under an empty corner: indicators or years down. Regions are settled apart, beside other columns of them. */
function roleUntitled(content: Contents, base: Base): HeadingRole | null {
  if (content.filled < 2) return null
  if (content.periods === content.filled) return 'period'
  return content.texts > content.numbers && roleByContent(content, base) === 'indicator' ? 'indicator' : null
}

/** The column of regions: by its heading; by its names where it has none; by its codes where names would be ambiguous. */
function settleRegion(columns: Column[], headings: string[][], contents: Contents[], base: Base): void {
  const named = columns.map(({ is }, index) => (is === 'region' ? index : -1)).filter((index) => index >= 0)
  if (named.length === 0) {
    const found = contents.findIndex(
      ({ labels }, index) =>
        columns[index]?.is === 'ignored' &&
        roleOf(headings[index] as string[]) !== 'code' &&
        most(labels, (label) => looksLikeRegion(label, base)),
    )
    const parent = columns.findIndex(({ is }) => is === 'parent')
    if (found >= 0 || parent >= 0) columns[found >= 0 ? found : parent] = { is: 'region' }
  }
  // The same names in another language are no finer ones.
  const chinese = named.filter((index) => hasHan((headings[index] as string[]).join('')))
  if (chinese.length > 0) {
    for (const index of named) if (chinese.indexOf(index) < 0) columns[index] = { is: 'ignored' }
  }
  // 市州 | 区县: the finer one is the region, and stands last.
  const places = chinese.length > 0 ? chinese : named
  const beside = places.filter((index, place) => place === 0 || index === (places[place - 1] as number) + 1)
  for (const index of beside.slice(0, -1)) columns[index] = { is: 'parent' }
  settleCodes(columns, headings, contents, base)
}

/** Two tables side by side: figures right of a second column of regions are not those of the first one's. */
function ignoreBeside(columns: Column[]): void {
  const first = columns.findIndex(({ is }) => is === 'region')
  const second = columns.findIndex(({ is }, index) => is === 'region' && index > first)
  if (first < 0 || second < 0) return
  for (let index = second; index < columns.length; index++) columns[index] = { is: 'ignored' }
}

function settleCodes(columns: Column[], headings: string[][], contents: Contents[], base: Base): void {
  const codes = headings.findIndex(
    (texts, index) => roleOf(texts) === 'code' && (contents[index] as Contents).filled > 0,
  )
  if (codes < 0) return
  const known = new Set(base.regions.map(({ adcode }) => adcode))
  const region = columns.findIndex(({ is }) => is === 'region')
  const { labels } = contents[codes] as Contents
  const fit = labels.length > 0 && labels.filter((label) => known.has(label)).length * 10 >= labels.length * 9
  if (!fit) return
  if (region >= 0 && !ambiguous((contents[region] as Contents).labels, base)) return
  if (region >= 0) columns[region] = { is: 'ignored' }
  columns[codes] = { is: 'region' }
}

function ambiguous(labels: readonly string[], base: Base): boolean {
  const counts = new Map<string, number>()
  for (const { name } of base.regions) counts.set(name.zh, (counts.get(name.zh) ?? 0) + 1)
  return labels.some((label) => (counts.get(label.replace(/ /g, '')) ?? 0) > 1)
}

/** A sum over the years across is no figure of any. */
function ignoreTotals(columns: Column[], headings: string[][]): void {
  if (!columns.some((column) => column.is === 'value' && column.period !== null)) return
  columns.forEach((column, index) => {
    const texts = headings[index] as string[]
    if (column.is === 'value' && column.indicator === null && texts.length === 1 && saysTotal(texts[0])) {
      columns[index] = { is: 'ignored' }
    }
  })
}

/** Of columns that can only be one, the first is it. */
function oneOfEach(columns: Column[]): void {
  const seen = new Set<string>()
  columns.forEach(({ is }, index) => {
    if (is === 'value' || is === 'field' || is === 'ignored') return
    if (seen.has(is)) columns[index] = { is: 'ignored' }
    seen.add(is)
  })
}
