import { useWords } from '../../store.ts'

const steps = ['index', 'normalisation', 'weights', 'aggregation', 'missing', 'firmness', 'source'] as const

/** How the index is made, in plain words, with the sources of the formulas. */
export function Method() {
  const words = useWords()
  return (
    <details className="method">
      <summary>{words('ranking.method')}</summary>
      <dl>
        {steps.map((step) => (
          <div key={step}>
            <dt>{words(`ranking.method.${step}`)}</dt>
            <dd>{words(`ranking.method.said.${step}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
