import type { CSSProperties } from 'react'
import type { Facet } from '../../../atlas/target-filters.ts'
import { dueSlots, lacking } from '../../../atlas/target-groups.ts'
import type { TargetChoice } from '../../../view/view.ts'
import { useWords } from '../../store.ts'
import type { Choose } from './Filters.tsx'

interface Props {
  years: readonly Facet[]
  choice: TargetChoice
  today: string
  choose: Choose
}

/** When what is due: a column for each year, and where today stands among them. */
export function DueStrip({ years, choice, today, choose }: Props) {
  const words = useWords()
  const slots = dueSlots(years, today)
  const dated = years.filter(({ value, count }) => value !== null && count > 0).map(({ value }) => Number(value))
  const most = Math.max(1, ...slots.map(({ count }) => count))
  const undated = years.find(({ value }) => value === null)?.count ?? 0
  const toggle = (value: string) => choose('year', choice.year === value ? undefined : value)
  return (
    <fieldset className="due-strip" aria-label={words('targets.strip')}>
      {dated.length > 0 && (
        <p className="sr-only">
          {words('targets.strip.summary', {
            count: slots.reduce((sum, { count }) => sum + count, 0),
            first: String(Math.min(...dated)),
            last: String(Math.max(...dated)),
            today,
          })}
        </p>
      )}
      <ol style={{ '--slots': slots.map(({ gap }) => (gap ? '0.45fr' : '1fr')).join(' ') } as CSSProperties}>
        {slots.map(({ from, to, count, gap, today: over }) => (
          <li key={from} className={gap ? 'gap' : undefined}>
            {over !== null && (
              <span className={`today ${over > 0.5 ? 'late' : ''}`} style={{ left: `${(over * 100).toFixed(1)}%` }}>
                <span>{words('targets.today')}</span>
              </span>
            )}
            {gap ? (
              <>
                <span aria-hidden="true">⋯</span>
                <span className="sr-only">
                  {from === to
                    ? words('targets.strip.gap.year', { year: String(from) })
                    : words('targets.strip.gap', { from: String(from), to: String(to) })}
                </span>
              </>
            ) : (
              <button
                type="button"
                aria-pressed={choice.year === String(from)}
                disabled={count === 0 && choice.year !== String(from)}
                onClick={() => toggle(String(from))}
              >
                <span className="sr-only">{words('targets.strip.year', { year: String(from), count })}</span>
                <span
                  className="column"
                  aria-hidden="true"
                  style={{ '--share': (count / most).toFixed(3) } as CSSProperties}
                >
                  <b>{count > 0 ? count : ''}</b>
                </span>
                <span aria-hidden="true">{from}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="undated" aria-pressed={choice.year === lacking} onClick={() => toggle(lacking)}>
        {words('targets.strip.none', { count: undated })}
      </button>
    </fieldset>
  )
}
