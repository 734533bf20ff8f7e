import { useEffect, useRef } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import { Breadcrumb } from '../panel/Breadcrumb.tsx'
import { ProblemText } from '../parts/ProblemText.tsx'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Chooser, Steps } from './parts/Chooser.tsx'
import { ReportBody } from './ReportBody.tsx'
import { useReport } from './useReport.ts'
import '../boards/boards.css'
import './board.css'

/** The report on the selected region, beside the map; without one, what to do to get it. */
export default function ReportBoard() {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const region = useApp(({ view, atlas }) => (view.region === null ? undefined : atlas.region(view.region)))
  const adcode = region?.adcode ?? null
  const top = useRef<HTMLElement>(null)

  // Whoever goes on to another region from the middle of a report begins at its head.
  useEffect(() => {
    if (adcode !== null) top.current?.closest('.panel')?.scrollTo({ top: 0 })
  }, [adcode])

  // The list of regions stays the same element, so that who chooses by the keyboard can go on.
  return (
    <section ref={top} className="board report-board" aria-label={words('board.report')}>
      <header className="report-title">
        <div>
          {region && <p className="report-kind">{words('board.report')}</p>}
          <h2 aria-live="polite">{region ? region.name[lang] : words('board.report')}</h2>
          {!region && <p className="report-kind">{words('report.choose.lead')}</p>}
        </div>
        {region && <PrintButton />}
      </header>
      {adcode !== null && <Way adcode={adcode} />}
      <div className="report-moves">
        <Chooser adcode={adcode} />
        {adcode !== null && <Steps adcode={adcode} />}
      </div>
      {adcode !== null && <Shown adcode={adcode} />}
    </section>
  )
}

function PrintButton() {
  const words = useWords()
  const store = useStore()
  const print = () => {
    const { paper } = store.getState().view
    look(store, { mode: 'paper', paper: { ...paper, subject: 'region' } })
  }
  return (
    <button type="button" className="quiet" onClick={print}>
      {words('report.print')}
    </button>
  )
}

function Way({ adcode }: { adcode: string }) {
  const words = useWords()
  const store = useStore()
  return (
    <Breadcrumb adcode={adcode}>
      <button type="button" className="region" onClick={() => store.setState({ zoomTo: adcode })}>
        {words('panel.zoom')}
      </button>
    </Breadcrumb>
  )
}

function Shown({ adcode }: { adcode: string }) {
  const words = useWords()
  const report = useReport(adcode)
  const library = useApp((state) => state.library)
  return (
    <>
      {library === null && <p className="none">{words('report.tables.awaited')}</p>}
      {library instanceof ReleaseProblem && (
        <p className="problem" role="alert">
          {words('report.tables.failed')} <ProblemText problem={library} />
        </p>
      )}
      <ReportBody report={report} forPaper={false} />
    </>
  )
}
