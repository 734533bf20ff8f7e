import type { RankedRegion, RankingResult } from '../../../atlas/composite/result.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { lettersOf } from './letters.ts'
import { Strip } from './Strip.tsx'

/** How many runs of places are told in sentences; the letters in the table tell them all. */
const most = 6

/** The ranks, what they are made of, and how firm they are. */
export function Results({ result }: { result: RankingResult }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const { ranked, indistinct, varied } = result
  const letters = lettersOf(indistinct)
  const nameOf = (adcode: string) => atlas.region(adcode)?.shortName[lang] ?? adcode
  const named = (adcodes: readonly string[]) => adcodes.map(nameOf).join(lang === 'zh' ? '、' : ', ')
  const bars = barsOf(ranked)
  return (
    <>
      {varied < 2 ? (
        <p className="board-answer">{words('ranking.single')}</p>
      ) : indistinct.length > 0 ? (
        <ul className="indistinct">
          {indistinct.slice(0, most).map((run) => (
            <li key={run.regions.join()}>
              {words('ranking.indistinct', { from: run.from, to: run.to, regions: named(run.regions) })}
            </li>
          ))}
          {indistinct.length > most && <li>{words('ranking.indistinct.more', { count: indistinct.length - most })}</li>}
        </ul>
      ) : (
        <p>{words('ranking.distinct')}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="scroll-table" tabIndex={0} aria-label={words('ranking.table')}>
        <table className="ranking-table">
          <caption>{words('ranking.caption', { count: ranked.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{words('ranking.column.rank')}</th>
              <th scope="col">{words('table.region')}</th>
              <th scope="col">{words('ranking.column.score')}</th>
              <th scope="col" className="places">
                {words('ranking.column.places')}
                <span className="axis" aria-hidden="true">
                  <span>1</span>
                  <span>{ranked.length}</span>
                </span>
              </th>
              <th scope="col">{words('ranking.column.coverage')}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((one) => (
              <tr key={one.region}>
                <td className="rank-number">
                  {one.rank}
                  {letters.has(one.region) && <sup>{letters.get(one.region)}</sup>}
                </td>
                <th scope="row">
                  <button type="button" className="region" onClick={() => look(store, { region: one.region })}>
                    {nameOf(one.region)}
                  </button>
                </th>
                <td>
                  <Bar one={one} bars={bars} result={result} />
                </td>
                <td className="places">
                  <Strip region={one} places={ranked.length} label={firmnessInWords(one)} />
                  <small aria-hidden="true">
                    {one.firmness.lower === one.firmness.upper
                      ? one.firmness.lower
                      : words('ranking.range', { from: one.firmness.lower, to: one.firmness.upper })}
                  </small>
                </td>
                <td className="coverage">
                  {words('ranking.coverage', { known: one.coverage.known, all: one.coverage.indicators })}
                  {one.doubtful.length > 0 && (
                    <span className="mark" title={words('ranking.doubtful.mark')}>
                      {' '}
                      ?<span className="sr-only">{words('ranking.doubtful.mark')}</span>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="how">{words('ranking.strip', { draws: result.spec.draws })}</p>
      {letters.size > 0 && <p className="how">{words('ranking.letters')}</p>}
      <Unranked result={result} />
    </>
  )

  function firmnessInWords({ region, rank, firmness, leavingOut }: RankedRegion): string {
    const without = leavingOut.filter((place) => place !== null)
    return words('ranking.firmness', {
      region: nameOf(region),
      rank,
      lower: firmness.lower,
      upper: firmness.upper,
      minimum: firmness.minimum,
      maximum: firmness.maximum,
      without: without.join(lang === 'zh' ? '、' : ', ') || '–',
    })
  }
}

interface Bars {
  /** Of all bars together, so that they can be compared. */
  least: number
  most: number
}

/** Where the longest bar begins and ends; contributions to a z-score lie on both sides of zero. */
function barsOf(ranked: readonly RankedRegion[]): Bars {
  const sums = ranked.map(({ contributions }) => {
    const known = contributions.filter((part) => part !== null)
    return {
      below: known.filter((part) => part < 0).reduce((sum, part) => sum + part, 0),
      above: known.filter((part) => part > 0).reduce((sum, part) => sum + part, 0),
    }
  })
  return { least: Math.min(0, ...sums.map((one) => one.below)), most: Math.max(0, ...sums.map((one) => one.above)) }
}

/** One region's index, stacked from what each indicator brings. */
function Bar({ one, bars, result }: { one: RankedRegion; bars: Bars; result: RankingResult }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const range = bars.most - bars.least || 1
  let above = 0
  let below = 0
  const parts = one.contributions.flatMap((part, index) => {
    if (part === null || part === 0) return []
    const from = part > 0 ? above : below + part
    if (part > 0) above += part
    else below += part
    return [{ index, part, left: ((from - bars.least) / range) * 100, width: (Math.abs(part) / range) * 100 }]
  })
  const said = one.contributions
    .map((part, index) => {
      const id = result.spec.indicators[index]?.id ?? ''
      return words('ranking.contribution', {
        indicator: atlas.indicator(id)?.name[lang] ?? id,
        value: part === null ? '–' : part.toFixed(3),
      })
    })
    .join(lang === 'zh' ? '；' : '; ')
  return (
    <div className="stack" title={said}>
      <span className="score">{one.score.toFixed(3)}</span>
      <span className="track" role="img" aria-label={said}>
        {bars.least < 0 && <i className="zero" style={{ left: `${(-bars.least / range) * 100}%` }} />}
        {parts.map(({ index, left, width }) => (
          <i key={index} className={`s${index % 8}`} style={{ left: `${left}%`, width: `${width}%` }} />
        ))}
      </span>
    </div>
  )
}

/** Who has no rank, and why. */
export function Unranked({ result }: { result: Pick<RankingResult, 'unranked'> }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  if (result.unranked.length === 0) return null
  return (
    <details className="unranked" open={result.unranked.length < 6}>
      <summary>{words('ranking.unranked', { count: result.unranked.length })}</summary>
      <ul>
        {result.unranked.map((one) => (
          <li key={one.region}>
            <button type="button" className="region" onClick={() => look(store, { region: one.region })}>
              {atlas.region(one.region)?.name[lang] ?? one.region}
            </button>{' '}
            {words(`ranking.unranked.${one.reason}`)}
            {one.missing.length > 0 && (
              <small>
                {' '}
                {one.missing
                  .map(({ indicator, gap }) =>
                    words('ranking.gap', {
                      indicator: atlas.indicator(indicator)?.name[lang] ?? indicator,
                      why: words(gap === 'doubtful' ? 'ranking.gap.doubtful' : `absence.${gap}`),
                    }),
                  )
                  .join(lang === 'zh' ? '；' : '; ')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
