/** Periods in words of both languages. */
export interface Periods {
  zh: string
  en: string
}

/** Years and months that are named one by one; more are said by the first and the last. */
const mostNamed = 3

/** Says which years and months: 2019–2023 where none between is missing, else one by one or the first and the last. */
export function periodsIn(periods: Iterable<string>): Periods {
  const all = [...new Set(periods)].sort()
  const [first = '', last = ''] = [all[0], all[all.length - 1]]
  if (all.length <= 1) return { zh: ` ${named(first)}`, en: first }
  const isYears = all.every((one) => /^\d{4}$/.test(one))
  if (isYears && Number(last) - Number(first) === all.length - 1 && all.length > 2)
    return { zh: ` ${first}—${last} 年`, en: `${first}–${last}` }
  if (all.length > mostNamed) return { zh: ` ${named(first)}至 ${named(last)}间`, en: `between ${first} and ${last}` }
  return { zh: ` ${all.map(named).join('、')}`, en: all.join(', ') }
}

function named(period: string): string {
  const [year = '', month] = period.split('-')
  return month === undefined ? `${year} 年` : `${year} 年 ${Number(month)} 月`
}
