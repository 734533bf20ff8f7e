import type { Sheet } from '../../release/sheets/workbook.ts'
import type { Base, Column, Layout, Source } from '../project.ts'
import type { Contents } from './contents.ts'
import { labelOf } from './plain.ts'
import { titlesOf } from './whole.ts'

/** The region that all rows of a sheet are of, where no column says it; null: none is said. */
export const wholeRegion = ({ columns, whole }: Pick<Source, 'columns' | 'whole'>): string | null =>
  saysRegion(columns) ? null : whole.region

/** Whether a column says of every row which region it is of: that comes before what is said of the whole sheet. */
export const saysRegion = (columns: readonly Column[]): boolean =>
  columns.some(({ is }) => is === 'region' || is === 'parent')

/** What may stand before the name of the region. */
const front =
  /^(?:(?:附?表|续表|附件)\s*[\d一二三四五六七八九十]*(?:[-.—]\d+)*[:、.\s]*|(?:19|20)\d{2}(?:年?\s*[-–—~～至到]+\s*(?:19|20)\d{2})?年?(?:末|底|度)?|\d+(?:[-.]\d+)+[:、.\s]*|历年|主要年份|\s+)+/
/** A table of several regions, and the name of an office: neither says whose figures these are. */
const ofSeveral = /各|分(?:地区|市|区|县|城市)|按(?:地区|市|区|县)|其中/
const office = /^(?:卫生健康|卫健|统计|人民政府|财政|医疗保障|发展(?:和|与)改革|疾病预防|国家统计)/
const joined = /^[、和与及,，/]/

/**
 * The region of a whole sheet, where its title or its name says one and only one.
 *
 * @returns an adcode; null also where a column of texts is not known: its rows may be of anything
 */
export function readWholeRegion(
  sheet: Sheet,
  layout: Layout,
  base: Base,
  columns: readonly Column[],
  contents: readonly Contents[],
): string | null {
  if (saysRegion(columns)) return null
  const unknown = columns.some(({ is }, column) => {
    const { texts = 0, labels = [], numbers = 0 } = contents[column] ?? {}
    return is === 'ignored' && texts > numbers && labels.length > 1
  })
  if (unknown && columns.some(({ is }) => is === 'value')) return null
  const said = new Set<string>()
  for (const text of [...titlesOf(sheet, layout), labelOf(sheet.name)]) {
    const found = regionIn(text, base)
    if (found === 'several') return null
    if (found) said.add(found)
  }
  return said.size === 1 ? ([...said][0] as string) : null
}

/** The region that a title begins with: 四川省成都市青羊区卫生机构情况 is of Qingyang. */
function regionIn(title: string, base: Base): string | 'several' | null {
  if (ofSeveral.test(title)) return 'several'
  let rest = title.replace(front, '')
  let found: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    const next = longestAtStart(rest, base, found)
    if (!next) break
    found = next.adcodes
    rest = rest.slice(next.length)
  }
  if (found.length !== 1 || office.test(rest)) return null
  const more = rest.replace(joined, '')
  if (more !== rest && longestAtStart(more, base, [])) return 'several'
  return found[0] as string
}

/** The longest name at the start of a text, and the regions that have it: those within `holders`, where there are any. */
function longestAtStart(
  text: string,
  base: Base,
  holders: readonly string[],
): { length: number; adcodes: string[] } | null {
  const parents = new Map(base.regions.map(({ adcode, parent }) => [adcode, parent]))
  const isWithin = (adcode: string): boolean => {
    for (let one = parents.get(adcode); one; one = parents.get(one)) if (holders.indexOf(one) >= 0) return true
    return false
  }
  let length = 1
  let adcodes: string[] = []
  for (const { adcode, level, name, shortName } of base.regions) {
    if (level === 'nation' || (holders.length > 0 && !isWithin(adcode))) continue
    for (const form of new Set([name.zh, shortName.zh])) {
      if (form.length < length || form.length < 2 || !text.startsWith(form)) continue
      if (form.length > length) adcodes = []
      length = form.length
      adcodes.push(adcode)
    }
  }
  return adcodes.length === 0 ? null : { length, adcodes }
}
