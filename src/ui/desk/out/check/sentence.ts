import type { Base, Finding } from '../../../../desk/project.ts'
import { headingOf } from '../../../../release/book/titles.ts'
import { formatPeriod } from '../../../../scene/format.ts'
import type { Language } from '../../../../view/view.ts'
import type { Words } from '../../../../view/words.ts'
import { fullName } from './region-names.ts'

const documentFields: readonly string[] = ['title', 'publisher', 'date', 'link']
/** Numbers in the unit of the finding's indicator. */
const ofIndicator: readonly string[] = ['value', 'before', 'after', 'other', 'low', 'high', 'sum']
/** Longer texts of a cell are said by their beginning. */
const longest = 80

/** What a finding says in the reader's language: names in place of ids, and numbers as they are written. */
export function sentenceOf(
  { rule, said }: Pick<Finding, 'rule' | 'said'>,
  base: Base | null,
  lang: Language,
  words: Words,
): string {
  const indicator = base?.indicators.find(({ id }) => id === said.indicator)
  const values = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, inWords(name, value)] as const))
  // A record that is listed twice is no figure.
  if (said.listed) return words('desk.rule.listed-twice', values)
  if (rule === 'coordinates-undeclared' && said.points) return words('desk.rule.coordinates-counted', values)
  return words(`desk.rule.${rule}`, values)

  function inWords(name: string, value: string | number): string {
    if (name === 'change' && typeof value === 'number') return share(value)
    if (typeof value === 'number') return number(value, Boolean(indicator?.percent) && ofIndicator.includes(name))
    if (name === 'indicator') return indicator?.name[lang] ?? value
    if (name === 'region') return fullName(base, value, lang, words)
    if (name === 'county') return value === '' ? words('desk.check.elsewhere') : fullName(base, value, lang, words)
    if (name === 'other' && said.peers === 1) return words('desk.check.peers')
    if ((name === 'period' || name === 'other') && /^\d{4}(-\d\d)?$/.test(value)) return formatPeriod(value, words)
    // Where no column has it, a finding says the field by its name.
    if (name === 'field')
      return headingOf('', /^(?:lon|lat)$/.test(value) ? `position.${value}` : value)?.[lang] ?? value
    if (name === 'missing') return value.split(/,\s*/).map(field).join(words('desk.check.comma'))
    return value.length > longest ? `${value.slice(0, longest)}…` : value
  }

  function field(name: string): string {
    return documentFields.includes(name) ? words(`desk.check.document.${name}`) : name
  }

  function share(value: number): string {
    const style = { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 } as const
    return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', style).format(value)
  }

  function number(value: number, percent: boolean): string {
    return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
      style: percent ? 'percent' : 'decimal',
      maximumSignificantDigits: 8,
    }).format(value)
  }
}
