import type { Core, Sources } from './load.ts'
import { ReleaseProblem } from './problem.ts'
import type { Briefing, Outcome } from './schema.ts'

/** References between the tables that the map needs. Throws ReleaseProblem for the first that leads nowhere. */
export function checkCore(core: Core, folder: string): void {
  const adcodes = unique(core.regions, (region) => region.adcode, `${folder}regions.json`)
  const indicators = unique(core.indicators, (one) => one.id, `${folder}indicators.json`)
  unique(core.groups, (one) => one.id, `${folder}groups.json`)
  unique(core.facilities, (one) => one.id, `${folder}facilities.json`)
  unique(core.projects, (one) => one.id, `${folder}projects.json`)
  unique(core.cobuilding, (one) => one.id, `${folder}cobuilding.json`)
  unique(core.observations, (o) => `${o.region} ${o.indicator} ${o.period}`, `${folder}observations.json`)

  const region = mustBeKnown('unknown-adcode', adcodes, folder)
  const indicator = mustBeKnown('unknown-reference', indicators, folder)
  for (const one of core.regions) region('regions.json', one.adcode, one.parent)
  for (const one of core.groups) region('groups.json', one.id, ...one.members)
  for (const one of core.indicators) region('indicators.json', one.id, ...(one.appliesTo ?? []))
  for (const one of core.observations) {
    region('observations.json', `${one.region} ${one.indicator} ${one.period}`, one.region)
    indicator('observations.json', `${one.region} ${one.period}`, one.indicator)
  }
  for (const one of core.facilities) region('facilities.json', one.id, one.region)
  for (const one of core.projects) region('projects.json', one.id, one.region)

  const models = new Set(core.cobuilding.filter((one) => one.kind === 'model').map((one) => one.id))
  const model = mustBeKnown('unknown-reference', models, folder)
  for (const one of core.cobuilding) {
    if ('region' in one) region('cobuilding.json', one.id, one.region)
    if ('regions' in one) region('cobuilding.json', one.id, ...(one.regions ?? []))
    if (one.kind !== 'measure') continue
    region('cobuilding.json', one.id, ...one.outcomes.map((outcome) => outcome.region))
    model('cobuilding.json', one.id, one.model)
  }
}

/** That whatever the tables of sources name, and whatever evidence is named anywhere, exists. Throws ReleaseProblem. */
export function checkSources(core: Core, sources: Sources, folder: string): void {
  const documents = unique(sources.documents, (one) => one.id, `${folder}documents.json`)
  const evidence = unique(sources.evidence, (one) => one.id, `${folder}evidence.json`)
  unique(sources.targets, (one) => one.id, `${folder}targets.json`)
  unique(sources.networks, (one) => one.id, `${folder}networks.json`)
  unique(sources.designations, (one) => one.id, `${folder}designations.json`)

  const ids = (records: readonly { id: string }[]) => new Set(records.map((one) => one.id))
  const region = mustBeKnown('unknown-adcode', new Set(core.regions.map((one) => one.adcode)), folder)
  const known = mustBeKnown('unknown-evidence', evidence, folder)
  const document = mustBeKnown('unknown-reference', documents, folder)
  const facility = mustBeKnown('unknown-reference', ids(core.facilities), folder)
  const indicator = mustBeKnown('unknown-reference', ids(core.indicators), folder)
  const ofOutcomes = (outcomes: readonly Outcome[] | undefined) => (outcomes ?? []).flatMap((one) => one.evidence)

  for (const one of sources.evidence) document('evidence.json', one.id, one.document)
  for (const one of core.observations)
    known('observations.json', `${one.region} ${one.indicator} ${one.period}`, ...one.evidence)
  for (const one of core.facilities)
    known('facilities.json', one.id, ...one.evidence, ...one.claims.map((claim) => claim.evidence))
  for (const one of core.projects)
    known('projects.json', one.id, ...one.evidence, ...(one.stages ?? []).flatMap((stage) => stage.evidence))
  for (const one of core.cobuilding)
    known('cobuilding.json', one.id, ...one.evidence, ...(one.kind === 'measure' ? ofOutcomes(one.outcomes) : []))
  for (const one of sources.targets) {
    known('targets.json', one.id, ...one.evidence, ...ofOutcomes(one.outcomes))
    region('targets.json', one.id, one.region, ...(one.outcomes ?? []).map((outcome) => outcome.region))
    indicator('targets.json', one.id, one.measuredBy)
  }
  for (const one of sources.networks) {
    known('networks.json', one.id, ...one.evidence, ...one.partners.flatMap((partner) => partner.evidence))
    region('networks.json', one.id, one.region, ...one.partners.map((partner) => partner.region))
    facility('networks.json', one.id, ...one.partners.map((partner) => partner.facility))
  }
  for (const one of sources.designations) {
    known('designations.json', one.id, ...one.evidence)
    region('designations.json', one.id, one.region)
    facility('designations.json', one.id, one.facility)
  }
}

/**
 * That no two briefings have the same id, and that the regions and the evidence they name exist. Throws ReleaseProblem.
 * @param evidence null where the table of evidence is not at hand: a briefing can be shown before it has come
 */
export function checkBriefings(
  briefings: readonly Briefing[],
  core: Pick<Core, 'regions'>,
  evidence: ReadonlySet<string> | null,
  folder: string,
): void {
  unique(briefings, (one) => one.id, `${folder}briefings.json`)
  const region = mustBeKnown('unknown-adcode', new Set(core.regions.map((one) => one.adcode)), folder)
  const known = evidence ? mustBeKnown('unknown-evidence', evidence, folder) : () => {}
  for (const { id, scenes } of briefings) {
    for (const [index, scene] of scenes.entries()) {
      region('briefings.json', `${id} #${index + 1}`, ...(scene.emphasis ?? []))
      known('briefings.json', `${id} #${index + 1}`, ...(scene.evidence ?? []))
    }
  }
}

/** Fails for the first name that is not among those known; no name is no reference. */
function mustBeKnown(
  kind: 'unknown-adcode' | 'unknown-evidence' | 'unknown-reference',
  names: ReadonlySet<string>,
  folder: string,
) {
  return (file: string, record: string, ...references: (string | null | undefined)[]) => {
    for (const name of references) {
      if (name !== null && name !== undefined && !names.has(name))
        throw new ReleaseProblem(kind, folder + file, record, name)
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
