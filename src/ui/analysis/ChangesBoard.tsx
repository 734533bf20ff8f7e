import { ReleaseProblem } from '../../release/problem.ts'
import type { ReleaseList } from '../../release/schema.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Figures } from './changes/Figures.tsx'
import { Records } from './changes/Records.tsx'
import { useComparison } from './changes/useComparison.ts'
import { changes } from './words/changes.ts'
import './changes.css'

addWords(changes)

/** What differs between the release on the page and another one, figure by figure and record by record. */
export default function ChangesBoard() {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const list = useApp((state) => state.list)
  const present = useApp((state) => state.core.manifest)
  const asked = useApp((state) => state.view.against)
  const others = list.releases.filter(({ version }) => version !== present.version)
  const other = others.find(({ version }) => version === asked) ?? before(list, present.version)
  return (
    <>
      <header className="board-head">
        <h2>{words('changes.title')}</h2>
        <p>{words('changes.lead')}</p>
      </header>
      {other === undefined ? (
        <p className="none">{words(import.meta.env.ONE_FILE ? 'changes.offline' : 'changes.only')}</p>
      ) : (
        <>
          <div className="pair">
            <label>
              <span>{words('changes.from')}</span>
              <select value={other.version} onChange={(event) => look(store, { against: event.target.value })}>
                {others.map(({ version, title }) => (
                  <option key={version} value={version}>
                    {title[lang]}
                  </option>
                ))}
              </select>
            </label>
            <span className="arrow" aria-hidden="true">
              →
            </span>
            <p>
              <span>{words('changes.to')}</span>
              <strong>{present.title[lang]}</strong>
            </p>
          </div>
          {asked !== null && other.version !== asked && (
            <p className="none">{words('changes.unknown', { version: asked })}</p>
          )}
          <details className="said">
            <summary>{words('changes.log', { title: present.title[lang] })}</summary>
            <ul>
              {present.changelog.map((one) => (
                <li key={one.zh}>{one[lang]}</li>
              ))}
            </ul>
          </details>
          <Differences key={other.version} before={other.version} after={present.version} />
        </>
      )}
    </>
  )
}

/** The release listed before the present one, else the one after it. */
function before({ releases }: ReleaseList, version: string): ReleaseList['releases'][number] | undefined {
  const at = releases.findIndex((one) => one.version === version)
  return releases[at - 1] ?? releases[at + 1]
}

function Differences({ before, after }: { before: string; after: string }) {
  const words = useWords()
  const compared = useComparison(before, after)
  if (compared === null) return <p className="none">{words('changes.loading')}</p>
  if (compared instanceof ReleaseProblem) {
    return (
      <p className="problem" role="alert">
        {words('changes.failed')}
        <ProblemText problem={compared} />
      </p>
    )
  }
  const { figures, records } = compared.comparison
  if (figures.length + records.length === 0) return <p className="none">{words('changes.none')}</p>
  return (
    <>
      <Figures compared={compared} />
      <Records compared={compared} />
    </>
  )
}
