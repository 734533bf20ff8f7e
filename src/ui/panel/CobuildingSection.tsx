import { lazy, Suspense } from 'react'
import type { Board } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
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

/** Of which years results were published, or that none were. */
function AssessmentSentence() {
  const words = useWords()
  const cobuilding = useApp((state) => state.atlas.cobuilding)
  const lang = useApp((state) => state.view.lang)
  const years = (published: boolean) => {
    const own = cobuilding.flatMap((one) => (one.kind === 'result' && one.published === published ? [one.period] : []))
    return [...new Set(own)].sort().join(lang === 'zh' ? '、' : ', ')
  }
  const [some, none] = [years(true), years(false)]
  if (some) return <p>{words('panel.assessment.some', { periods: some })}</p>
  return none ? <p>{words('panel.assessment.none', { periods: none })}</p> : null
}

const ways = [
  ['assessment', 'panel.assessment.open'],
  ['models', 'panel.models.open'],
] as const satisfies readonly (readonly [Board, string])[]

function Ways() {
  const words = useWords()
  const store = useStore()
  return (
    <p className="crumbs">
      {ways.map(([board, key]) => (
        <button key={board} type="button" className="region" onClick={() => look(store, { board, region: null })}>
          {words(key)}
        </button>
      ))}
    </p>
  )
}

/** All co-building cities at once: agreements with their dates, the cities with their events, the way to the rest. */
export function CobuildingOverview() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const events = (adcode: string) =>
    atlas.cobuilding.filter((one) => one.kind === 'event' && one.region === adcode).length
  return (
    <Section title={words('panel.cobuilding', { count: atlas.cobuildingCities.size })}>
      <ul className="items plain">
        {atlas.cobuilding.map((one) =>
          one.kind === 'agreement' ? (
            <li key={one.id}>
              <p className="item-name">
                {one.date} · {one.title[lang]}
              </p>
              <p className="facts">
                <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
              </p>
            </li>
          ) : null,
        )}
      </ul>
      <p className="crumbs">
        {[...atlas.cobuildingCities].map((adcode) => (
          <button key={adcode} type="button" className="region" onClick={() => look(store, { region: adcode })}>
            {words('panel.cobuilding.city', {
              name: atlas.region(adcode)?.shortName[lang] ?? adcode,
              count: events(adcode),
            })}
          </button>
        ))}
      </p>
      <AssessmentSentence />
      <Ways />
    </Section>
  )
}
