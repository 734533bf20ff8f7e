import { describe, expect, it } from 'vitest'
import { type CoreRelease, createAtlas } from '../../../src/atlas/atlas.ts'
import { buildMatrix } from '../../../src/atlas/composite/matrix.ts'
import { fitPreset, modelIds, type PresetId, presets } from '../../../src/atlas/composite/presets.ts'
import { checkSpec, plainSpec } from '../../../src/atlas/composite/spec.ts'
import { pioneerCities, shippedAtlas } from './release.ts'
import { rankingOf } from './support.ts'

const place = (adcode: string, level: string, parent: string | null) => ({ adcode, level, parent })
const seen = (region: string, indicator: string, period: string, value: number, status = 'reported') => ({
  ...{ region, indicator, period, value, status },
})
const indicators = [
  { id: 'rate', measure: 'ratio', defaultPeriod: '2022' },
  { id: 'local', measure: 'ratio', defaultPeriod: '2022', appliesTo: ['900000'] },
  { id: 'built', measure: 'count', defaultPeriod: '2025', cumulative: true },
]
/** An invented province with two cities, and a municipality with one district. */
const atlas = createAtlas({
  regions: [
    place('100000', 'nation', null),
    ...[place('900000', 'province', '100000'), place('800000', 'province', '100000')],
    ...[place('900100', 'prefecture', '900000'), place('900200', 'prefecture', '900000')],
    place('800101', 'county', '800000'),
  ],
  ...{ groups: [], facilities: [], projects: [], cobuilding: [], indicators },
  observations: [
    seen('900100', 'rate', '2022', 3),
    seen('900100', 'rate', '2021', 2),
    seen('900200', 'rate', '2022', 4, 'doubtful'),
    seen('800000', 'rate', '2022', 5),
    seen('900100', 'built', '2023', 7),
  ],
} as unknown as CoreRelease)

describe('the matrix', () => {
  it('holds the values of the default periods, and why there are none', () => {
    const regions = ['900100', '900200', '800101']
    expect(buildMatrix(atlas, regions, [{ id: 'rate' }, { id: 'local' }, { id: 'built' }])).toEqual({
      regions,
      indicators: ['rate', 'local', 'built'],
      periods: ['2022', '2022', '2025'],
      values: [
        [3, null, 7],
        [4, null, null],
        [null, null, null],
      ],
      doubtful: [
        [false, false, false],
        [true, false, false],
        [false, false, false],
      ],
      absences: [
        [null, 'no-source', null],
        [null, 'no-source', 'no-source'],
        ['larger-area', 'not-applicable', 'no-source'],
      ],
    })
  })

  it('holds those of another period where it is asked for', () => {
    const matrix = buildMatrix(atlas, ['900100', '900200'], [{ id: 'rate', period: '2021' }])
    expect(matrix.periods).toEqual(['2021'])
    expect(matrix.values).toEqual([[2], [null]])
  })

  it('leaves out an unknown indicator, names a region once, and knows nothing of an unknown one', () => {
    const matrix = buildMatrix(atlas, ['900100', '123456', '900100'], [{ id: 'nothing' }, { id: 'rate' }])
    expect(matrix).toMatchObject({ regions: ['900100', '123456'], indicators: ['rate'], values: [[3], [null]] })
    expect(matrix.absences).toEqual([[null], ['no-source']])
    expect(buildMatrix(atlas, [], [])).toMatchObject({ regions: [], indicators: [], values: [] })
  })

  it('can be sent to a worker', () => {
    const matrix = buildMatrix(atlas, ['900100', '800101'], [{ id: 'rate' }])
    expect(structuredClone(matrix)).toEqual(matrix)
  })
})

describe('presets', () => {
  const fitted = (id: PresetId) =>
    fitPreset(presets.find((one) => one.id === id) as (typeof presets)[number], shippedAtlas, pioneerCities)

  it('exist for all cities together and for each of the six models', () => {
    expect(presets.map((one) => one.id)).toEqual(['general', ...modelIds])
    for (const { wanted } of presets) if (wanted.length > 0) expect(checkSpec(plainSpec(wanted))).toBeUndefined()
  })

  it('want only ratios that the release has', () => {
    for (const { id } of presets.flatMap((one) => one.wanted)) {
      expect(shippedAtlas.indicator(id)?.measure).toBe('ratio')
    }
  })

  it('offer for the twelve cities what is known of at least eight of them, and say of the rest why not', () => {
    expect(pioneerCities).toHaveLength(12)
    expect(fitted('general')).toEqual({
      id: 'general',
      indicators: [
        { id: 'physiciansPer1000', direction: 1 },
        { id: 'bedsPer1000', direction: 1 },
      ],
      left: [{ id: 'nursesPer1000', reason: 'known-for-too-few', known: 0 }],
      reason: null,
    })
    expect(fitted('model-tiered-diagnosis')).toEqual({
      id: 'model-tiered-diagnosis',
      indicators: [],
      left: [{ id: 'countyInpatientShare', reason: 'known-for-too-few', known: 1 }],
      reason: 'known-for-too-few',
    })
    for (const id of modelIds.filter((one) => one !== 'model-tiered-diagnosis')) {
      expect(fitted(id)).toEqual({ id, indicators: [], left: [], reason: 'nothing-measures-it' })
    }
  })

  it('grow with the release and shrink with it', () => {
    const preset = {
      id: 'general' as const,
      wanted: ['rate', 'built', 'gone'].map((id) => ({ id, direction: 1 as const })),
    }
    expect(fitPreset(preset, atlas, ['900100', '900200', '800101'])).toEqual({
      id: 'general',
      indicators: [{ id: 'rate', direction: 1 }],
      left: [
        { id: 'built', reason: 'count', known: 1 },
        { id: 'gone', reason: 'not-in-release', known: 0 },
      ],
      reason: null,
    })
    const two = fitPreset(preset, atlas, ['900100', '800101'])
    expect(two).toMatchObject({ indicators: [], reason: 'known-for-too-few' })
    expect(two.left[0]).toEqual({ id: 'rate', reason: 'known-for-too-few', known: 1 })
    const nothing = fitPreset({ id: 'general', wanted: preset.wanted.slice(1) }, atlas, ['900100'])
    expect(nothing.reason).toBe('nothing-measures-it')
  })

  it('rank the twelve cities of the release that ships', () => {
    const spec = plainSpec(fitted('general').indicators)
    const result = rankingOf(buildMatrix(shippedAtlas, pioneerCities, spec.indicators), spec)
    expect(result.unranked).toEqual([])
    expect(result.ranked).toHaveLength(12)
    expect(result.varied).toBe(2)
  })
})
