import { existsSync } from 'node:fs'
import type { Release } from '../../release/schema.ts'
import { briefingsOf } from './briefings.ts'
import { addCensus, addDensity } from './census.ts'
import { cobuildingOf } from './cobuilding.ts'
import { addAggregates, addPublishedCounts, addRelatedCounts } from './counts.ts'
import { designationsOf } from './designations.ts'
import { facilitiesOf } from './facilities.ts'
import { readAreas, readFacts } from './facts.ts'
import { indicators } from './indicators.ts'
import { Ledger } from './ledger.ts'
import { modelsOf } from './models.ts'
import { addNamed } from './named.ts'
import { networksOf } from './networks.ts'
import { Observations } from './observations.ts'
import { addOthers } from './others.ts'
import { outcomesOf } from './outcomes.ts'
import { addAbsences, addPanel } from './panel.ts'
import { projectsOf, withStages } from './projects.ts'
import { chongqing, groupsOf, nation, RegionFinder, regionsOf } from './regions.ts'
import { withFields } from './target-fields.ts'
import { addFiveDocuments, targetsOf } from './targets.ts'
import { assertTranslated } from './text.ts'

export type Tables = Omit<Release, 'manifest'>

export interface Imported {
  tables: Tables
  /** Quotes that the document named by the facts does not contain word for word. */
  notVerbatim: string[]
}

/** Turns the collected facts into the tables of a release; throws where a fact has no place in it. */
export function importFacts(factsFolder: string, documentsFolder: string, boundariesFile: string): Imported {
  const facts = readFacts(factsFolder)
  const areas = existsSync(boundariesFile) ? readAreas(boundariesFile) : new Map<string, number>()
  const ledger = new Ledger(documentsFolder)
  const observations = new Observations()
  const regions = regionsOf(facts)
  const find = new RegionFinder(regions)

  addFiveDocuments(facts, ledger)
  const targets = targetsOf(facts, find, ledger)
  addCensus(facts, ledger, observations)
  addDensity(
    areas,
    regions.filter((r) => r.adcode !== nation).map((r) => r.adcode),
    ledger,
    observations,
  )
  addPanel(facts, ledger, observations)
  addOthers(facts, ledger, observations)
  addAbsences(
    regions.filter((r) => r.parent === chongqing).map((r) => r.adcode),
    observations,
  )
  const facilities = facilitiesOf(facts, find, ledger)
  const projects = projectsOf(facts, find, ledger)
  const cobuilding = cobuildingOf(facts, find, ledger)
  addPublishedCounts(facts, find, ledger, observations)
  addAggregates(facts, find, ledger, observations)
  addRelatedCounts(facts, ledger, observations)
  addNamed(regions, facilities, projects, observations)
  // After everything of the first release, so that its evidence keeps its names.
  const outcomes = outcomesOf(facts, ledger)
  const models = modelsOf(facts, find, ledger, outcomes)
  const networks = networksOf(facts, facilities, find, ledger)
  const designations = designationsOf(facts, facilities, find, ledger)
  assertTranslated()

  const order = new Map(indicators.map((indicator, index) => [indicator.id, index]))
  const rank = (id: string) => order.get(id) ?? Number.POSITIVE_INFINITY
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const told = {
    projects: withStages(projects, ledger),
    cobuilding: [...cobuilding, ...models],
    targets: withFields(targets, facts, outcomes),
  }
  return {
    tables: {
      regions,
      groups: groupsOf(facts),
      indicators,
      observations: observations
        .list()
        .sort(
          (a, b) =>
            rank(a.indicator) - rank(b.indicator) ||
            a.region.localeCompare(b.region) ||
            a.period.localeCompare(b.period),
        ),
      facilities,
      ...told,
      networks,
      designations,
      documents: [...ledger.documents.values()].sort(byId),
      evidence: [...ledger.evidence.values()].sort(byId),
      briefings: briefingsOf(told),
    },
    notVerbatim: ledger.notVerbatim,
  }
}
