import { useApp, useStore, useWords } from '../store.ts'

/** Parameters that were ignored, and changes of the painter; each can be dismissed. */
export function Notices() {
  const words = useWords()
  const store = useStore()
  const problems = useApp((state) => state.urlProblems)
  const notice = useApp((state) => state.notice)
  if (problems.length === 0 && !notice) return null
  return (
    <div className="notices" role="status">
      <div>
        {problems.map((one) => (
          <p key={one.parameter + one.value}>
            {words(`notice.${one.reason}`, { parameter: one.parameter, value: one.value })}
          </p>
        ))}
        {notice && <p>{words(`notice.${notice}`)}</p>}
      </div>
      <button type="button" onClick={() => store.setState({ urlProblems: [], notice: null })}>
        {words('notice.dismiss')}
      </button>
    </div>
  )
}
