import type { Report } from '../../scene/report/types.ts'
import { lists } from '../boards/words/lists.ts'
import { models } from '../boards/words/models.ts'
import { networks } from '../boards/words/networks.ts'
import { subcentres } from '../boards/words/subcentres.ts'
import { targets } from '../boards/words/targets.ts'
import { region } from '../panel/words/region.ts'
import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Cobuilding } from './parts/Cobuilding.tsx'
import { Marks } from './parts/cited.tsx'
import { KeyFigures, Trends } from './parts/Figures.tsx'
import { Facilities, Projects } from './parts/Institutions.tsx'
import { ForPaper } from './parts/paper.ts'
import { Records } from './parts/Records.tsx'
import { Sources } from './parts/Sources.tsx'
import { Targets } from './parts/Targets.tsx'
import { useArriving } from './parts/useArriving.ts'
import { report as texts } from './words/report.ts'
import '../boards/targets.css'
import './report.css'

// What the report shares with the boards and the panel is said in their words; it may arrive before them.
for (const part of [texts, region, targets, networks, lists, subcentres, models]) addWords(part)

/**
 * The report on one region without its name, which stands above it.
 *
 * For whoever sets it on pages: the root `.report` holds nothing but a flat sequence of blocks, each a direct child:
 * `h3` (a part), `h4`, `h5` (within it; a heading stays with what follows), `p`, `table` (one `thead`, one `tbody`
 * whose rows may stand on different pages, none of them joined), `ul` and `ol` (whose items may; they bear their
 * numbers as text). No block has a fixed height. With `forPaper` there is nothing to press or to unfold, and what a
 * sign alone says on a screen is said in words. All sizes are in em: the font size of the surroundings scales it.
 * From 150 mm of width on at 8 to 10 pt nothing is cut off.
 */
export function ReportBody({ report, forPaper }: { report: Report; forPaper: boolean }) {
  const shown = useArriving(report.region, parts.length, forPaper)
  return (
    <ForPaper value={forPaper}>
      <div className={forPaper ? 'report on-paper' : 'report'}>
        {parts.slice(0, shown).map(([name, Part]) => (
          <Part key={name} report={report} />
        ))}
      </div>
    </ForPaper>
  )
}

/** In the order in which they are read. */
const parts = Object.entries({
  head: Head,
  figures: KeyFigures,
  trends: Trends,
  facilities: Facilities,
  projects: Projects,
  targets: Targets,
  cobuilding: Cobuilding,
  records: Records,
  unknown: Unknown,
  sources: Sources,
})

function Head({ report: { head, notes } }: { report: Report }) {
  return (
    <>
      <table className="report-head">
        <tbody>
          {head.map(({ label, text, cited }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {text} {cited && <Marks cited={cited} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="report-remark">
          {note}
        </p>
      ))}
    </>
  )
}

function Unknown({ report: { unknown } }: { report: Report }) {
  const words = useWords()
  return (
    <>
      <h3>{words('report.unknown')}</h3>
      {unknown.length === 0 ? (
        <p className="report-none">{words('report.unknown.none')}</p>
      ) : (
        <ul className="report-list">
          {unknown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
