import type { Board } from '../../view/view.ts'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { Section } from './Section.tsx'
import { Way } from './Way.tsx'

/** Of which years results were published, or that none were. */
export function AssessmentSentence() {
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

export function Ways() {
  const words = useWords()
  return (
    <p className="crumbs">
      {ways.map(([board, key]) => (
        <Way key={board} to={{ board, region: null }}>
          {words(key)}
        </Way>
      ))}
    </p>
  )
}

/** All co-building cities at once: agreements with their dates, the cities with their events, the way to the rest. */
export function CobuildingOverview() {
  const words = useWords()
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
          <Way key={adcode} to={{ region: adcode }}>
            {words('panel.cobuilding.city', {
              name: atlas.region(adcode)?.shortName[lang] ?? adcode,
              count: events(adcode),
            })}
          </Way>
        ))}
      </p>
      <AssessmentSentence />
      <Ways />
    </Section>
  )
}
