import type { Indicator, Observation } from '../../release/schema.ts'
import { formatFigure, formatValue } from '../../scene/format.ts'
import { type CitedSource, useApp, useStore, useWords } from '../store.ts'
import { citedOf } from './cited.ts'

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
  if (observation.value === null) {
    const title = `${name} · ${indicator.name[lang]} · ${observation.period}`
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
  const value = (withUnit ? formatFigure : formatValue)(present.value, indicator, lang)
  return (
    <button
      type="button"
      className={`value ${present.status}${value.length > 8 ? ' long' : ''}`}
      aria-label={words('value.evidence', { name, value })}
      onClick={() => store.setState({ cited: citedOf(present, indicator, name, lang, source) })}
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
