import { useWords } from '../../store.ts'
import { formulas } from './formulas.ts'

const hints = ['zero', 'coarse', 'area', 'limits', 'good'] as const
const steps = ['gini', 'theilL', 'theilT', 'parts', 'weighted', 'unweighted', 'extremes', 'degrees'] as const

/** How to read the figures, and how they are made. */
export function Method() {
  const words = useWords()
  const nameOf = (step: (typeof steps)[number]) =>
    step === 'parts' || step === 'degrees'
      ? words(`inequality.${step}`)
      : words(`inequality.measure.${step}`, { base: words('inequality.base.either') })
  return (
    <div className="notes">
      <details>
        <summary>{words('inequality.help')}</summary>
        <ul>
          {hints.map((hint) => (
            <li key={hint}>{words(`inequality.help.${hint}`)}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{words('inequality.method')}</summary>
        <p>{words('inequality.method.symbols')}</p>
        <dl>
          {steps.map((step) => (
            <div key={step}>
              <dt>
                {nameOf(step)} <code>{formulas[step]}</code>
              </dt>
              <dd>{words(`inequality.method.${step}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
