import { useWords } from '../../store.ts'

const points = ['mean', 'doubtful', 'whole'] as const

/** How the figures under the table come about. */
export function Method() {
  const words = useWords()
  return (
    <details className="method">
      <summary>{words('datatable.method')}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{words(`datatable.method.${point}`)}</li>
        ))}
      </ul>
    </details>
  )
}
