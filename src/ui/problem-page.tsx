import { createRoot } from 'react-dom/client'
import type { ReleaseProblem } from '../release/problem.ts'
import type { ReleaseList } from '../release/schema.ts'
import { address } from '../view/location.ts'
import type { Language } from '../view/view.ts'
import { problemInWords } from './parts/ProblemText.tsx'
import { wordsIn } from './words/words.ts'

/** Says what is wrong above the map that came with the page, and offers the other releases. Never a blank page. */
export function showProblem(
  root: HTMLElement,
  problem: ReleaseProblem,
  list: ReleaseList | null,
  language: Language,
): void {
  const words = wordsIn(language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  const broken = problem.file.split('/')[0]
  const others = list?.releases.filter((one) => one.version !== broken) ?? []
  // What came with the page and stays below speaks Chinese.
  root.lang = 'zh-CN'
  // Within the page of others the map stays a part of it.
  const asked = document.documentElement.classList.contains('embedded') ? address.search() : ''
  const withRelease = (version: string) => {
    const query = new URLSearchParams(asked)
    query.set('release', version)
    query.set('lang', language)
    return `?${query}`
  }
  const host = document.createElement('div')
  root.before(host)
  createRoot(host).render(
    <div className="problem-page" role="alert">
      <h2>{words('problem.title')}</h2>
      <p>{problemInWords(problem, words)}</p>
      {others.length > 0 && (
        <>
          <p>{words('problem.other')}</p>
          <ul>
            {others.map((one) => (
              <li key={one.version}>
                <a href={withRelease(one.version)}>{one.title[language]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {words('problem.retry')}
        </button>
      </p>
      {root.firstElementChild && <p>{words('problem.static')}</p>}
    </div>,
  )
}
