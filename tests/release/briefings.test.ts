import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/atlas/subcentres.ts'
import { filterTargets } from '../../src/atlas/target-filters.ts'
import { targetBoard } from '../../src/atlas/targets.ts'
import type { BriefingScene, Observation, Target } from '../../src/release/schema.ts'
import { unitsInView, unitsShown } from '../../src/scene/areas.ts'
import { formatValue } from '../../src/scene/format.ts'
import { frame, frameHeight, project } from '../../src/scene/projection.ts'
import { queryOf, viewOfScene } from '../../src/view/briefing.ts'
import { facilityPasses, projectPasses } from '../../src/view/filter.ts'
import { parseView } from '../../src/view/url.ts'
import { realAtlas, realBoundaries, viewOf } from '../support/fixture.ts'
import { tables } from './sources.ts'

const { observations, evidence, documents, indicators, targets, cobuilding, projects, briefings } = tables
const overview = briefings.find((one) => one.id === 'overview')
const scenes = overview?.scenes ?? []
const boundaries = await realBoundaries()

const quotes = new Map(evidence.map((one) => [one.id, one]))
const dates = new Map(documents.map((one) => [one.id, one.date ?? '']))

const months = 'January February March April May June July August September October November December'.split(' ')
/** Every number of a text as it is written, without marks of thousands; months by name are numbers too. */
function numbersIn(text: string): Set<string> {
  const plain = months
    .reduce((said, month, index) => said.replaceAll(month, String(index + 1)), text)
    .replace(/per 1,000/g, '')
  return new Set((plain.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => one.replaceAll(',', '').replace(/\.$/, '')))
}
/** As the page writes it, under the name that it has there. */
const shown = ({ indicator, value }: Observation) => {
  const found = indicators.find(({ id }) => id === indicator)
  return value === null || !found ? '' : `${found.name.zh} ${formatValue(value, found, 'zh')}`
}
const cites = (ids: ReadonlySet<string>, record: { evidence: readonly string[] }) =>
  record.evidence.some((id) => ids.has(id))

/** The numbers of what a scene cites: its sentences with their dates, and the records that stand on them. */
function numbersCited({ evidence: ids = [] }: BriefingScene): Set<string> {
  const cited = new Set(ids)
  const outcomes = [...targets, ...cobuilding].flatMap((one) => ('outcomes' in one ? (one.outcomes ?? []) : []))
  const said = [
    ...ids.map((id) => quotes.get(id)?.quote ?? ''),
    ...ids.map((id) => dates.get(quotes.get(id)?.document ?? '') ?? ''),
    ...observations.filter((one) => cites(cited, one)).flatMap((one) => [shown(one), one.period]),
    ...targets.filter((one) => cites(cited, one)).flatMap((one) => [String(one.value), one.due, one.dueBy]),
    ...cobuilding.filter((one) => cites(cited, one)).map((one) => ('date' in one ? one.date : null)),
    ...outcomes.filter((one) => cites(cited, one)).map((one) => one.date),
  ]
  // A day of the calendar is written with its zero, a text is not.
  return new Set(said.flatMap((one) => [...numbersIn((one ?? '').replace(/-0?/g, ' '))]))
}

/* What a scene may count: each computed here from the tables, for that scene alone. */
const physicians2022 = unitsShown(realAtlas, viewOf({ fill: 'physiciansPer1000', period: '2022' }))
const values2022 = physicians2022.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : []))
const ofPhysicians = observations.filter((one) => one.indicator === 'physiciansPer1000')
const isDoubtful = (one: Observation) => 'status' in one && one.status === 'doubtful'
const areas = physicians2022.map(({ region }) => region.adcode)
const figure = (region: string, indicator: string, period: string) => {
  const found = observations.find((o) => o.region === region && o.indicator === indicator && o.period === period)
  if (found?.value == null) throw new Error(`${region} ${indicator} ${period} is not known`)
  return found.value
}
const districts = realAtlas.children('500000').length
const withPhysicians = areas.filter((_, index) => physicians2022[index]?.reading.kind === 'value')
const members = cobuilding.flatMap((one) => (one.kind === 'city' ? [one.region] : []))
const events = cobuilding.filter((one) => one.kind === 'event' && members.includes(one.region))
const measures = cobuilding.filter((one) => one.kind === 'measure')
const inSuining = (one: { region: string | null }) => one.region?.startsWith('5109') === true
const ofSuining = targets.filter(inSuining)
const dueIn = (year: string) => (one: Target) => one.dueBy?.startsWith(year) === true
const ofWuxi = targets.filter((one) => one.region === '500238').filter(dueIn('2027'))
const standing = (region: string) => {
  const found = reconcile(realAtlas).find((one) => one.region.adcode === region)
  if (!found) throw new Error(region)
  const { named, built, unnamed } = found
  const all = Object.values(named).flat().length
  return { all, built: built?.value ?? 0, unnamed: unnamed ?? 0, counted: (built?.value ?? 0) - (unnamed ?? 0) }
}
const projectsIn = (status: string) => projects.filter((one) => inSuining(one) && one.status === status).length
const onMap = tables.facilities.filter((one) => one.onMap && one.tier?.startsWith('3'))
const population = (region: string) => figure(region, 'population', '2020')
const counted2022 = withPhysicians.reduce((sum, region) => sum + population(region), 0)
const share2022 = (counted2022 / (population('510000') + population('500000'))) * 100
const reliable = (region: string, period: string) =>
  ofPhysicians.find((o) => o.region === region && o.period === period && o.value !== null && !isDoubtful(o))?.value
const bothYears = areas.flatMap((region) => {
  const [from, to] = [reliable(region, '2016'), reliable(region, '2022')]
  return from != null && to != null ? [{ from, to }] : []
})
const doubtful = ofPhysicians.filter(isDoubtful)
const west = ['513200', '513300', '513400']
const absent = west.flatMap((region) =>
  ofPhysicians.filter((one) => one.region === region && one.value === null).map((one) => one.period),
)

const counts: Record<string, (number | string)[]> = {
  known: [withPhysicians.length, withPhysicians.length - 1, districts, '2020'],
  againstNation: [
    withPhysicians.length,
    values2022.filter((value) => value >= 3.15).length,
    values2022.filter((value) => value < 3.15).length,
    '2020',
  ],
  trend: [bothYears.length, new Set(doubtful.map((one) => one.region)).size, doubtful.length],
  distribution: [withPhysicians.length, share2022.toFixed(1), districts, '2020'],
  rule: [members.length, ...cobuilding.flatMap((one) => (one.kind === 'result' ? [one.period] : []))],
  doings: [
    members.length,
    events.length,
    new Set(events.map((one) => 'region' in one && one.region)).size,
    measures.length,
    measures.filter((one) => one.due !== null).length,
  ],
  suiningTargets: [ofSuining.length, ofSuining.filter(dueIn('2023')).length],
  suiningKnown: [
    population('510900'),
    '2020',
    figure('510900', 'namedTertiaryHospitals', '2026'),
    standing('510900').all,
    projectsIn('built'),
    projectsIn('under-construction'),
    projectsIn('planned'),
    members.length,
  ],
  wuxiPlan: [ofWuxi.length, ...['target', 'plan', 'rule'].map((kind) => ofWuxi.filter((o) => o.kind === kind).length)],
  subcentres: [
    standing('510000').counted,
    standing('510000').unnamed,
    standing('500000').all,
    ...['510400', '511500'].map((city) => standing(city).all),
  ],
  tiers: [
    ...['510000', '500000', '510100', '511700'].map((region) => figure(region, 'namedTertiaryHospitals', '2026')),
    onMap.filter((one) => one.tier === '3A').length,
    onMap.filter((one) => one.tier !== '3A').length,
  ],
  withoutSource: [
    ...west.flatMap((region) => [population(region), figure(region, 'namedTertiaryHospitals', '2026')]),
    '2020',
    ...absent,
  ],
  closing: [
    districts,
    standing('510000').unnamed,
    ofSuining.filter(dueIn('2023')).length,
    ofWuxi.length,
    ...cobuilding.flatMap((one) => (one.kind === 'result' ? [one.period] : [])),
  ],
}
const cases = Object.entries(counts).map(([name, own], index) => ({ name, own, scene: scenes[index] as BriefingScene }))

describe('the briefing of the release', () => {
  it('is the first and has a scene for every count of these tests', () => {
    expect(briefings[0]?.id).toBe('overview')
    expect(scenes).toHaveLength(cases.length)
    expect(scenes.length).toBeGreaterThanOrEqual(9)
  })

  it('tells things that the tables bear out', () => {
    expect(bothYears.filter(({ from, to }) => to <= from)).toEqual([])
    expect(ofSuining.filter(dueIn('2023')).flatMap((one) => one.outcomes ?? [])).toEqual([])
    expect(ofSuining.filter((one) => one.measuredBy)).toEqual([])
    expect(cobuilding.filter((one) => one.kind === 'result' && one.published)).toEqual([])
    expect(members.filter((city) => !events.some((one) => 'region' in one && one.region === city))).toEqual([
      '511500',
      '511900',
    ])
    expect(standing('511700').all).toBe(0)
    expect(targets.filter((one) => one.measuredBy === 'physiciansPer1000').map((one) => one.region)).toEqual(['500238'])
    const [first, ...rest] = [...physicians2022].sort((a, b) => known2022(b) - known2022(a))
    const last = rest.filter(({ reading }) => reading.kind === 'value').at(-1)
    expect([first?.region.adcode, last?.region.adcode]).toEqual(['510100', '511700'])
  })
})

const known2022 = ({ reading }: (typeof physicians2022)[number]) => (reading.kind === 'value' ? reading.value : -1)

describe.each(cases)('the scene $name', ({ own, scene }) => {
  const said = { zh: '', en: '' }
  for (const language of ['zh', 'en'] as const) {
    said[language] = [scene.title, scene.text, scene.notes].map((one) => one?.[language] ?? '').join('\n')
  }
  const { view, problems } = viewOfScene(scene, realAtlas, viewOf())

  it('names only evidence and regions that exist, each evidence once', () => {
    expect((scene.evidence ?? []).filter((id) => !quotes.has(id))).toEqual([])
    expect(new Set(scene.evidence).size).toBe(scene.evidence?.length)
    expect(scene.evidence?.length).toBeGreaterThan(0)
    expect((scene.emphasis ?? []).filter((adcode) => !realAtlas.region(adcode))).toEqual([])
  })

  it('states no number that its evidence or a count does not have, in both languages the same', () => {
    const known = new Set([...numbersCited(scene), ...own.map(String)])
    expect([...numbersIn(said.zh)].filter((one) => !known.has(one))).toEqual([])
    expect([...numbersIn(said.en)].sort()).toEqual([...numbersIn(said.zh)].sort())
  })

  it('writes its numbers in figures, but for those of a quote', () => {
    const outside = (text: string) => text.replace(/“[^”]*”/g, '')
    expect(
      outside(said.zh).match(/[两二三四五六七八九十百]+(?:个|家|市|条|项|年|月|日|次|名|件|份|种|类|倍)/g),
    ).toBeNull()
    expect(outside(said.en).match(/\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred)\b/gi)).toBeNull()
  })

  it('quotes word for word', () => {
    const sources = (scene.evidence ?? []).map((id) => quotes.get(id)?.quote ?? '')
    const made = [...said.zh.matchAll(/“([^”]*)”/g)].map(([, quote = '']) => quote)
    expect(made.filter((quote) => !sources.some((one) => one.includes(quote)))).toEqual([])
    expect([...said.en.matchAll(/“[^”]*”/g)]).toHaveLength(made.length)
  })

  it('is as long as can be read in a room', () => {
    expect(scene.title.zh?.length).toBeLessThanOrEqual(22)
    expect(scene.title.en?.length).toBeLessThanOrEqual(60)
    expect(scene.text?.zh?.length).toBeLessThanOrEqual(90)
    expect(scene.text?.en?.length).toBeLessThanOrEqual(240)
    for (const notes of [scene.notes?.zh?.match(/。/g), scene.notes?.en?.match(/\.(?=\s|$)/g)]) {
      expect(notes?.length).toBeGreaterThanOrEqual(3)
      expect(notes?.length).toBeLessThanOrEqual(6)
    }
  })

  it('has a view that is understood and written again the same', () => {
    expect(problems).toEqual([])
    expect(parseView(queryOf(view, view.at), realAtlas)).toEqual({ view, problems: [] })
  })

  it('shows something', () => {
    expect(unitsShown(realAtlas, view).filter(({ reading }) => reading.kind === 'value').length).toBeGreaterThan(10)
    expect(unitsInView(realAtlas, view).length).toBeGreaterThan(0)
    expect(tables.facilities.filter((one) => facilityPasses(realAtlas, view, one)).length).toBeGreaterThan(0)
    expect(projects.filter((one) => projectPasses(realAtlas, view, one)).length).toBeGreaterThan(0)
    const chosen = Object.fromEntries(Object.entries(view.targets).map(([name, one]) => [name, [one]]))
    expect(filterTargets(targetBoard(targets, realAtlas, '2026-11-22'), chosen).length).toBeGreaterThan(0)
  })

  it('has what it emphasises in the frame', () => {
    const { lon, lat, scale } = view.at ?? { lon: 104, lat: 30, scale: 1 }
    const [x, y] = view.at ? project(lon, lat) : [frame.width / 2, frameHeight / 2]
    for (const adcode of scene.emphasis ?? []) {
      const [ownX, ownY] = project(...(boundaries.get(adcode)?.anchor ?? [0, 0]))
      expect(Math.abs(ownX - x), adcode).toBeLessThan(frame.width / 2 / scale)
      expect(Math.abs(ownY - y), adcode).toBeLessThan(frameHeight / 2 / scale)
    }
  })
})
