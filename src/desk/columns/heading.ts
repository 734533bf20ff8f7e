import type { Base } from '../project.ts'
import { indicatorOf } from './indicators.ts'
import { readPeriod, saysPartOfYear, splitPeriod } from './period.ts'
import { hasHan, nameKey } from './plain.ts'
import { factorTo, readUnit } from './unit.ts'

/** What the headings of a column say, the upper ones first. */
export interface Heading {
  /** The release's indicator, where one of its names or a listed synonym stands there. */
  indicator: string | null
  period: string | null
  /** As written; 人/千人 where the name says 每千人口 and the unit 人. */
  unit: string | null
  /** What is left of the headings without periods and units; empty where they say nothing else. */
  name: string
}

interface Part {
  name: string
  unit: string | null
  period: string | null
}

/** Headings that only group others, and say nothing that the one below does not. */
const groups = new Set(
  [
    '卫生技术人员',
    '卫生人员',
    '卫生人员数',
    '医疗卫生机构',
    '卫生机构',
    '卫生资源',
    '人口',
    '人口数',
    '床位',
    '床位数',
    '机构',
    '机构数',
    '人员',
    '人员数',
    '指标',
    '其中',
    '主要指标',
    '卫生',
    '医疗卫生',
  ].map(nameKey),
)
/** Headings under another one that mean all of it. */
const wholes = new Set(
  ['合计', '总计', '总数', '计', '全部', '数量', '人数', '数值', '绝对数', '绝对值', 'total', 'number'].map(nameKey),
)
const values = new Set(
  [
    '数值',
    '数量',
    '人数',
    '个数',
    '值',
    '指标值',
    '数据',
    '绝对数',
    '绝对值',
    '实绩',
    '实际值',
    'value',
    'values',
    'figure',
    'number',
  ].map(nameKey),
)

const bracketEnd = /^(.*?)\s*[([]([^()[\]]{1,30})[)\]]$/
const bracketStart = /^[([]([^()[\]]{1,30})[)\]]\s*(.+)$/
const tail = /^(.+?)\s*(?:[:/,，]|单位[:])\s*([^:,，]{1,12})$/
const bareTail = /^(.+数)(万?人|万?张|个|所|家)$/

function splitPart(text: string): Part {
  const part: Part = { name: text, unit: null, period: null }
  // 每千人口 over or under a name is part of what is meant, not only of how it is counted.
  const said = readUnit(text)
  if (said && said.counted !== 'any') return { name: '', unit: text.replace(/^[([](.*)[)\]]$/, '$1'), period: null }
  for (let turn = 0; turn < 4; turn++) {
    if (!takeUnit(part) && !takePeriod(part)) break
  }
  part.name = part.name.replace(/^其中[:]?/, '').replace(/^[#*:、,\s]+|[:、,\s]+$/g, '')
  return part
}

function takeUnit(part: Part): boolean {
  const found = bracketEnd.exec(part.name) ?? tail.exec(part.name) ?? bareTail.exec(part.name)
  if (!found) return false
  const [, name = '', inside = ''] = found
  const period = readPeriod(inside)
  if (period && part.period === null) {
    part.period = period
    part.name = name
    return true
  }
  const unit = inside.replace(/^(?:计量)?单位[:]?/, '')
  if (part.unit !== null || !readUnit(unit) || name === '') return false
  part.unit = unit
  part.name = name
  return true
}

function takePeriod(part: Part): boolean {
  if (part.period !== null || part.name === '') return false
  const front = bracketStart.exec(part.name)
  const inFront = front && readPeriod(front[1] as string)
  if (front && inFront) {
    part.period = inFront
    part.name = front[2] as string
    return true
  }
  const { period, rest } = splitPeriod(part.name)
  if (!period) return false
  part.period = period
  part.name = rest
  return true
}

/** A bilingual heading's Chinese half and its English one. */
function halves(name: string): string[] {
  if (!hasHan(name)) return [name]
  const found = /^([^A-Za-z]*[\u3400-\u9fff)\d])\s*\(?([A-Za-z][^\u3400-\u9fff]*)$/.exec(name)
  return found ? [name, (found[1] as string).trim(), (found[2] as string).replace(/\)$/, '').trim()] : [name]
}

function indicatorOfName(name: string, base: Base): string | null {
  for (const half of halves(name)) {
    const writings = [half, half.replace(/^年?[末底]/, ''), splitPart(half).name]
    for (const writing of writings) {
      const id = indicatorOf(writing, base)
      if (id) return id
    }
  }
  return null
}

function indicatorOfNames(names: readonly string[], base: Base): string | null {
  const joined = names.join('')
  const whole =
    indicatorOfName(joined, base) ??
    (/^每/.test(names[names.length - 1] ?? '') ? indicatorOfName([...names].reverse().join(''), base) : null)
  if (whole || names.length < 2) return whole
  const last = names[names.length - 1] as string
  const above = names.slice(0, -1)
  if (wholes.has(nameKey(last)) || values.has(nameKey(last))) return indicatorOfNames(above, base)
  // The same name in two languages, one below the other.
  const meant = names.map((name) => indicatorOfName(name, base))
  if (meant[0] && meant.every((id) => id === meant[0])) return meant[0]
  // What stands above may change the meaning of what stands below, unless it is known to group only.
  return above.every((name) => groups.has(nameKey(name))) ? (meant[meant.length - 1] ?? null) : null
}

const perPeople = /每(千|万|十万|10万)(?:常住)?人口?/

/** Reads the headings of one column against the release's indicators. */
export function readHeading(texts: readonly string[], base: Base): Heading {
  const parts = texts.map(splitPart)
  const names = parts.map(({ name }) => name).filter((name) => name !== '')
  const units = parts.map(({ unit }) => unit).filter((unit) => unit !== null)
  const name = names.join(' ')
  const unit = fullUnit(name, (units[units.length - 1] as string | undefined) ?? null)
  return { indicator: fitting(indicatorOfNames(names, base), unit, base), period: headingPeriod(texts), unit, name }
}

/** 常住人口（%） is a share of something, whatever its name says. */
function fitting(id: string | null, unit: string | null, base: Base): string | null {
  const read = unit === null ? null : readUnit(unit)
  const indicator = base.indicators.find((one) => one.id === id)
  if (!read || !indicator || unit === null || (!read.per && read.counted !== 'share')) return id
  return factorTo(unit, indicator) === null ? null : id
}

/** The period that a column's headings say; null where they say none, a part of a year, or two that do not go together. */
export function headingPeriod(texts: readonly string[]): string | null {
  if (texts.some(saysPartOfYear)) return null
  const periods = texts.map((text) => splitPart(text).period).filter((period) => period !== null)
  return periods.length > 0 ? combined(periods as string[]) : null
}

/** The most exact one: a month under its year. */
function combined(periods: string[]): string | null {
  const last = periods[periods.length - 1] as string
  return periods.every((period) => last.startsWith(period)) ? last : null
}

/** 每千人口床位数（张） is 张/千人: the name says the denominator, the bracket only what is counted. */
export function fullUnit(name: string, unit: string | null): string | null {
  const per = perPeople.exec(name)
  const read = unit === null ? null : readUnit(unit)
  if (!per || !read || read.per || (read.counted !== 'person' && read.counted !== 'bed')) return unit
  return `${unit}/${per[1]}人`
}

/** Whether a heading only says that figures stand below it. */
export const saysValue = (name: string): boolean => halves(name).some((half) => values.has(nameKey(half)))
