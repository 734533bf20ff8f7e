import { describe, expect, it } from 'vitest'
import { createAtlas } from '../../src/atlas/atlas.ts'
import { inventedAtlas, inventedRegions, inventedRelease, none, realAtlas, value } from '../support/fixture.ts'

const absence = (atlas: ReturnType<typeof inventedAtlas>, region: string, indicator = 'rate', period = '2022') => {
  const reading = atlas.read(region, indicator, period)
  return reading.kind === 'absent' ? reading.absence : reading.value
}

describe('what is known of a region', () => {
  it('is its own value, zero included, with the observation that states it', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 0, 'doubtful')])
    expect(atlas.read('900100', 'rate', '2022')).toEqual({
      kind: 'value',
      value: 0,
      observation: atlas.observation('900100', 'rate', '2022'),
    })
    expect(absence(atlas, '900100', 'rate', '2021')).toBe('no-source')
  })

  it('is the value of a larger area, named, where only that is known', () => {
    const atlas = inventedAtlas([value('900100', 'rate', '2022', 2.5), value('800000', 'rate', '2022', 4)])
    expect(atlas.read('900101', 'rate', '2022')).toMatchObject({
      kind: 'absent',
      absence: 'larger-area',
      larger: { region: { adcode: '900100' }, observation: { value: 2.5 } },
    })
    expect(atlas.read('800102', 'rate', '2022')).toMatchObject({
      absence: 'larger-area',
      larger: { region: { adcode: '800000' }, observation: { value: 4 } },
    })
  })

  it('is never the value of a province with prefectures, nor of the nation', () => {
    const atlas = inventedAtlas([
      value('100000', 'rate', '2022', 9),
      value('900000', 'rate', '2022', 5),
      value('900100', 'rate', '2022', 2.5),
    ])
    expect(absence(atlas, '900200')).toBe('no-source')
    expect(absence(atlas, '900201')).toBe('no-source')
    expect(absence(atlas, '800101')).toBe('no-source')
    expect(absence(atlas, '900101')).toBe('larger-area')
  })

  it('is nothing where no source was found, with the note that says so', () => {
    const atlas = inventedAtlas([none('900200', 'rate', '2022', 'no-source')])
    expect(atlas.read('900200', 'rate', '2022')).toEqual({
      kind: 'absent',
      absence: 'no-source',
      note: { zh: 'Invented note on 900200（虚构）', en: 'Invented note on 900200' },
    })
    expect(atlas.read('900300', 'rate', '2022')).toEqual({ kind: 'absent', absence: 'no-source', note: undefined })
  })

  it('is nothing where the indicator does not apply: by its definition, or as stated', () => {
    const atlas = inventedAtlas([
      value('900100', 'local', '2022', 1),
      none('900200', 'local', '2022', 'not-applicable'),
      value('800000', 'local', '2022', 7),
    ])
    expect(absence(atlas, '800101', 'local')).toBe('not-applicable')
    expect(absence(atlas, '900200', 'local')).toBe('not-applicable')
    expect(absence(atlas, '900300', 'local')).toBe('no-source')
    expect(absence(atlas, '900000', 'local')).toBe('no-source')
    expect(absence(atlas, '900102', 'local')).toBe('larger-area')
    expect(absence(atlas, '800000', 'local')).toBe(7)
  })

  it('is the stated absence rather than a larger area that happens to be known', () => {
    const atlas = inventedAtlas([
      value('800000', 'rate', '2022', 4),
      none('800101', 'rate', '2022', 'no-source'),
      none('800102', 'rate', '2022', 'not-applicable'),
      none('800103', 'rate', '2022', 'larger-area'),
    ])
    expect(absence(atlas, '800101')).toBe('no-source')
    expect(absence(atlas, '800102')).toBe('not-applicable')
    expect(atlas.read('800103', 'rate', '2022')).toMatchObject({
      absence: 'larger-area',
      larger: { region: { adcode: '800000' } },
      note: { en: 'Invented note on 800103' },
    })
    const alone = inventedAtlas([none('800103', 'rate', '2022', 'larger-area')])
    expect(alone.read('800103', 'rate', '2022')).toMatchObject({ absence: 'larger-area', larger: undefined })
  })

  it('is nothing for regions and indicators that do not exist', () => {
    const atlas = inventedAtlas([value('800000', 'rate', '2022', 4)])
    expect(absence(atlas, '999999')).toBe('no-source')
    expect(absence(atlas, '900100', '__proto__')).toBe('no-source')
    expect(atlas.region('constructor')).toBeUndefined()
  })
})

describe('a stock', () => {
  const atlas = inventedAtlas([
    value('900100', 'stock', '2023-04', 4),
    value('900100', 'stock', '2024', 6),
    value('900100', 'stock', '2025-01', 7),
    value('900200', 'stock', '2025', 30),
    value('900100', 'rate', '2021', 1),
  ])

  it.each([
    ['2023-03', 'no-source'],
    ['2023-04', 4],
    ['2023', 4],
    ['2024-11', 4],
    ['2024-12', 6],
    ['2024', 6],
    ['2025-01', 7],
    ['2025', 7],
  ])('is read at %s as the latest count at or before it: %s', (period, expected) => {
    expect(absence(atlas, '900100', 'stock', period)).toBe(expected)
  })

  it('that is counted at the end of a year does not stand earlier in that year', () => {
    expect(absence(atlas, '900200', 'stock', '2025-11')).toBe('no-source')
    expect(absence(atlas, '900200', 'stock', '2025-12')).toBe(30)
  })

  it('stands for the parts of the larger area, too, until a newer count', () => {
    expect(atlas.read('900101', 'stock', '2025')).toMatchObject({
      absence: 'larger-area',
      larger: { region: { adcode: '900100' }, observation: { value: 7 } },
    })
  })

  it('differs from a flow, which is known only in its own period', () => {
    expect(absence(atlas, '900100', 'rate', '2022')).toBe('no-source')
  })
})

describe('the tree of regions', () => {
  it('leads from a region up to the nation', () => {
    const line = realAtlas.lineage('510104').map((one) => one.adcode)
    expect(line).toEqual(['510104', '510100', '510000', '100000'])
    expect(realAtlas.lineage('500103').map((one) => one.adcode)).toEqual(['500103', '500000', '100000'])
    expect(realAtlas.lineage('none')).toEqual([])
  })

  it('does not hang where parents lead in a circle', () => {
    const circle = inventedRegions.map((one) => (one.adcode === '900000' ? { ...one, parent: '900101' } : one))
    const atlas = createAtlas({ ...inventedRelease([value('900100', 'rate', '2022', 1)]), regions: circle })
    expect(atlas.lineage('900101').map((one) => one.adcode)).toEqual(['900101', '900100', '900000'])
    expect(atlas.read('900101', 'rate', '2022')).toMatchObject({ absence: 'larger-area' })
    expect(atlas.inGroup('900101', { id: 'x', name: { zh: 'x', en: 'x' }, members: ['900300'] })).toBe(false)
  })

  it('has 59 units at the level of prefectures and 221 counties', () => {
    const prefectures = realAtlas.units('prefecture').map((one) => one.adcode)
    const counties = realAtlas.units('county').map((one) => one.adcode)
    expect(prefectures).toHaveLength(59)
    expect(prefectures.filter((adcode) => adcode.startsWith('51'))).toHaveLength(21)
    expect(counties).toHaveLength(221)
    expect(counties.filter((adcode) => adcode.startsWith('51'))).toHaveLength(183)
    expect(prefectures.filter((adcode) => counties.includes(adcode))).toHaveLength(38)
  })

  it('puts counties into the groups of the prefectures that they lie in', () => {
    const atlas = inventedAtlas([])
    const zone = atlas.group('zone')
    if (!zone) throw new Error('no zone')
    const members = inventedRegions.filter((one) => atlas.inGroup(one.adcode, zone)).map((one) => one.adcode)
    expect(members).toEqual(['900100', '900101', '900102', '900103', '800101'])
  })

  it('puts every unit of the real map into exactly one zone', () => {
    for (const level of ['prefecture', 'county'] as const) {
      for (const { adcode } of realAtlas.units(level)) {
        const zones = realAtlas.groups.filter((group) => realAtlas.inGroup(adcode, group))
        expect(zones.map((zone) => zone.id.slice(0, 2))).toEqual([adcode.startsWith('50') ? 'cq' : 'sc'])
      }
    }
  })
})

describe('the periods of an indicator', () => {
  it('are those with a value on the map, ascending; references and absences make none', () => {
    const atlas = inventedAtlas([
      value('900100', 'rate', '2022', 1),
      value('900201', 'rate', '2015', 1),
      value('800000', 'rate', '2020-06', 1),
      value('900000', 'rate', '2010', 1),
      value('100000', 'rate', '2011', 1),
      none('900200', 'rate', '2012', 'no-source'),
    ])
    expect(atlas.periods('rate')).toEqual(['2015', '2020-06', '2022'])
    expect(atlas.periods('silent')).toEqual([])
    expect(atlas.periods('unheard-of')).toEqual([])
  })

  it('of physicians are the years from 2015 to 2022, and 2025', () => {
    const years = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2025']
    expect(realAtlas.periods('physiciansPer1000')).toEqual(years)
  })
})

describe('the real release', () => {
  it('lets Chongqing stand for its districts and a prefecture for its counties, but Sichuan for nobody', () => {
    expect(realAtlas.read('500103', 'physiciansPer1000', '2022')).toMatchObject({
      absence: 'larger-area',
      larger: { region: { adcode: '500000' }, observation: { value: 2.9515 } },
    })
    expect(realAtlas.read('510104', 'physiciansPer1000', '2022')).toMatchObject({
      absence: 'larger-area',
      larger: { region: { adcode: '510100' }, observation: { value: 3.85 } },
    })
    expect(realAtlas.observation('510000', 'subcentresBuilt', '2024-12')).toMatchObject({ value: 388 })
    expect(realAtlas.read('513200', 'subcentresBuilt', '2025')).toMatchObject({ absence: 'no-source' })
  })

  it('has twelve co-building cities', () => {
    expect(realAtlas.cobuildingCities.size).toBe(12)
    for (const adcode of realAtlas.cobuildingCities) expect(realAtlas.region(adcode)?.level).toBe('prefecture')
  })
})
