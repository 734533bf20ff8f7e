import { type NumberedEvidence, written } from '../../../scene/paper/evidence-numbers.ts'
import { useApp, useWords } from '../../store.ts'

/** What stands behind the numbers in square brackets: what is said, word for word, and where it stands. */
export function EvidenceList({ list, title }: { list: readonly NumberedEvidence[]; title?: string }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  if (list.length === 0) return null
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul className="paper-evidence">
        {list.map(({ document, reliability, pieces }) => (
          <li key={pieces[0]?.number}>
            <span className="number">[{written(pieces.map(({ number }) => number))}]</span>
            <div data-whole="">
              <p className="quote">
                {pieces.map(({ number, evidence }, at) => (
                  <span key={number}>
                    {at > 0 && words('take.stop')}
                    {pieces.length > 1 && `[${number}] `}
                    <span lang="zh">{words('paper.quote', { quote: evidence.quote })}</span>
                    {evidence.locator && <small lang="zh"> {evidence.locator}</small>}
                  </span>
                ))}
              </p>
              <p>
                <span lang="zh">
                  {words('paper.document', {
                    title: document.title,
                    publisher: document.publisher,
                    date: document.date ?? words('evidence.date.none'),
                  })}
                </span>{' '}
                · {words('paper.reliability', { reliability: words(`reliability.${reliability}`) })}
              </p>
              {pieces[0]?.evidence.note && <p>{pieces[0].evidence.note[lang]}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
