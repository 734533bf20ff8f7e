import { useEffect, useMemo, useState } from 'react'
import { buildMatrix } from '../../atlas/composite/matrix.ts'
import { tellsHowWell } from '../../atlas/composite/presets.ts'
import type { RankingResult } from '../../atlas/composite/result.ts'
import { isSpec, limits, parseSpec, type RankingSpec } from '../../atlas/composite/spec.ts'
import { regionFilters } from '../../view/filter.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Controls } from './ranking/Controls.tsx'
import { firstSpec, fittedPresets, rankedRegions } from './ranking/choice.ts'
import { Inputs } from './ranking/Inputs.tsx'
import { Method } from './ranking/Method.tsx'
import { ProblemSaid } from './ranking/ProblemSaid.tsx'
import { Results } from './ranking/Results.tsx'
import { useRanking } from './ranking/useRanking.ts'
import { Weights } from './ranking/Weights.tsx'

/** How long a choice must rest before it enters the address, in milliseconds: sliders would fill the history. */
const settle = 400

/** A composite index of the reader's own making, and how firm its ranks are. */
export function RankingBoard() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const { among, level, ranking, lang } = view
  const who = useMemo(() => view, [among, level, ...regionFilters(view)])
  const presets = useMemo(() => fittedPresets(atlas, who), [atlas, who])
  const settled = useMemo(() => ranking ?? firstSpec(presets), [ranking, presets])
  const [draft, setDraft] = useState<RankingSpec | null>(null)
  const spec = draft ?? settled
  const regions = useMemo(() => rankedRegions(atlas, who, spec.indicators), [atlas, who, spec.indicators])

  useEffect(() => {
    if (!draft) return
    const timer = setTimeout(() => {
      look(store, { ranking: draft })
      setDraft(null)
    }, settle)
    return () => clearTimeout(timer)
  }, [draft, store])

  const matrix = useMemo(() => buildMatrix(atlas, regions, spec.indicators), [atlas, regions, spec.indicators])
  const { answer, busy, failed } = useRanking(matrix, spec)
  const result = answer?.kind === 'ranking' ? answer : null
  const conditions = spec.indicators.filter(({ id }) => !tellsHowWell(id))
  const weights = spec.indicators.map(({ id }) => result?.indicators.find((one) => one.id === id)?.weight ?? null)

  return (
    <>
      <p className="unofficial">{words('ranking.unofficial')}</p>
      <header className="board-head">
        <h2>{words('ranking.title')}</h2>
        <p>{words('ranking.what')}</p>
        {among === 'cobuilding' && regions.length > 0 && (
          <p>
            {words('ranking.thin', {
              count: presets.find((one) => one.id === 'general')?.indicators.length ?? 0,
              cities: regions.length,
            })}
          </p>
        )}
      </header>
      {ranking === null && draft === null && <Refused />}
      <Controls spec={spec} who={who} presets={presets} change={setDraft} />
      <section>
        <h3>{words('ranking.ingredients')}</h3>
        <Weights spec={spec} weights={weights} change={setDraft} />
        {conditions.length > 0 && (
          <p className="how">
            {words('ranking.conditions', {
              indicators: conditions
                .map(({ id }) => atlas.indicator(id)?.name[lang] ?? id)
                .join(lang === 'zh' ? '、' : ', '),
            })}
          </p>
        )}
      </section>
      <section aria-busy={busy}>
        <h3>{words('ranking.results')}</h3>
        {failed && (
          <p className="problem" role="alert">
            {words('ranking.failed')}
          </p>
        )}
        {answer === null && !failed && <p className="none">{words('ranking.busy')}</p>}
        {answer && answer.kind !== 'ranking' && <ProblemSaid problem={answer} spec={spec} change={setDraft} />}
        {result && <Results result={result} />}
        {result && <Remarks result={result} />}
        {result && <Inputs result={result} />}
        {result && (
          <p className="draws">
            <button
              type="button"
              className="quiet"
              onClick={() => setDraft({ ...spec, seed: spec.seed >= limits.largestSeed ? 0 : spec.seed + 1 })}
            >
              {words('ranking.again')}
            </button>{' '}
            {words('ranking.seed', { seed: spec.seed, draws: spec.draws })}
          </p>
        )}
      </section>
      <Method />
      <p className="sr-only" role="status">
        {result && !busy
          ? words('ranking.done', {
              count: result.ranked.length,
              first: atlas.region(result.ranked[0]?.region ?? '')?.name[lang] ?? '',
            })
          : ''}
      </p>
    </>
  )
}

/** Why the ranking of a link is not the one shown. */
function Refused() {
  const words = useWords()
  const refused = useApp((state) => state.urlProblems.find((one) => one.parameter === 'ranking'))
  if (!refused) return null
  const parsed = parseSpec(refused.value)
  const isZero = !isSpec(parsed) && parsed.kind === 'all-weights-zero'
  return (
    <p className="problem" role="alert">
      {words(isZero ? 'ranking.problem.all-weights-zero' : 'ranking.problem.bad-spec')} {words('ranking.instead')}
    </p>
  )
}

/** What became of indicators that tell nothing, and of doubtful and missing values. */
function Remarks({ result }: { result: RankingResult }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const nameOf = (id: string) => atlas.indicator(id)?.name[lang] ?? id
  const constant = result.indicators.filter((one) => one.use === 'constant')
  const gaps = result.ranked.filter((one) => one.missing.length > 0)
  const doubts = result.ranked.filter((one) => one.doubtful.length > 0)
  const separator = lang === 'zh' ? '；' : '; '
  return (
    <ul className="remarks">
      {constant.map((one) => (
        <li key={one.id}>{words('ranking.constant', { indicator: nameOf(one.id) })}</li>
      ))}
      {gaps.length > 0 && <li>{words('ranking.gaps', { count: gaps.length })}</li>}
      {doubts.length > 0 && (
        <li>
          {words('ranking.doubts', {
            regions: doubts
              .map((one) =>
                words('ranking.gap', {
                  indicator: atlas.region(one.region)?.shortName[lang] ?? one.region,
                  why: one.doubtful.map(nameOf).join(lang === 'zh' ? '、' : ', '),
                }),
              )
              .join(separator),
          })}
        </li>
      )}
    </ul>
  )
}
