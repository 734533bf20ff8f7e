import type { Sheet } from '../../release/sheets/workbook.ts'
import { headingsOf } from '../layout/headings.ts'
import { tableOf, widthOf } from '../layout/turn.ts'
import type { Base, Layout, Whole } from '../project.ts'
import { fullUnit, type Heading, readHeading } from './heading.ts'
import { periodIn, readPeriod, saysPartOfYear } from './period.ts'
import { labelOf, nameKey } from './plain.ts'
import { readUnit } from './unit.ts'

/** Texts outside of the table, and the corner of its heading: what they say holds for the whole sheet. */
export function textsAbout(sheet: Sheet, layout: Layout): string[] {
  const table = tableOf(sheet, layout)
  const texts: string[] = []
  for (const { from, to, role } of layout.rows) {
    if (role !== 'title' && role !== 'note') continue
    for (let row = from; row <= to && texts.length < 200; row++) {
      for (const cell of table.rows[row] ?? []) {
        const text = labelOf(cell)
        if (text !== '' && texts.length < 200) texts.push(text)
      }
    }
  }
  const headings = headingsOf(sheet, layout)
  texts.push(...(headings[0] ?? []))
  if (layout.turned) texts.push(...emptyColumns(table, layout).map((column) => (headings[column] ?? []).join(' ')))
  return texts
}

/** Of a turned table, titles and notes are columns that have a heading only. */
function emptyColumns(table: Sheet, layout: Layout): number[] {
  const empty: number[] = []
  for (let column = 0; column < widthOf(table); column++) {
    const filled = layout.rows.some(({ from, to, role }) => {
      if (role !== 'body' && role !== 'total') return false
      for (let row = from; row <= to; row++) if (labelOf(table.rows[row]?.[column]) !== '') return true
      return false
    })
    if (!filled) empty.push(column)
  }
  return empty
}

const unitSaid = /(?:计量)?单位[:]?\s*([^\s,;。，；)]{1,16})|\bunits?:\s*([^;,。()]{1,24})/i

function unitIn(text: string): string | null {
  const bare = text.replace(/^\((.*)\)$/, '$1')
  if (text !== bare && readUnit(bare)) return bare
  const found = unitSaid.exec(text)
  const unit = found && (found[1] ?? found[2] ?? '').trim()
  return unit && readUnit(unit) ? unit : null
}

const eachPlace =
  /(?:主要年份|历年|各地区|分地区|按地区分|各市州|各市\(州\)|分市州|各市|各区县|各县\(市、区\)|分区县|各区\(市\)县|各城市|分城市)的?/g

/** What titles say beside the indicator's name. */
const decoration = [
  /^(?:附?表|续表|附件)\s*[\d一二三四五六七八九十]*(?:[-.—]\d+)*[:、.\s]*/,
  /^\d+(?:[-.]\d+)+[:、.\s]*/,
  /(?:19|20)\d{2}年?\s*[-–—~～至到]+\s*(?:19|20)\d{2}年?/g,
  /(?:19|20)\d{2}年(?:末|底|度)?/g,
  eachPlace,
  /(?:的?(?:基本|统计|变化)?情况)?(?:统计|一览|汇总|明细)?表?$/,
]

/** What a title's text says as a heading: 表3-5 四川省各市州每千人口执业（助理）医师数（人）. */
function headingIn(title: string, base: Base): Heading | null {
  const bracket = /^(.*)[(]([^()]*)[)]$/.exec(title)
  let text = bracket && !readUnit(bracket[2] as string) ? (bracket[1] as string) : title
  for (const pattern of decoration) text = text.replace(pattern, '').trim()
  const places = base.regions.filter(({ level }) => level !== 'county')
  for (let turn = 0; turn < 3; turn++) {
    const place = places.find(({ name, shortName }) => text.startsWith(name.zh) || text.startsWith(shortName.zh))
    if (!place) break
    text = text.slice(text.startsWith(place.name.zh) ? place.name.zh.length : place.shortName.zh.length)
    text = text.replace(/^[、和与的\s]+/, '').replace(eachPlace, '')
  }
  return nameKey(text) === '' ? null : readHeading([text], base)
}

const only = <Value>(values: (Value | null)[]): Value | null => {
  const said = new Set(values.filter((value) => value !== null))
  return said.size === 1 ? (said.values().next().value as Value) : null
}

/** The period of a whole sheet, where its title, its corner or its name say one and only one. */
export function periodOfWhole(sheet: Sheet, layout: Layout): string | null {
  const said = titlesOf(sheet, layout)
  // A year that is said elsewhere must not fill in for a heading of a half of it.
  if (said.some(saysPartOfYear) || headingsOf(sheet, layout).some((texts) => texts.some(saysPartOfYear))) return null
  return only(said.map(periodIn)) ?? readPeriod(sheet.name)
}

/** Texts about the table that are no notes and name no source. */
export const titlesOf = (sheet: Sheet, layout: Layout): string[] =>
  textsAbout(sheet, layout).filter((text) => !/^(?:附?注|资料来源|数据来源|来源|说明|备注)/.test(text))

/** Indicator, period and unit of a whole sheet, where its title, its notes or its corner say one and only one. */
export function readWhole(sheet: Sheet, layout: Layout, base: Base): Omit<Whole, 'region'> {
  const headings = [...titlesOf(sheet, layout), sheet.name].map((text) => headingIn(text, base))
  const found = headings.filter((heading) => heading?.indicator)
  const unit = only([...textsAbout(sheet, layout).map(unitIn), ...found.map((heading) => heading?.unit ?? null)])
  return {
    indicator: only(found.map((heading) => heading?.indicator ?? null)),
    period: periodOfWhole(sheet, layout),
    unit: fullUnit(only(found.map((heading) => heading?.name ?? null)) ?? '', unit),
  }
}
