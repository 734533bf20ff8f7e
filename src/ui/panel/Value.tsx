import type { Indicator, Observation } from '../../release/schema.ts'
import { formatFigure, formatValue } from '../../scene/format.ts'
import { type CitedSource, useApp, useStore, useWords } from '../store.ts'

interface Props {
  observation: Observation | undefined
  indicator: Indicator
  /** Whose value it is. */
  name: string
  /** Written out in full: with its unit, or with the whole of why it is missing. */
  withUnit?: boolean
  /** The release that says it, where it is not the one on the page. */
  source?: CitedSource | undefined
}

/** A value that leads to its evidence, or its absence in words. */
export function Value({ observation, indicator, name, withUnit, source }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  if (!observation) return <span className="dash">—</span>
  const title = `${name} · ${indicator.name[lang]} · ${observation.period}`
  if (observation.value === null) {
    const absence = words(`absence.${'absence' in observation ? observation.absence : 'no-source'}`)
    const { note = null, evidence } = observation
    return (
      <button
        type="button"
        className="absent"
        onClick={() =>
          store.setState({ cited: { title, value: absence, status: null, formula: null, note, evidence, source } })
        }
      >
        {withUnit ? absence : words(`absence.short.${'absence' in observation ? observation.absence : 'no-source'}`)}
      </button>
    )
  }
  const present = observation as Extract<Observation, { status: string }>
  const full = formatFigure(present.value, indicator, lang)
  const value = withUnit ? full : formatValue(present.value, indicator, lang)
  return (
    <button
      type="button"
      className={`value ${present.status}`}
      aria-label={words('value.evidence', { name, value })}
      onClick={() =>
        store.setState({
          cited: {
            title,
            value: full,
            status: present.status,
            formula: present.formula ?? null,
            note: present.note ?? null,
            evidence: present.evidence,
            source,
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
