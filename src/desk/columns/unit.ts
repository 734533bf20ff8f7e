import type { Indicator } from '../../release/schema.ts'
import { fold } from './plain.ts'

/** What is counted; `any` where only the denominator is written, as in 每千人. */
type Counted =
  | 'person'
  | 'bed'
  | 'institution'
  | 'yuan'
  | 'area'
  | 'visit'
  | 'case'
  | 'day'
  | 'household'
  | 'share'
  | 'any'

/** A unit as a power of ten of its base: 万人 is 10⁴ persons. */
export interface Unit {
  counted: Counted
  power: number
  /** Per what, as a power of ten: 人/千人 is per 10³ persons. */
  per: { counted: Counted; power: number } | null
}

/** Longer ones first: 万亿 before 万. */
const scales: [string, number][] = [
  ['1000000', 6],
  ['100000', 5],
  ['10000', 4],
  ['1000', 3],
  ['100', 2],
  ['100万', 6],
  ['10万', 5],
  ['万亿', 12],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['億', 8],
  ['万', 4],
  ['萬', 4],
  ['千', 3],
  ['百', 2],
  ['', 0],
]

type Nouns = ReadonlyMap<string, { counted: Counted; power: number }>
const nounsOf = (lists: [Counted, number, string][]): Nouns =>
  new Map(
    lists.flatMap(([counted, power, words]) => words.split(' ').map((word) => [word, { counted, power }] as const)),
  )

const nouns = nounsOf([
  ['person', 0, '人 名 person persons'],
  ['bed', 0, '张 床 张床 bed beds'],
  ['institution', 0, '个 所 家 座 处 间 institutions'],
  ['yuan', 0, '元 yuan'],
  ['area', 0, '平方公里 平方千米 km² km2 ㎢ sq.km sqkm'],
  ['area', -2, '公顷'],
  ['area', -6, '平方米 ㎡ m² m2'],
  ['visit', 0, '人次 次'],
  ['case', 0, '例'],
  ['day', 0, '天 日'],
  ['household', 0, '户'],
])
/** What only a denominator is called: 常住人口 alone is a heading, no unit. */
const below = nounsOf([['person', 0, '人口 常住人口 户籍人口 居民 people residents population']])

const shares: ReadonlyMap<string, Unit> = new Map(
  [['% percent 百分比', -2] as const, ['‰ 千分比', -3] as const].flatMap(([words, power]) =>
    words.split(' ').map((word) => [word, { counted: 'share', power, per: null }] as const),
  ),
)

function simple(text: string, ...lists: Nouns[]): { counted: Counted; power: number } | null {
  for (const [word, power] of scales) {
    if (!text.startsWith(word)) continue
    for (const list of lists) {
      const noun = list.get(text.slice(word.length))
      if (noun) return { counted: noun.counted, power: noun.power + power }
    }
  }
  return null
}

const prefix = /^(?:计量)?单位[:]?|^units?:/i

/** A unit as tables write it, with or without brackets and 单位：; null for anything else. */
export function readUnit(written: string): Unit | null {
  if (written.length > 40) return null
  let text = fold(written).replace(/[ ,]/g, '').toLowerCase().replace(prefix, '').replace(/每$/, '')
  text = text.replace(/^[([]([^()[\]]+)[)\]]$/, '$1').replace(prefix, '')
  if (text === '') return null
  const share = shares.get(text)
  if (share) return share
  const plain = simple(text, nouns)
  if (plain) return { ...plain, per: null }
  const english = text.indexOf('per')
  const parts =
    english >= 0
      ? [text.slice(0, english), text.slice(english + 3)]
      : text.startsWith('每')
        ? perFirst(text.slice(1))
        : text.split('/')
  if (parts.length !== 2) return null
  const per = simple((parts[1] as string).replace(/^每/, ''), nouns, below)
  if (!per) return null
  if (parts[0] === '' || parts[0] === '1') return { counted: 'any', power: 0, per }
  const above = simple(parts[0] as string, nouns)
  return above && { ...above, per }
}

/** 每千人口张: the denominator first. */
function perFirst(text: string): string[] {
  for (let end = text.length; end > 0; end--) {
    if (simple(text.slice(0, end), nouns, below)) return [text.slice(end).replace(/^\//, ''), text.slice(0, end)]
  }
  return []
}

const tight = (text: string): string => fold(text).replace(/ /g, '').toLowerCase()

/**
 * What a figure in the written unit is multiplied by to be in the indicator's own; a power of ten. Null where the units
 * do not fit: 人 says nothing of a ratio. An indicator shown as a percentage is kept as a share of one.
 */
export function factorTo(written: string, indicator: Indicator): number | null {
  const from = readUnit(written)
  const to = readUnit(indicator.unit.zh) ?? readUnit(indicator.unit.en)
  if (!from || !to) {
    const same = [indicator.unit.zh, indicator.unit.en].some((own) => tight(own) === tight(written))
    return same ? (indicator.percent ? 0.01 : 1) : null
  }
  const power = powerBetween(from, to)
  return power === null ? null : Number(`1e${power - (indicator.percent ? 2 : 0)}`)
}

function powerBetween(from: Unit, to: Unit): number | null {
  if (!from.per && !to.per) return from.counted === to.counted ? from.power - to.power : null
  if (!to.per) return null
  if (!from.per) {
    // A per-mille of persons is so many persons in a thousand; a percentage written for it is more likely a slip.
    const perMille = from.counted === 'share' && from.power === -3
    const ofPersons = to.counted === 'person' && to.per.counted === 'person'
    return perMille && ofPersons ? from.power - (to.power - to.per.power) : null
  }
  if (from.per.counted !== to.per.counted) return null
  if (from.counted !== to.counted && from.counted !== 'any') return null
  return from.power - from.per.power - (to.power - to.per.power)
}
