import { mostFindings } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { type DeskState, desk, goTo } from '../../desk-store.ts'
import { leftOver } from '../check/groups.ts'
import { leftInWords } from '../check/left-in-words.ts'

type Blocked = 'working' | 'nothing' | { errors: number; warnings: number } | null

/** What of the sheets still keeps the release from being sealed, as far as they were looked through. */
export function blockedBy({ project, examined, examining }: DeskState): Blocked {
  const hasBook = Boolean(project.book)
  if (!examined) return examining !== null ? 'working' : hasBook ? null : 'nothing'
  const left = leftOver(examined, project, mostFindings)
  if (left.errors + left.warnings > 0) return left
  return examined.figures + examined.records > 0 || hasBook ? null : 'nothing'
}

/** Waits until the sheets have been looked through after the last change. */
export const lookedThrough = (): Promise<void> =>
  new Promise((resolve) => {
    if (desk.getState().examining === null) {
      resolve()
      return
    }
    const stop = desk.subscribe(({ examining }) => {
      if (examining !== null) return
      stop()
      resolve()
    })
  })

/** Says what still blocks, with the way there. */
export function Blocks({ blocked }: { blocked: NonNullable<Blocked> }) {
  const words = useWords()
  return (
    <div className="desk-out-blocks" role="status">
      <p>
        {typeof blocked === 'string'
          ? words(`desk.seal.blocked.${blocked}`)
          : `${words('desk.seal.blocked.findings')} ${leftInWords(blocked, words)}`}
      </p>
      {blocked !== 'working' && (
        <button type="button" className="quiet" onClick={() => goTo(blocked === 'nothing' ? 'bring' : 'check')}>
          {words(blocked === 'nothing' ? 'desk.seal.to-bring' : 'desk.seal.to-check')}
        </button>
      )}
    </div>
  )
}
