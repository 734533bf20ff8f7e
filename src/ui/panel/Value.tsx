import type { Indicator, Observation } from '../../release/schema.ts'
import { formatValue } from '../../scene/format.ts'
import { useApp, useStore, useWords } from '../store.ts'

interface Props {
  observation: Observation | undefined
  indicator: Indicator
  /** Whose value it is. */
  name: string
  withUnit?: boolean
}

/** A value that leads to its evidence, or its absence in words. */
export function Value({ observation, indicator, name, withUnit }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  if (!observation) return <span className="dash">—</span>
  if (observation.value === null) {
    const absence = 'absence' in observation ? observation.absence : 'no-source'
    return <span className="absent">{words(`absence.${absence}`)}</span>
  }
  const present = observation as Extract<Observation, { status: string }>
  const value = `${formatValue(present.value, indicator, lang)}${withUnit ? ` ${indicator.unit[lang]}` : ''}`
  const title = `${name} · ${indicator.name[lang]} · ${observation.period}`
  return (
    <button
      type="button"
      className={`value ${present.status}`}
      aria-label={words('value.evidence', { name: title, value })}
      onClick={() =>
        store.setState({
          cited: {
            title,
            value: withUnit ? value : `${value} ${indicator.unit[lang]}`,
            status: present.status,
            formula: present.formula ?? null,
            note: present.note ?? null,
            evidence: present.evidence,
          },
        })
      }
    >
      {value}
      {present.status === 'doubtful' && (
        <span className="mark" title={words('absence.doubtful')}>
          ?
        </span>
      )}
    </button>
  )
}
