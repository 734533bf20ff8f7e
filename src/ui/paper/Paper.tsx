import { type CSSProperties, memo, useEffect, useRef, useState } from 'react'
import { magnification, type View } from '../../view/view.ts'
import { table } from '../analysis/words/table.ts'
import { useApp, useWords } from '../store.ts'
import { take } from '../tools/words/take.ts'
import { addWords } from '../words/words.ts'
import { Bar } from './Bar.tsx'
import type { Extras } from './make.ts'
import { useObstacles } from './possible.ts'
import { paperMapCss } from './sheet/map-css.ts'
import { Sheet } from './sheet/Sheet.tsx'
import { pixelsPerMillimetre, rootOf, sheetSize } from './size.ts'
import { type Sheets, useSheets } from './useSheets.ts'
import { paper } from './words/paper.ts'
import '../tools/schemes.ts'
import '../tools/paper-tool.css'
import './paper.css'
import './sheet.css'
import './sheet-map.css'
import './sheet-text.css'

addWords(table)
addWords(take)
addWords(paper)

const OneSheet = memo(Sheet)

/** The sheets that would be printed, and what can be chosen of them. */
export default function Paper() {
  const words = useWords()
  const view = useApp((state) => state.view)
  const { paper } = view
  const obstacles = useObstacles()
  const obstacle = obstacles[paper.subject]
  const measure = useRef<HTMLDivElement>(null)
  const [extras, setExtras] = useState<Extras>({ notes: false, boards: true })
  const sheets = useSheets(measure, extras, obstacle === null)
  const zoom = useZoom(paper, view.size)
  const isWhole = sheets.state === 'made' && sheets.shown === sheets.plans.length
  return (
    <main className="paper" style={{ '--bar-zoom': zoom.bar, '--sheet-zoom': zoom.sheet } as CSSProperties}>
      <style>{`@page{size:${paper.sheet} ${paper.orientation};margin:0}html{font-size:${rootOf(paper)}pt!important}`}</style>
      <MapLooks />
      <Bar obstacles={obstacles} count={isWhole ? sheets.plans.length : null} extras={extras} onExtras={setExtras} />
      {obstacle !== null ? (
        <p className="paper-said-state" role="status">
          {words('paper.nothing', { reason: obstacle })}
        </p>
      ) : (
        <State sheets={sheets} isWhole={isWhole} />
      )}
      <section className="paper-sheets" aria-label={words('paper.sheets')} aria-busy={!isWhole}>
        {sheets.plans.slice(0, sheets.shown).map((plan, index) => (
          <OneSheet
            key={plan.key}
            paper={paper}
            head={plan.head}
            foot={plan.foot}
            body={plan.body}
            number={index + 1}
            count={sheets.plans.length}
          />
        ))}
      </section>
      <div className="paper-measure" ref={measure} aria-hidden="true" />
    </main>
  )
}

const mapCss = paperMapCss()
const MapLooks = memo(() => <style>{mapCss}</style>)

function State({ sheets, isWhole }: { sheets: Sheets; isWhole: boolean }) {
  const words = useWords()
  const { state, progress } = sheets
  const again = (
    <button type="button" className="quiet" onClick={sheets.again}>
      {words('paper.again')}
    </button>
  )
  const said = {
    waiting: () => words('paper.waiting'),
    'no-evidence': () => words('paper.evidence.failed'),
    cancelled: () => words('paper.cancelled'),
    failed: () => words('paper.failed'),
    made: () => (isWhole ? '' : words('paper.making')),
    making: () =>
      progress && progress.count > 1 ? words('paper.making.reports', { ...progress }) : words('paper.making'),
  }[state]()
  return (
    <div className="paper-said-state">
      <p role="status">{said}</p>
      {state === 'making' && progress && progress.count > 1 && (
        <>
          <progress aria-label={words('paper.making')} max={progress.count} value={progress.done} />
          <button type="button" className="quiet" onClick={sheets.cancel}>
            {words('paper.cancel')}
          </button>
        </>
      )}
      {(state === 'cancelled' || state === 'failed') && again}
    </div>
  )
}

/** How much larger the bar and the sheets are shown than on paper, so that they fill the window on every screen. */
function useZoom(paper: View['paper'], size: View['size']) {
  const [screen, setScreen] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }))
  useEffect(() => {
    const resized = () => setScreen({ width: document.documentElement.clientWidth, height: window.innerHeight })
    resized()
    window.addEventListener('resize', resized)
    return () => window.removeEventListener('resize', resized)
  }, [])
  // As base.css has it for the whole page, whose root is here that of the paper.
  const root = (Math.max(16, 0.0108 * screen.width, 0.0175 * screen.height) / 16) * magnification[size]
  const width = sheetSize(paper).width * pixelsPerMillimetre
  const margin = screen.width < 700 ? 16 : 48
  return {
    bar: root * (16 / ((rootOf(paper) * 96) / 72)),
    sheet: Math.min((screen.width - margin) / width, 1.5 * root),
  }
}
