import { traditionalInNames } from './traditional.ts'

const [from, to] = traditionalInNames
const simple = [...to]
const simplified = new Map([...from].map((character, at) => [character, simple[at] ?? character]))

/** Longer ones are no labels; nothing is read in a part of one, because the rest may say otherwise. */
const longest = 200

/** Circled and raised figures, stars and daggers: they mark notes, or stand before what is a part of the row above. */
const marks =
  /[\u00b2\u00b3\u00b9\u2020\u2021\u203b\u2070-\u209f\u2460-\u24ff\u2605\u2606\u2776-\u2793\uff03\uff0a*#]+/g
/** The same behind a name: (1), [注2], 注, and 1) without the bracket that opens it. */
const notes = /\((?:注|註)?\d{0,2}\)$|[注註]\d{0,2}$/
const halfNote = /([^\d(])\d{1,2}\)$/
/** 其中：, 一、, (二), 3. and 4) before a name. */
const numbering =
  /^(?:其中[:,]?|[一二三四五六七八九十]{1,3}[、.)]|\d{1,3}[、)]|\d{1,3}\.(?!\d)|\([一二三四五六七八九十\d]{1,3}\))/
const blanks = /[\s\u00ad\u115f\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\u3164\ufeff]+/g
/** What stands between the names of a region and of the one that holds it, and within romanised names. */
const between = /[·•・.\-‐‑‒–—―_/\\|>,:;'’‘`ʼ"“”]+/g

/** A label without what does not tell regions apart: blanks, width, marks of notes. Empty: there is nothing to read. */
export function plainLabel(label: string): string {
  const written = label.length > longest * 10 ? '' : label.trim()
  if (written.length > longest) return ''
  let text = written
    .replace(marks, '')
    .normalize('NFKC')
    .replace(blanks, '')
    .replace(/[[{【〔〖〈<]/g, '(')
    .replace(/[\]}】〕〗〉]/g, ')')
    .toLowerCase()
  text = text.replace(numbering, '').replace(notes, '').replace(halfNote, '$1')
  // 510100.0 is how programs write a column of codes with gaps.
  return text.replace(/^(\d{6})\.0+$/, '$1').replace(between, '')
}

/** A plain label in simplified characters. */
export const inSimplified = (plain: string): string =>
  [...plain].map((character) => simplified.get(character) ?? character).join('')

const sums = '合计数?|总计|小计|共计|累计|总和|总数|汇总|全部|(?:总|加权)?平均(?:数|值|水平)?|均值|平均线'
const hanTotal = new RegExp(`^(.{0,20}?)(?:${sums})$`)
const whole = /^(?:(?:全|本)([省市州区县域])|市辖区)(?:水平)?$/
const latinTotal = /^(?:grand|sub)?(?:total|sum|average|mean|overall|all)$/
const latinBehind = /^(.*?)(?:total|average|mean)$/
const latinBefore = /^(?:total|average|mean)(?:of|for)?(.+)$/

/** What a sum or a mean over regions is one of. */
export interface Total {
  /** Plain name of the region, where the label holds one; not known to be a region. */
  of: string
  /** The kind of region whose parts are summed, as in 全省; empty where the label does not say it. */
  kind: string
}

/**
 * Whether a label says that its row is a sum or a mean over regions.
 *
 * @param key as `plainLabel` writes it, in simplified characters
 * @param isName whether a plain text is a region's name
 */
export function totalIn(key: string, isName: (plain: string) => boolean): Total | null {
  const alone = whole.exec(key)
  if (alone) return { of: '', kind: alone[1] ?? '' }
  const [, front] = hanTotal.exec(key) ?? []
  if (front !== undefined) return { of: isName(front) ? front : '', kind: whole.exec(front)?.[1] ?? '' }
  if (latinTotal.test(key)) return { of: '', kind: '' }
  // An unknown name may begin or end like one of these words.
  const named = latinBehind.exec(key)?.[1] || latinBefore.exec(key)?.[1] || ''
  return named && isName(named) ? { of: named, kind: '' } : null
}

const inBrackets = /^([^()]+)\(([^()]+)\)$/
const hanThenLatin = /^([^a-z]*[\u3400-\u9fff])([a-z][a-z()]*)$/
const latinThenHan = /^([a-z]+)([\u3400-\u9fff]+)$/
const codeThenName = /^(\d{6}(?:0{6})?)(\D.*)$/
const nameThenCode = /^(\D+)(\d{6}(?:0{6})?)$/

/** Two writings of one region in one label, as 成都市(510100), 内江市(市中区), 成都市Chengdu; null: there is one. */
export function partsOf(key: string): readonly [string, string] | null {
  for (const form of [inBrackets, codeThenName, nameThenCode, hanThenLatin, latinThenHan]) {
    const [, one, other] = form.exec(key) ?? []
    if (one && other) return [one, other]
  }
  return null
}
