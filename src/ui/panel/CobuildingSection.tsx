import { lazy, Suspense } from 'react'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { AssessmentSentence, Ways } from './CobuildingOverview.tsx'
import { Section } from './Section.tsx'

/** The mathematics of the rule come on demand: most readers never open this section. */
const States = lazy(() => import('./CobuildingStates.tsx').catch(() => ({ default: NotLoaded })))

function NotLoaded() {
  const words = useWords()
  return <p className="none">{words('board.failed')}</p>
}

/** Agreement, events and assessment of a co-building city, or why there are none. */
export function CobuildingSection({ adcode }: { adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const inSichuan = atlas.lineage(adcode).some((one) => one.adcode === '510000')
  const events = atlas.cobuilding.flatMap((one) => (one.kind === 'event' && one.region === adcode ? [one] : []))
  const own = atlas.cobuilding.filter((one) => {
    if (one.kind === 'agreement') return one.regions.includes(adcode)
    // A change that is also told as an event is told once.
    if (one.kind === 'membership') {
      return one.region === adcode && !events.some(({ evidence }) => evidence.join() === one.evidence.join())
    }
    return (one.kind === 'event' || one.kind === 'city') && one.region === adcode
  })
  return (
    <Section title={words('panel.events', { count: own.length })}>
      {own.length === 0 && (
        <p className="none">{words(inSichuan ? 'panel.events.none' : 'panel.events.not-applicable')}</p>
      )}
      <ul className="items plain">
        {own.map((one) => (
          <li key={one.id}>
            <p className="item-name">{one.title[lang]}</p>
            <p className="facts">
              {'date' in one && one.date ? `${one.date} · ` : ''}
              {one.kind === 'event' ? (
                <>
                  <span lang="zh">{one.model}</span> ·{' '}
                </>
              ) : (
                ''
              )}
              <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
            </p>
            {one.note && <p className="note">{one.note[lang]}</p>}
          </li>
        ))}
      </ul>
      {own.length > 0 && (
        <div className="assessment">
          <AssessmentSentence />
          <Suspense fallback={<p className="none">{words('board.loading')}</p>}>
            <States adcode={adcode} />
          </Suspense>
          <Ways />
        </div>
      )}
    </Section>
  )
}
