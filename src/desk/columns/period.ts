import type { CellValue } from '../../release/sheets/workbook.ts'
import { fold } from './plain.ts'

const chineseDigits: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  '◯': '0',
  Ｏ: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const chineseYear = /([一二三四五六七八九〇零○◯]{4})年/g
const chineseMonth = /年(十[一二]?|[一二三四五六七八九])月/g
const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Years in which a figure may have been counted. */
const isYear = (year: number): boolean => year >= 1900 && year <= 2100
const both = (year: string, month: string | undefined): string | null => {
  if (!isYear(Number(year))) return null
  if (month === undefined) return year
  const number = Number(month)
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null
}

/** Folded, without spaces, years and months in digits. */
export function plainPeriod(text: string): string {
  return fold(text)
    .replace(chineseYear, (_, year: string) => `${Array.from(year, (sign) => chineseDigits[sign]).join('')}年`)
    .replace(chineseMonth, (_, month: string) => `年${months.indexOf(month) + 1}月`)
    .trim()
}

const forms: RegExp[] = [
  /^(?:截至|截止)?(\d{4})年?(?:年?[末底终]|度|全年)?$/,
  /^(?:截至|截止)?(\d{4})年(\d{1,2})月(?:[末底份]|\d{1,2}日)?$/,
  /^(\d{4})-(\d{1,2})(?:-\d{1,2})?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^(\d{4})\/(\d{1,2})(?:\/\d{1,2})?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(\d{4})\.(\d{1,2})\.\d{1,2}$/,
  // 2022.1 may have been 2022.10 before a spreadsheet took it for a number.
  /^(\d{4})\.(0[1-9]|[2-9]|1[0-2])$/,
  /^(\d{4})(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/,
]

/**
 * The period that a cell says: a year such as '2022', or a month such as '2022-06' (also where it says a day).
 * Null for anything else: ranges, quarters, half years, two-digit years.
 */
export function readPeriod(cell: CellValue | undefined): string | null {
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell)) return null
    return isYear(cell) ? String(cell) : cell > 190000 && cell < 22000000 ? readPeriod(String(cell)) : null
  }
  if (typeof cell !== 'string' || cell.length > 60) return null
  const text = plainPeriod(cell)
  const first = text.charCodeAt(0)
  // Most cells are no periods: digits or 截 are at the beginning of one.
  if (!(first >= 48 && first <= 57) && first !== 0x622a) return null
  const tight = text.replace(/ (?=[年月日])|([年月]) /g, '$1')
  for (const form of forms) {
    const found = form.exec(tight)
    if (found) return both(found[1] as string, found[2])
  }
  return null
}

const partsOfYear: readonly RegExp[] = [
  /[上下]半年|半年[度报]|季度|[一二三四1-4]季(?!节)/,
  /(?:^|[^A-Za-z])(?:Q[1-4]|[1-4]Q|H[12])(?![A-Za-z\d])/i,
  /(?:\d|[一二三四五六七八九十])\s*月?\s*[-–—~～至到]+\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月/,
]

/** Whether a text speaks of a half year, a quarter or some months: none of their figures are those of the year. */
export function saysPartOfYear(text: string): boolean {
  if (text.length > 300) return false
  const plain = fold(text)
  return partsOfYear.some((part) => part.test(plain))
}

const inText = /((?:19|20)\d{2})(?:年(?:(\d{1,2})月)?|(?=$|[^\d.]))/g
const range = /(?:19|20)\d{2}年?\s*(?:[-–—~～―至到]|－)+\s*(?:\d|今|现)/
const otherYear = /年鉴|版|印发|发布|公布|编印|编制|出版|yearbook|edition/i

/**
 * The one period that a title speaks of; null where it says none, several, a range or a part of a year, or where its
 * year may be that of a publication: a yearbook's 2023 holds figures of 2022.
 */
export function periodIn(title: string): string | null {
  if (title.length > 300) return null
  const text = plainPeriod(title)
  if (range.test(text) || otherYear.test(text) || saysPartOfYear(text)) return null
  const found = new Set<string>()
  inText.lastIndex = 0
  for (let match = inText.exec(text); match; match = inText.exec(text)) {
    const before = text.charCodeAt(match.index - 1)
    if (before >= 48 && before <= 57) continue
    const period = both(match[1] as string, match[2])
    if (period) found.add(period)
  }
  return found.size === 1 ? (found.values().next().value as string) : null
}

export interface SplitPeriod {
  period: string | null
  rest: string
}

const leading = /^(?:截至|截止)?((?:19|20)\d{2})年(?:(\d{1,2})月)?(?!\s*[-–—~至到])(.+)$/
const trailing = /^(.*?[^\d\s_-])[\s_-]*((?:19|20)\d{2})(?:年(?:末|底|度)?|[-.]?)$/

/** A heading's period apart from its name: 2022年末常住人口, 常住人口2022年. */
export function splitPeriod(heading: string): SplitPeriod {
  const text = plainPeriod(heading)
  const whole = readPeriod(text)
  if (whole) return { period: whole, rest: '' }
  if (range.test(text)) return { period: null, rest: text }
  const front = leading.exec(text)
  if (front) return { period: both(front[1] as string, front[2]), rest: (front[3] as string).trim() }
  const back = trailing.exec(text)
  if (back) return { period: both(back[2] as string, undefined), rest: (back[1] as string).trim() }
  return { period: null, rest: text }
}

const anyPeriod = /((?:19|20)\d{2})(?:年(?:\d{1,2}月)?(?:末|底|度)?|(?=$|[\s)\-–—~_]))/g

/** A heading with its years put aside, to be compared with that of another year. */
export function withoutPeriods(text: string): string {
  return plainPeriod(text).replace(anyPeriod, (all: string, _year: string, at: number, whole: string) => {
    const before = whole.charCodeAt(at - 1)
    return before >= 48 && before <= 57 ? all : '{period}'
  })
}
