import type { Observation, Release } from '../../release/schema.ts'
import { both } from './text.ts'

type Tables = Omit<Release, 'manifest'>

/** The last year of the smaller release, and what its texts say of years that it does not have. */
export const lastYear = '2021'
const rewritten: readonly (readonly [string, string])[] = [['2015–2022', '2015–2021']]

/**
 * A sealed release without the figures after `lastYear`: something real to compare with. Indicators without any
 * figure left, and evidence and documents that nothing refers to any more, go too; all else stays as it was.
 */
export function cutAfter(tables: Tables): Tables {
  const observations = tables.observations.filter(({ period }) => period.slice(0, 4) <= lastYear)
  const indicators = tables.indicators
    .filter(({ id }) => observations.some((one) => one.indicator === id))
    .map((indicator) => ({
      ...indicator,
      definition: both(rewrite(indicator.definition.zh), rewrite(indicator.definition.en)),
      defaultPeriod: defaultPeriodOf(indicator, observations),
    }))
  const kept = { ...tables, observations, indicators }
  const { evidence, documents, ...referring } = kept
  const named = JSON.stringify(referring)
  const usedEvidence = evidence.filter(({ id }) => named.includes(`"${id}"`))
  const usedDocuments = new Set(usedEvidence.map((one) => one.document))
  return { ...kept, evidence: usedEvidence, documents: documents.filter(({ id }) => usedDocuments.has(id)) }
}

const rewrite = (text: string) => rewritten.reduce((said, [from, to]) => said.replaceAll(from, to), text)

/** The indicator's own if it is left, else the latest of those in which most regions are known. */
function defaultPeriodOf(
  { id, defaultPeriod }: Tables['indicators'][number],
  observations: readonly Observation[],
): string {
  const own = observations.filter((one) => one.indicator === id && one.value !== null)
  if (own.some((one) => one.period === defaultPeriod)) return defaultPeriod
  const known = new Map<string, number>()
  for (const { period } of own) known.set(period, (known.get(period) ?? 0) + 1)
  const most = Math.max(...known.values())
  return [...known].filter(([, count]) => count === most).sort(([a], [b]) => (a < b ? 1 : -1))[0]?.[0] ?? defaultPeriod
}
