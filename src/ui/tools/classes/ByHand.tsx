import { type FormEvent, useId } from 'react'
import type { Indicator } from '../../../release/schema.ts'
import { type Limits, readLimits } from '../../../view/limits.ts'
import { fewestClasses, mostClasses } from '../../../view/view.ts'
import { useApp, useWords } from '../../store.ts'

/** Fields for limits that are entered by hand; the map follows when they are sent. */
export function ByHand(props: {
  indicator: Indicator
  typed: readonly string[]
  read: Limits
  /** Whether the map shows them already. */
  applied: boolean
  onType(typed: readonly string[]): void
  onApply(limits: readonly number[]): void
}) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const id = useId()
  const { typed, read, applied, indicator } = props
  const wrong = 'problem' in read ? read : null

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if ('limits' in read) props.onApply(read.limits)
    else event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form className="limits" onSubmit={send} noValidate>
      <fieldset>
        <legend>{words('classes.limits', { unit: indicator.unit[lang] })}</legend>
        <div className="fields">
          {Array.from({ length: mostClasses - 1 }, (_, at) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place
              key={at}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              aria-label={words('classes.limit', { at: at + 1 })}
              aria-invalid={wrong?.at === at}
              aria-describedby={wrong?.at === at ? id : undefined}
              required={at < fewestClasses - 1}
              value={typed[at] ?? ''}
              onChange={(event) =>
                props.onType(
                  Array.from({ length: mostClasses - 1 }, (_, one) =>
                    one === at ? event.target.value : (typed[one] ?? ''),
                  ),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <p id={id} className={wrong ? 'wrong' : 'said'} role="status">
        {wrong
          ? words(`classes.problem.${wrong.problem}`, { at: wrong.at + 1 })
          : words(applied ? 'classes.applied' : 'classes.draft')}
      </p>
      <button type="submit" className="apply" disabled={applied}>
        {words('classes.apply')}
      </button>
    </form>
  )
}

export const readTyped = (typed: readonly string[], indicator: Indicator) =>
  readLimits(typed, indicator.percent === true)
