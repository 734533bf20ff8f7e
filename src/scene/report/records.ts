import { designationsOf, networksOf } from '../../atlas/networks.ts'
import type { Region } from '../../release/schema.ts'
import type { Making } from './figures.ts'
import type { RecordsPart, ReportTables } from './types.ts'

/** Networks and lists that name the region or a part of it; how many concern all of a larger area. */
export function recordsPart(making: Making, { networks, designations }: ReportTables): RecordsPart {
  const { atlas, region, view, citations } = making
  const { files } = atlas.manifest
  const here = networksOf(networks, atlas, region.adcode)
  const groups = designationsOf(designations, atlas, region.adcode)
  const placeOf = (adcode: string): Region | null => (adcode === region.adcode ? null : (atlas.region(adcode) ?? null))
  const around = atlas.lineage(region.adcode).slice(1)
  return {
    older: !files.networks && !files.designations,
    networks: here
      .filter(({ relation }) => relation !== 'around')
      .map(({ network, relation, named }) => ({
        network,
        relation,
        named,
        place: placeOf(network.region),
        cited: citations.citation(network.title[view.lang], network.evidence, network.note),
      })),
    lists: groups.flatMap(({ list, entries }) => {
      const own = entries.filter(({ relation }) => relation !== 'around')
      const lines = own.map(({ designation }) => ({
        designation,
        place: placeOf(designation.region),
        cited: citations.citation(designation.name[view.lang], designation.evidence, designation.note),
      }))
      return lines.length > 0 ? [{ list, entries: lines }] : []
    }),
    above: around.flatMap((area) => {
      const counts = {
        networks: here.filter((one) => one.relation === 'around' && one.network.region === area.adcode).length,
        designations: groups
          .flatMap(({ entries }) => entries)
          .filter((one) => one.relation === 'around' && one.designation.region === area.adcode).length,
      }
      return counts.networks + counts.designations > 0 ? [{ region: area, ...counts }] : []
    }),
  }
}
