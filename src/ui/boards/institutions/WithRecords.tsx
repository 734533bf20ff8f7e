import type { ReactNode } from 'react'
import { ReleaseProblem } from '../../../release/problem.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { type Library, useApp, useWords } from '../../store.ts'

/** Networks and designations once they have arrived; else that they are coming, failed, or not in this release. */
export function WithRecords({ children }: { children: (library: Library) => ReactNode }) {
  const words = useWords()
  const library = useApp((state) => state.library)
  const manifest = useApp((state) => state.atlas.manifest)
  if (library === null) return <p className="none">{words('board.loading')}</p>
  if (library instanceof ReleaseProblem)
    return (
      <p className="problem" role="alert">
        <ProblemText problem={library} />
      </p>
    )
  if (!manifest.files.networks && !manifest.files.designations)
    return <p className="none">{words('institution.older', { version: manifest.version })}</p>
  return children(library)
}
