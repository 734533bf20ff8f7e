import type { MembershipRecord } from '../../../atlas/assessment-table.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import { Quotes, RegionButton } from '../cobuilding/sources.tsx'

/** Places of which a source says that their entry is being prepared. */
export function Candidates({ candidates }: { candidates: readonly MembershipRecord[] }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  if (candidates.length === 0) return <p className="none">{words('assessment.candidates.none')}</p>
  return (
    <ul className="rule-list">
      {candidates.map((one) => (
        <li key={one.id}>
          <p className="item-name">
            <RegionButton adcode={one.region} full /> · {one.title[lang]}{' '}
            <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
          </p>
          <Quotes evidence={one.evidence} />
          {one.date && (
            <p className="facts">
              {words('assessment.date.recorded')} <span lang="zh">{one.date}</span>
            </p>
          )}
          {one.note && <p className="note">{one.note[lang]}</p>}
        </li>
      ))}
    </ul>
  )
}
