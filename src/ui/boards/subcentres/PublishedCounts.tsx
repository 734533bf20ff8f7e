import type { Pyramid } from '../../../atlas/tiers.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Value } from '../../panel/Value.tsx'
import { useApp, useWords } from '../../store.ts'
import { InstitutionName } from '../institutions/buttons.tsx'

/** How many of a region's institutions are named, of how many that a source counts; and who is not counted at all. */
export function PublishedCounts({ adcode, pyramid }: { adcode: string; pyramid: Pyramid }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const name = atlas.region(adcode)?.name[lang] ?? adcode
  const known = pyramid.counts.filter(({ published }) => published)
  return (
    <section className="published-counts" aria-label={name}>
      <h4>{words('pyramid.published', { name })}</h4>
      {known.length === 0 && <p className="none">{words('pyramid.published.none')}</p>}
      <ul>
        {known.map(({ indicator, named, published, exceeded }) => {
          const meaning = atlas.indicator(indicator)
          return meaning && published ? (
            <li key={indicator}>
              {words('pyramid.named', { indicator: meaning.name[lang], named })}{' '}
              <Value observation={published} indicator={meaning} name={name} withUnit />{' '}
              <span className="facts">{formatPeriod(published.period, words)}</span>
              {published.note && <span className="note"> {published.note[lang]}</span>}
              {exceeded && <p className="contradiction">{words('pyramid.exceeded')}</p>}
            </li>
          ) : null
        })}
      </ul>
      {pyramid.aside.length > 0 && (
        <details className="unfold-list">
          <summary>{words('pyramid.aside', { count: pyramid.aside.length })}</summary>
          <ul>
            {pyramid.aside.map(({ facility, why }) => (
              <li key={facility}>
                <InstitutionName
                  name={atlas.facilities.find((one) => one.id === facility)?.name ?? facility}
                  facility={facility}
                />{' '}
                <span className="facts">
                  {why === 'indefinite' ? words('pyramid.indefinite') : words(`facility.${why}`)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
