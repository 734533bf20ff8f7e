import type { Making } from './figures.ts'
import type { Report } from './types.ts'

/** What has no source, in sentences; what is only partly known is among it. */
export function unknownSaid(
  { atlas, region, view, words }: Making,
  report: Pick<
    Report,
    'figures' | 'facilities' | 'projects' | 'targets' | 'cobuilding' | 'records' | 'province' | 'nation'
  >,
): string[] {
  const { figures, facilities, projects, targets, records } = report
  const list = (items: readonly string[]) => items.join(words('report.and'))
  const named = (rows: Report['figures']) => list(rows.map(({ indicator }) => indicator.name[view.lang]))
  const some = (key: string, rows: Report['figures']) => (rows.length > 0 ? [words(key, { names: named(rows) })] : [])
  const without = (absence: string) => figures.filter(({ own }) => own.kind === 'absent' && own.absence === absence)
  const larger = figures.filter(
    ({ own }) => own.kind === 'larger' || (own.kind === 'absent' && own.absence === 'larger-area'),
  )
  const doubtful = figures.filter(({ own }) => own.kind === 'value' && own.figure.doubtful)
  const lacking = (which: 'province' | 'nation') => {
    const area = report[which]
    // Counts of areas of unequal size are not compared, so that nothing is missed.
    const rows = figures.filter(({ indicator, own, [which]: other }) => {
      return (
        indicator.measure === 'ratio' &&
        own.kind === 'value' &&
        other?.kind === 'absent' &&
        other.absence === 'no-source'
      )
    })
    return area && rows.length > 0
      ? [words('report.unknown.compared', { region: area.shortName[view.lang], names: named(rows) })]
      : []
  }
  const due = (targets?.own ?? [])
    .flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))
    .filter(({ row }) => row.state === 'overdue-without-evidence').length
  const results = atlas.cobuilding.flatMap((one) => (one.kind === 'result' && !one.published ? [one.period] : []))
  return [
    ...some('report.unknown.no-source', without('no-source')),
    ...some('report.unknown.larger', larger),
    ...some('report.unknown.doubtful', doubtful),
    ...lacking('province'),
    ...lacking('nation'),
    ...(facilities.published.length === 0 ? [words('report.unknown.tiers')] : []),
    ...(facilities.list.length === 0 ? [words('panel.facilities.none')] : []),
    ...(projects.built === null ? [words('report.unknown.subcentres')] : []),
    ...(due > 0 ? [words('report.unknown.overdue', { count: due })] : []),
    ...(atlas.cobuildingCities.has(region.adcode) && results.length > 0
      ? [words('report.unknown.assessment', { periods: list([...new Set(results)].sort()) })]
      : []),
    ...(records && !records.older && records.networks.length === 0 ? [words('networks.region.none')] : []),
    ...(records && !records.older && records.lists.length === 0 ? [words('lists.region.none')] : []),
  ]
}
