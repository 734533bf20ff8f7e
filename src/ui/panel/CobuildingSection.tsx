import { ReleaseProblem } from '../../release/problem.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { Section } from './Section.tsx'

/** Agreement, events and assessment of a co-building city, or why there are none. */
export function CobuildingSection({ adcode }: { adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const inSichuan = atlas.lineage(adcode).some((one) => one.adcode === '510000')
  const own = atlas.cobuilding.filter((one) =>
    one.kind === 'agreement'
      ? one.regions.includes(adcode)
      : (one.kind === 'event' || one.kind === 'city') && one.region === adcode,
  )
  const member = atlas.cobuildingCities.has(adcode)
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
      {member && <Assessment />}
    </Section>
  )
}

/** The place where a ranking would stand: that none is published, and the rules in the words of the source. */
function Assessment() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const library = useApp((state) => state.library)
  const lang = useApp((state) => state.view.lang)
  const rules = atlas.cobuilding.filter((one) => one.kind === 'rule' && one.topic === 'assessment')
  const unpublished = atlas.cobuilding.flatMap((one) => (one.kind === 'result' && !one.published ? [one.period] : []))
  const quoteOf = (id: string | undefined) =>
    id && library && !(library instanceof ReleaseProblem) ? library.evidence.get(id)?.quote : undefined
  return (
    <div className="assessment">
      <p className="item-name">{words('panel.assessment')}</p>
      <p>{words('panel.assessment.none', { periods: unpublished.join(lang === 'zh' ? '、' : ', ') })}</p>
      <ul className="items plain">
        {rules.map((one) => (
          <li key={one.id}>
            <blockquote lang="zh">{quoteOf(one.evidence[0]) ?? one.title.zh}</blockquote>
            <p className="facts">
              {one.title[lang]} <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** All co-building cities at once: agreements with their dates, the cities with their events, the ranking's place. */
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
              {one.note && <p className="note">{one.note[lang]}</p>}
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
      <Assessment />
    </Section>
  )
}
