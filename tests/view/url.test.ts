import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAtlas } from '../../src/atlas/atlas.ts'
import { plainSpec } from '../../src/atlas/composite/spec.ts'
import { formatView, languageOf, parseView, releaseOf } from '../../src/view/url.ts'
import {
  amongs,
  batches,
  besides,
  boards,
  type Classes,
  charts,
  defaultView,
  facilityTypes,
  fewestClasses,
  fillIndicators,
  languages,
  layerNames,
  levels,
  lists,
  methods,
  mostClasses,
  mostCompared,
  overs,
  type Range,
  references,
  reliabilities,
  renderers,
  schemes,
  standings,
  statuses,
  type TargetChoice,
  targetDimensions,
  tiers,
  type View,
} from '../../src/view/view.ts'
import { readRelease } from '../release/sources.ts'
import { inventedAtlas, mapUnits, realAtlas, value, viewOf } from '../support/fixture.ts'

const offered = fillIndicators(realAtlas).map((one) => one.id)
const parse = (search: string) => parseView(search, realAtlas)
const someOf = <T>(all: readonly T[]) => fc.subarray([...all])
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const targetChoices = fc.dictionary(
  fc.constantFrom(...targetDimensions),
  fc.constantFrom('2027', '县卫生健康委', 'overdue-without-evidence', 'a:b', '“四个明显”'),
) as fc.Arbitrary<TargetChoice>
const specs = fc
  .uniqueArray(fc.constantFrom(...offered), { minLength: 1, maxLength: 5 })
  .map((ids) => plainSpec(ids.map((id) => ({ id, direction: 1 }))))

const decimals = fc.integer({ min: -99_999, max: 9_999_999 }).map((n) => n / 1000)
const ranges: fc.Arbitrary<Range> = fc
  .tuple(maybe(decimals), maybe(decimals))
  .filter(([low, high]) => (low !== null || high !== null) && (low === null || high === null || low <= high))
  .map(([low, high]) => ({ low, high }))
const classes: fc.Arbitrary<Classes> = fc.oneof(
  fc.record({
    method: fc.constantFrom(...methods.filter((one) => one !== 'manual')),
    count: fc.integer({ min: fewestClasses, max: mostClasses }),
    limits: fc.constant([]),
  }),
  fc
    .uniqueArray(decimals, { minLength: fewestClasses - 1, maxLength: mostClasses - 1 })
    .map((some) => ({ method: 'manual' as const, count: some.length + 1, limits: some.sort((a, b) => a - b) })),
)

const views: fc.Arbitrary<View> = fc.constantFrom(...offered).chain((fill) =>
  fc.record({
    release: maybe(fc.constant(realAtlas.manifest.version)),
    level: fc.constantFrom(...levels),
    fill: fc.constant(fill),
    period: maybe(fc.constantFrom(...realAtlas.periods(fill))),
    layers: someOf(layerNames),
    region: maybe(fc.constantFrom(...mapUnits)),
    tier: someOf(tiers),
    status: someOf(statuses),
    type: someOf(facilityTypes),
    reliability: someOf(reliabilities),
    batch: someOf(batches),
    within: fc.uniqueArray(fc.constantFrom(...realAtlas.groups.map((one) => one.id), ...mapUnits), { maxLength: 6 }),
    standing: someOf(standings),
    range: maybe(ranges),
    classes: classes,
    scheme: fc.constantFrom(...schemes),
    reference: fc.constantFrom(...references),
    second: maybe(fc.constantFrom(...offered)),
    beside: maybe(
      fc.constantFrom(...offered).chain((id) =>
        fc.record({
          how: fc.constantFrom(...besides),
          fill: fc.constant(id),
          period: maybe(fc.constantFrom(...realAtlas.periods(id))),
        }),
      ),
    ),
    chart: fc.constantFrom(...charts),
    columns: fc.uniqueArray(fc.constantFrom(...offered), { maxLength: 8 }),
    sort: maybe(fc.record({ by: fc.constantFrom('name', ...offered), descending: fc.boolean() })),
    compared: fc.uniqueArray(fc.constantFrom(...mapUnits), { maxLength: mostCompared }),
    resource: maybe(fc.constantFrom(...offered)),
    over: fc.constantFrom(...overs),
    against: maybe(fc.constantFrom('2026.1', '2025.4')),
    board: maybe(fc.constantFrom(...boards)),
    ranking: maybe(specs),
    among: fc.constantFrom(...amongs),
    targets: targetChoices,
    list: maybe(fc.constantFrom(...lists)),
    facility: maybe(fc.constantFrom(...realAtlas.facilities.map((one) => one.id))),
    lang: fc.constantFrom(...languages),
    renderer: fc.constantFrom(...renderers),
  }),
)

describe('the address', () => {
  it('leads back to every view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(formatView(view))).toEqual({ view, problems: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('is empty for the default view and names only what differs', () => {
    expect(formatView(defaultView)).toBe('')
    expect(parse('')).toEqual({ view: defaultView, problems: [] })
    expect(formatView(viewOf({ level: 'county', tier: ['3A', '3B'] }))).toBe('?level=county&tier=3A,3B')
  })

  it('says "none" where every layer is off', () => {
    expect(formatView(viewOf({ layers: [] }))).toBe('?layers=none')
  })
})

/** Links that were sent to people: what they once meant they must go on meaning. */
const published: [string, Partial<View>][] = [
  ['?release=2026.1', { release: '2026.1' }],
  ['?release=2026.2', { release: '2026.2' }],
  [
    '?board=targets&targets=year:2027;unit:县卫生健康委',
    { board: 'targets', targets: { year: '2027', unit: '县卫生健康委' } },
  ],
  [
    '?board=ranking&ranking=physiciansPer1000,!share65plus~min-max~equal~linear~leave-out~with-doubtful~1~2000&among=areas',
    {
      board: 'ranking',
      ranking: plainSpec([
        { id: 'physiciansPer1000', direction: 1 },
        { id: 'share65plus', direction: -1 },
      ]),
      among: 'areas',
    },
  ],
  ['?board=lists&list=promotion', { board: 'lists', list: 'promotion' }],
  ['?facility=F006', { facility: 'F006' }],
  ['?level=county', { level: 'county' }],
  ['?level=prefecture', {}],
  ['?fill=share65plus', { fill: 'share65plus' }],
  ['?period=2015', { period: '2015' }],
  ['?fill=subcentresBuilt&period=2023-04', { fill: 'subcentresBuilt', period: '2023-04' }],
  ['?period=2023-04&fill=subcentresBuilt', { fill: 'subcentresBuilt', period: '2023-04' }],
  ['?layers=fill,cobuilding', { layers: ['fill', 'cobuilding'] }],
  ['?layers=cobuilding,fill', { layers: ['fill', 'cobuilding'] }],
  ['?layers=fill%2Cprojects', { layers: ['fill', 'projects'] }],
  ['?layers=none', { layers: [] }],
  ['?layers=', { layers: [] }],
  ['?region=510100', { region: '510100' }],
  ['?region=500000', { region: '500000' }],
  ['?region=500103', { region: '500103' }],
  ['?tier=3A', { tier: ['3A'] }],
  ['?tier=township-A,3A', { tier: ['3A', 'township-A'] }],
  ['?tier=none', { tier: [] }],
  ['?status=built,verified', { status: ['verified', 'built'] }],
  ['?within=sc-south,510100', { within: ['sc-south', '510100'] }],
  [
    '?standing=candidate,member&type=mental&reliability=high&batch=first',
    {
      standing: ['member', 'candidate'],
      type: ['mental'],
      reliability: ['high'],
      batch: ['first'],
    },
  ],
  ['?range=2.5..3.1', { range: { low: 2.5, high: 3.1 } }],
  ['?range=..3', { range: { low: null, high: 3 } }],
  ['?classes=quantile:4', { classes: { method: 'quantile', count: 4, limits: [] } }],
  ['?classes=manual:2,2.5,3.15', { classes: { method: 'manual', count: 4, limits: [2, 2.5, 3.15] } }],
  ['?scheme=diverging&reference=province', { scheme: 'diverging', reference: 'province' }],
  ['?scheme=bivariate&second=bedsPer1000', { scheme: 'bivariate', second: 'bedsPer1000' }],
  ['?beside=swipe:physiciansPer1000:2015', { beside: { how: 'swipe', fill: 'physiciansPer1000', period: '2015' } }],
  ['?beside=side:bedsPer1000:', { beside: { how: 'side', fill: 'bedsPer1000', period: null } }],
  ['?board=charts&chart=trend', { board: 'charts', chart: 'trend' }],
  [
    '?board=table&columns=population,bedsPer1000&sort=-population',
    {
      board: 'table',
      columns: ['population', 'bedsPer1000'],
      sort: { by: 'population', descending: true },
    },
  ],
  ['?board=compare&compared=510900,500238', { board: 'compare', compared: ['510900', '500238'] }],
  [
    '?board=inequality&resource=hospitalBeds&over=area',
    { board: 'inequality', resource: 'hospitalBeds', over: 'area' },
  ],
  ['?board=changes&against=2026.1', { board: 'changes', against: '2026.1' }],
  ['?group=cq-core', { within: ['cq-core'] }],
  ['?lang=en', { lang: 'en' }],
  ['?renderer=svg', { renderer: 'svg' }],
  ['?renderer=gl', { renderer: 'gl' }],
  ['level=county&lang=en', { level: 'county', lang: 'en' }],
]

/** The atlas of the release that a link asks for, as the page loads it. */
function atlasFor(search: string) {
  const version = releaseOf(search)
  if (version === null) return realAtlas
  const { manifest, tables } = readRelease(version)
  return createAtlas({ manifest, ...tables })
}

describe('a published link', () => {
  it.each(published)('%s stays readable', (search, change) => {
    expect(parseView(search, atlasFor(search))).toEqual({ view: viewOf(change), problems: [] })
  })
})

describe('what the address cannot mean', () => {
  it.each([
    ['?colour=red', 'colour', 'red', 'unknown-parameter'],
    ['?__proto__=x', '__proto__', 'x', 'unknown-parameter'],
    ['?constructor', 'constructor', '', 'unknown-parameter'],
    ['?release=1999.1', 'release', '1999.1', 'unknown-value'],
    ['?level=village', 'level', 'village', 'unknown-value'],
    ['?level=', 'level', '', 'unknown-value'],
    ['?fill=__proto__', 'fill', '__proto__', 'unknown-value'],
    ['?fill=gradeless', 'fill', 'gradeless', 'unknown-value'],
    ['?period=1999', 'period', '1999', 'unknown-value'],
    ['?fill=share65plus&period=2022', 'period', '2022', 'unknown-value'],
    ['?region=100000', 'region', '100000', 'unknown-value'],
    ['?region=510199', 'region', '510199', 'unknown-value'],
    ['?region=constructor', 'region', 'constructor', 'unknown-value'],
    ['?group=toString', 'group', 'toString', 'unknown-value'],
    ['?range=3..2', 'range', '3..2', 'unknown-value'],
    ['?range=..', 'range', '..', 'unknown-value'],
    ['?range=1e9..', 'range', '1e9..', 'unknown-value'],
    ['?classes=quantile:8', 'classes', 'quantile:8', 'unknown-value'],
    ['?classes=equal:3.5', 'classes', 'equal:3.5', 'unknown-value'],
    ['?classes=manual:3,2', 'classes', 'manual:3,2', 'unknown-value'],
    ['?classes=manual:1,2,3,4,5,6,7', 'classes', 'manual:1,2,3,4,5,6,7', 'unknown-value'],
    ['?beside=swipe:none', 'beside', 'swipe:none', 'unknown-value'],
    ['?beside=side:bedsPer1000:1066', 'beside', 'side:bedsPer1000:1066', 'unknown-value'],
    ['?sort=-x', 'sort', '-x', 'unknown-value'],
    ['?against=<b>', 'against', '<b>', 'unknown-value'],
    ['?layers=rivers', 'layers', 'rivers', 'unknown-value'],
    ['?tier=4A', 'tier', '4A', 'unknown-value'],
    ['?status=merged', 'status', 'merged', 'unknown-value'],
    ['?lang=de', 'lang', 'de', 'unknown-value'],
    ['?renderer=webgpu', 'renderer', 'webgpu', 'unknown-value'],
    ['?level=%FF%FE', 'level', '\ufffd\ufffd', 'unknown-value'],
    ['?level=%', 'level', '%', 'unknown-value'],
  ])('%s is ignored and reported', (search, parameter, given, reason) => {
    const { view, problems } = parse(search)
    const kept = search.includes('fill=share65plus') ? viewOf({ fill: 'share65plus' }) : defaultView
    expect(view).toEqual(kept)
    expect(problems).toEqual([{ parameter, value: given, reason }])
  })

  it('costs a list only the part that is not understood', () => {
    const { view, problems } = parse('?layers=fill,rivers,projects&tier=3A,9Z&status=built,,planned')
    expect(view).toEqual(viewOf({ layers: ['fill', 'projects'], tier: ['3A'], status: ['built', 'planned'] }))
    expect(problems).toEqual([
      { parameter: 'layers', value: 'rivers', reason: 'unknown-value' },
      { parameter: 'tier', value: '9Z', reason: 'unknown-value' },
      { parameter: 'status', value: '', reason: 'unknown-value' },
    ])
  })

  it('costs the rest of the address nothing', () => {
    const { view, problems } = parse('?x=1&level=county&lang=xx&region=510100')
    expect(view).toEqual(viewOf({ level: 'county', region: '510100' }))
    expect(problems.map((one) => one.parameter)).toEqual(['x', 'lang'])
  })

  it('is left out of a list of which the rest is known', () => {
    const { view, problems } = parse('?within=sc-south,__proto__')
    expect(view).toEqual(viewOf({ within: ['sc-south'] }))
    expect(problems).toEqual([{ parameter: 'within', value: '__proto__', reason: 'unknown-value' }])
  })

  it('is repeated only in part where it is very long', () => {
    const long = 'a'.repeat(100_000)
    const { view, problems } = parse(`?fill=${long}&layers=${long}&${long}=1&tier=${'3A,'.repeat(50_000)}`)
    expect(view).toEqual(viewOf({ tier: ['3A'] }))
    for (const { parameter, value } of problems) expect(parameter.length + value.length).toBeLessThanOrEqual(400)
  })

  it('does not count a known value as known because more follows it', () => {
    expect(parse('?level=county,prefecture').view.level).toBe('prefecture')
    expect(parse('?level=county&level=prefecture').view.level).toBe('county')
  })

  const names = ['level', 'fill', 'period', 'layers', 'region', 'tier', 'status', 'group', '__proto__', 'lang', 'x']
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('%', '=', '&', '+', ',', '0', 'F', '\ud800', '\udfff', '#', '?', '\0', '川') }),
    fc.constantFrom('__proto__', 'constructor', '%', '%E0%A4%A', '%00', '3A,3A,3A', 'none,none', ',', 'hasOwnProperty'),
  )
  const queries = fc.oneof(
    anyText,
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), anyText), anyText), { maxLength: 8 })
      .map((pairs) => `?${pairs.map(([name, given]) => `${name}=${given}`).join('&')}`),
  )

  it('never throws, and always leaves a view that an address can hold', () => {
    fc.assert(
      fc.property(queries, (search) => {
        const { view, problems } = parse(search)
        for (const one of problems) expect(['unknown-parameter', 'unknown-value']).toContain(one.reason)
        expect(parse(formatView(view))).toEqual({ view, problems: [] })
        expect(languages).toContain(languageOf(search))
        expect(typeof (releaseOf(search) ?? '')).toBe('string')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('before any release is loaded', () => {
  it('the address tells the release and the language', () => {
    expect(releaseOf('?release=2027.2&lang=en')).toBe('2027.2')
    expect(releaseOf('?lang=en')).toBeNull()
    expect(languageOf('?lang=en')).toBe('en')
    expect(languageOf('?lang=klingon')).toBe('zh')
    expect(languageOf('')).toBe('zh')
  })
})

describe('a release that does not have the default indicator', () => {
  it('lets the address name a period of the indicator that is shown instead', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2020', 1), value('900100', 'rate', '2022', 1)])
    const view = viewOf({ period: '2020' })
    expect(parseView(formatView(view), atlas)).toEqual({ view, problems: [] })
  })
})
