import type { Text } from '../../release/schema.ts'
import { useStore, useWords } from '../store.ts'

/** A small button that opens the evidence of something other than a value. */
export function Cite({
  title,
  evidence,
  note,
}: {
  title: string
  evidence: readonly string[]
  note?: Text | undefined
}) {
  const words = useWords()
  const store = useStore()
  return (
    <button
      type="button"
      className="cite"
      aria-label={words('value.evidence', { name: title, value: '' })}
      onClick={() =>
        store.setState({ cited: { title, value: '', status: null, formula: null, note: note ?? null, evidence } })
      }
    >
      {words('evidence.title')}
    </button>
  )
}
