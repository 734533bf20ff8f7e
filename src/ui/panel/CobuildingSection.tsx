import { ReleaseProblem } from '../../release/problem.ts'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { Section } from './Section.tsx'

/** Agreement, events and assessment of a co-building city, or why there are none. */
export function CobuildingSection({ adcode }: { adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const library = useApp((state) => state.library)
  const lang = useApp((state) => state.view.lang)
  const inSichuan = atlas.lineage(adcode).some((one) => one.adcode === '510000')
  const own = atlas.cobuilding.filter((one) =>
    one.kind === 'agreement'
      ? one.regions.includes(adcode)
      : (one.kind === 'event' || one.kind === 'city') && one.region === adcode,
  )
  const rules = atlas.cobuilding.filter((one) => one.kind === 'rule' && one.topic === 'assessment')
  const unpublished = atlas.cobuilding.flatMap((one) => (one.kind === 'result' && !one.published ? [one.period] : []))
  const quoteOf = (id: string | undefined) =>
    id && library && !(library instanceof ReleaseProblem) ? library.evidence.get(id)?.quote : undefined
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
      {member && (
        <div className="assessment">
          <p className="item-name">{words('panel.assessment')}</p>
          <p>{words('panel.assessment.none', { periods: unpublished.join(lang === 'zh' ? '、' : ', ') })}</p>
          <ul className="items plain">
            {rules.map((one) => (
              <li key={one.id}>
                <blockquote lang="zh">{quoteOf(one.evidence[0]) ?? one.title[lang]}</blockquote>
                <p className="facts">
                  {one.title[lang]} <Cite title={one.title[lang]} evidence={one.evidence} note={one.note} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
