import type { CSSProperties } from 'react'
import { yearCounts } from '../../../atlas/designations.ts'
import type { Designation } from '../../../release/schema.ts'
import { useApp, useWords } from '../../store.ts'

/** When the named institutions were promoted: one square for each, over a line of years. */
export function PromotionYears({ entries }: { entries: Designation[] }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { years, undated } = yearCounts(entries)
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  if (first === last) return null
  const at = (year: number) => ({ '--at': ((year - first) / (last - first)).toFixed(4) }) as CSSProperties
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year === first || year === last || (year % 5 === 0 && year - first > 2 && last - year > 2),
  )
  const said = years.map(({ year, count }) => words('lists.years.one', { year: String(year), count }))
  return (
    <figure className="year-axis">
      <div
        className="marks"
        role="img"
        aria-label={words('lists.years.summary', { years: said.join(lang === 'zh' ? '、' : ', '), undated })}
      >
        {years.map(({ year, count }) => (
          <span key={year} className="stack" style={at(year)} data-count={count}>
            {Array.from({ length: count }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the squares are alike
              <i key={index} />
            ))}
          </span>
        ))}
      </div>
      <div className="ticks" aria-hidden="true">
        {ticks.map((year) => (
          <span key={year} style={at(year)}>
            {year}
          </span>
        ))}
      </div>
      {undated > 0 && <figcaption className="note">{words('lists.years.undated', { undated })}</figcaption>}
    </figure>
  )
}
