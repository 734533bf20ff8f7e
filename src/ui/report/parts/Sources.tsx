import { type ReactNode, useState } from 'react'
import { marksInWords } from '../../../scene/report/citations.ts'
import type { EvidenceEntry, FormulaLine, Report } from '../../../scene/report/types.ts'
import { useApp, useWords } from '../../store.ts'
import { useForPaper } from './paper.ts'

/** So much of a formula is written out; a sum over counties has a line for each. */
const longest = 420

/** How derived figures were made, and every piece of evidence by its number. */
export function Sources({ report: { formulas, evidence } }: { report: Report }) {
  const words = useWords()
  return (
    <>
      {formulas.length > 0 && (
        <>
          <h3>{words('report.formulas')}</h3>
          <Folded title={words('report.formulas.open', { count: formulas.length })}>
            {() => (
              <ol className="report-formulas">
                {formulas.map((line) => (
                  <FormulaItem key={line.formula.number} line={line} />
                ))}
              </ol>
            )}
          </Folded>
        </>
      )}
      <h3>{words('report.evidence')}</h3>
      {evidence === null ? (
        <p className="report-none">{words('report.tables.none')}</p>
      ) : evidence.length === 0 ? (
        <p className="report-none">{words('report.evidence.none')}</p>
      ) : (
        <Folded title={words('report.evidence.open', { count: evidence.length })}>
          {() => (
            <ol className="report-evidence">
              {evidence.map((entry) => (
                <EvidenceItem key={entry.number} entry={entry} />
              ))}
            </ol>
          )}
        </Folded>
      )}
    </>
  )
}

/** Folded on a screen until it is wanted, for it is long; open on paper, as a block of its own. */
function Folded({ title, children }: { title: string; children: () => ReactNode }) {
  const forPaper = useForPaper()
  const [open, setOpen] = useState(false)
  if (forPaper) return children()
  return (
    <details className="report-folded" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  )
}

function FormulaItem({ line: { formula, marks, elsewhere } }: { line: FormulaLine }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { number, region, indicator, period, text, alike } = formula
  const and = words('report.and')
  return (
    <li>
      <b>{words('report.formula.short', { number })}</b> {region.name[lang]} · {indicator.name[lang]} · {period}
      {alike.length > 0 && words('report.formula.alike', { periods: alike.join(and) })}
      <code>{text.length > longest ? `${text.slice(0, longest)} …` : text}</code>
      {marks.length > 0 && (
        <span className="report-said">{words('report.formula.inputs', { marks: `[${marksInWords(marks)}]` })}</span>
      )}
      {elsewhere && (
        <span className="report-said">{words('report.formula.elsewhere', { name: region.name[lang] })}</span>
      )}
    </li>
  )
}

function EvidenceItem({ entry: { number, evidence, document, sameAs } }: { entry: EvidenceEntry }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const notes = [evidence.note?.[lang], sameAs === null ? document.note?.[lang] : undefined].filter(Boolean).join(' ')
  return (
    <li>
      <b>[{number}]</b> <span lang="zh">{document.title}</span> ·{' '}
      {sameAs === null ? (
        <>
          <span lang="zh">{document.publisher}</span> · {document.date ?? words('evidence.date.none')}
        </>
      ) : (
        words('report.evidence.same', { number: sameAs })
      )}
      {evidence.locator && (
        <>
          {' · '}
          <span lang="zh">{evidence.locator}</span>
        </>
      )}
      <q lang="zh">{evidence.quote}</q>
      <span className="report-said">
        {words(`evidence.quote.${document.form}`)} · {words('evidence.reliability')}{' '}
        {words(`reliability.${evidence.reliability}`)}
        {sameAs === null && (
          <>
            {' · '}
            <Address url={document.url} />
          </>
        )}
        {notes && ` · ${notes}`}
      </span>
    </li>
  )
}

function Address({ url }: { url: string | null }) {
  const words = useWords()
  const forPaper = useForPaper()
  if (url === null) return words('evidence.link.none')
  if (forPaper) return url
  return (
    <a href={url} target="_blank" rel="noreferrer noopener nofollow">
      {url}
    </a>
  )
}
