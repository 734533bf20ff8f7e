import fc from 'fast-check'
import { plainSpec } from '../../src/atlas/composite/spec.ts'
import {
  amongs,
  batches,
  besides,
  boards,
  type Classes,
  charts,
  embedParts,
  facilityTypes,
  fewestClasses,
  fillIndicators,
  inks,
  languages,
  layerNames,
  levels,
  lists,
  locks,
  methods,
  modes,
  mostClasses,
  mostCompared,
  orientations,
  overs,
  type Range,
  references,
  reliabilities,
  renderers,
  schemes,
  sheets,
  sizes,
  standings,
  statuses,
  subjects,
  type TargetChoice,
  targetDimensions,
  themes,
  tiers,
  type View,
} from '../../src/view/view.ts'
import { mapUnits, realAtlas } from './fixture.ts'

const offered = fillIndicators(realAtlas).map((one) => one.id)
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

/** One of the indicator's periods, or none: by a number, so that the generators are made once and not for every view. */
function periodOf(fill: string, pick: number): string | null {
  const periods = realAtlas.periods(fill)
  return periods[pick % (periods.length + 1)] ?? null
}
const picks = fc.nat({ max: 1000 })

/** Every view of the shipped release that an address can hold. */
export const views: fc.Arbitrary<View> = fc
  .record({
    release: maybe(fc.constant(realAtlas.manifest.version)),
    level: fc.constantFrom(...levels),
    fill: fc.constantFrom(...offered),
    period: picks,
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
      fc
        .record({ how: fc.constantFrom(...besides), fill: fc.constantFrom(...offered), pick: picks })
        .map(({ how, fill, pick }) => ({ how, fill, period: periodOf(fill, pick) })),
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
    mode: maybe(fc.constantFrom(...modes)),
    briefing: maybe(fc.stringMatching(/^[\w-]{1,20}$/)),
    show: someOf(embedParts),
    lock: someOf(locks),
    accent: maybe(fc.stringMatching(/^[0-9a-f]{6}$/)),
    step: fc.integer({ min: 1, max: 200 }),
    at: maybe(
      fc.record({
        lon: fc.integer({ min: 97_150, max: 110_400 }).map((n) => n / 1000),
        lat: fc.integer({ min: 25_900, max: 34_450 }).map((n) => n / 1000),
        scale: fc.integer({ min: 100, max: 4000 }).map((n) => n / 100),
      }),
    ),
    paper: fc.record({
      sheet: fc.constantFrom(...sheets),
      orientation: fc.constantFrom(...orientations),
      ink: fc.constantFrom(...inks),
      subject: fc.constantFrom(...subjects),
    }),
    theme: fc.constantFrom(...themes),
    size: fc.constantFrom(...sizes),
    lang: fc.constantFrom(...languages),
    renderer: fc.constantFrom(...renderers),
  })
  .map((view) => ({ ...view, period: periodOf(view.fill, view.period) }))
