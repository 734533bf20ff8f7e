import type { TargetRow } from '../../../atlas/targets.ts'
import type { Target } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { useApp, useWords } from '../../store.ts'
import { operators, placeIn, type Said, unitIn, valueIn } from './units.ts'

/** "≥ 3.3 人": the sign for the eye, its words for who listens. */
export function Figure({ target }: { target: Target }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { operator, value, unit } = target
  if (value === null && operator === null) return null
  const known = operator === null ? undefined : operators[operator]
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 6 })
  return (
    <>
      {known?.sign && <span aria-hidden="true">{`${known.sign} `}</span>}
      {known?.key && (
        <span className={known.sign ? 'sr-only' : 'operator'}>{`${words(`targets.operator.${known.key}`)} `}</span>
      )}
      {operator !== null && !known && <span lang="zh">{`${operator} `}</span>}
      {typeof value === 'number' ? (
        <span className="number">{number.format(value)}</span>
      ) : (
        value !== null && (
          <span className="said">
            <Words said={valueIn(value, lang)} />
          </span>
        )
      )}
      {unit !== null && unitIn(unit, lang).text !== '' && (
        <span className={unit === '%' ? undefined : 'unit'}>
          {unit === '%' ? '' : ' '}
          <Words said={unitIn(unit, lang)} />
        </span>
      )}
    </>
  )
}

function Words({ said }: { said: Said }) {
  return said.chinese ? <span lang="zh">{said.text}</span> : said.text
}

export function Place({ place }: { place: string }) {
  return (
    <Words
      said={placeIn(
        place,
        useApp((state) => state.view.lang),
      )}
    />
  )
}

/** When it is due, and how the document writes that where it says more than the year. */
export function Due({ row }: { row: TargetRow }) {
  const words = useWords()
  const { due } = row.target
  const plain = due !== null && /^\d{4}(-\d{2}){0,2}$/.test(due)
  if (row.due === null) {
    if (due === null) return null
    return (
      <span className="due">
        <span className="label">{words('targets.time')}</span>{' '}
        {plain && due.length < 8 ? formatPeriod(due, words) : <span lang="zh">{due}</span>}
      </span>
    )
  }
  const date = formatPeriod(row.due.endsWith('-12') ? row.due.slice(0, 4) : row.due, words)
  return (
    <span className="due">
      <span className="label">{words('targets.due')}</span> {words('targets.due.end', { date })}
      {due !== null && !plain && (
        <small>
          {words('targets.due.words')} <span lang="zh">{due}</span>
        </small>
      )}
    </span>
  )
}
