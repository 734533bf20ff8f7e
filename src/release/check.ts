import type { Core, Sources } from './load.ts'
import { ReleaseProblem } from './problem.ts'

/** References between the tables that the map needs. Throws ReleaseProblem for the first that leads nowhere. */
export function checkCore(core: Core, folder: string): void {
  const adcodes = unique(core.regions, (region) => region.adcode, `${folder}regions.json`)
  const indicators = unique(core.indicators, (one) => one.id, `${folder}indicators.json`)
  unique(core.groups, (one) => one.id, `${folder}groups.json`)
  unique(core.facilities, (one) => one.id, `${folder}facilities.json`)
  unique(core.projects, (one) => one.id, `${folder}projects.json`)
  unique(core.cobuilding, (one) => one.id, `${folder}cobuilding.json`)
  unique(core.observations, (o) => `${o.region} ${o.indicator} ${o.period}`, `${folder}observations.json`)

  const region = (file: string, record: string, adcode: string | null) => {
    if (adcode !== null && !adcodes.has(adcode))
      throw new ReleaseProblem('unknown-adcode', folder + file, record, adcode)
  }
  for (const one of core.regions) region('regions.json', one.adcode, one.parent)
  for (const one of core.groups) for (const member of one.members) region('groups.json', one.id, member)
  for (const one of core.indicators) for (const member of one.appliesTo ?? []) region('indicators.json', one.id, member)
  for (const one of core.observations) {
    region('observations.json', `${one.region} ${one.indicator} ${one.period}`, one.region)
    if (!indicators.has(one.indicator)) {
      throw new ReleaseProblem(
        'unknown-reference',
        `${folder}observations.json`,
        `${one.region} ${one.period}`,
        one.indicator,
      )
    }
  }
  for (const one of core.facilities) region('facilities.json', one.id, one.region)
  for (const one of core.projects) region('projects.json', one.id, one.region)
  for (const one of core.cobuilding) {
    if ('region' in one) region('cobuilding.json', one.id, one.region)
    if (one.kind === 'agreement') for (const member of one.regions) region('cobuilding.json', one.id, member)
  }
}

/** That every piece of evidence named anywhere exists, and every document that evidence names. Throws ReleaseProblem. */
export function checkSources(core: Core, sources: Sources, folder: string): void {
  const documents = unique(sources.documents, (one) => one.id, `${folder}documents.json`)
  const evidence = unique(sources.evidence, (one) => one.id, `${folder}evidence.json`)
  const adcodes = new Set(core.regions.map((one) => one.adcode))
  unique(sources.targets, (one) => one.id, `${folder}targets.json`)

  for (const one of sources.evidence) {
    if (!documents.has(one.document))
      throw new ReleaseProblem('unknown-reference', `${folder}evidence.json`, one.id, one.document)
  }
  const known = (file: string, record: string, ids: readonly string[]) => {
    for (const id of ids) if (!evidence.has(id)) throw new ReleaseProblem('unknown-evidence', folder + file, record, id)
  }
  for (const one of core.observations)
    known('observations.json', `${one.region} ${one.indicator} ${one.period}`, one.evidence)
  for (const one of core.facilities)
    known('facilities.json', one.id, [...one.evidence, ...one.claims.map((claim) => claim.evidence)])
  for (const one of core.projects) known('projects.json', one.id, one.evidence)
  for (const one of core.cobuilding) known('cobuilding.json', one.id, one.evidence)
  for (const one of sources.targets) {
    known('targets.json', one.id, one.evidence)
    if (one.region !== null && !adcodes.has(one.region)) {
      throw new ReleaseProblem('unknown-adcode', `${folder}targets.json`, one.id, one.region)
    }
  }
}

function unique<T>(records: readonly T[], name: (record: T) => string, file: string): Set<string> {
  const names = new Set<string>()
  for (const record of records) {
    const own = name(record)
    if (names.has(own)) throw new ReleaseProblem('duplicate-record', file, own, own)
    names.add(own)
  }
  return names
}
