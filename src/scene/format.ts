import type { Indicator } from '../release/schema.ts'
import type { Language } from '../view/view.ts'
import type { Words } from '../view/words.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A number as the indicator is written: grouped by thousands, fixed decimals, shares in percent. */
export function formatValue(
  value: number,
  indicator: Pick<Indicator, 'decimals' | 'percent'>,
  language: Language,
): string {
  const key = `${language}${indicator.decimals}${indicator.percent ? '%' : ''}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      style: indicator.percent ? 'percent' : 'decimal',
      minimumFractionDigits: indicator.decimals,
      maximumFractionDigits: indicator.decimals,
    })
    formats.set(key, format)
  }
  return format.format(value)
}

/** A number with its unit, as it stands in a sentence. A percentage bears its unit already. */
export function formatFigure(value: number, indicator: Indicator, language: Language): string {
  const said = formatValue(value, indicator, language)
  return indicator.percent ? said : `${said} ${indicator.unit[language]}`
}

/** A class limit, with no more decimals than it needs. */
export function formatLimit(value: number, indicator: Pick<Indicator, 'percent'>, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: indicator.percent ? 'percent' : 'decimal',
    maximumSignificantDigits: 6,
  }).format(value)
}

/** "2022" or "2024-12" as it is written in the reader's language. */
export function formatPeriod(period: string, words: Words): string {
  const [year = '', month] = period.split('-')
  return month ? words('period.month', { year, month: Number(month) }) : words('period.year', { year })
}
