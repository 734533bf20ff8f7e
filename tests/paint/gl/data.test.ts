import type { MultiLineString, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaStates, areasData, changedStates, labelsData, linesData } from '../../../src/paint/gl/data.ts'
import type { Geometry } from '../../../src/paint/svg/shapes.ts'
import { sizesAt } from '../../../src/scene/layout.ts'
import { project } from '../../../src/scene/projection.ts'
import type { AreaMark, LabelMark, Scene } from '../../../src/scene/scene.ts'

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [100, 30],
      [101, 30],
      [101, 31],
      [100, 31],
      [100, 30],
    ],
  ],
}
const nothing: MultiLineString = { type: 'MultiLineString', coordinates: [] }
const geometry: Geometry = {
  get: (adcode) => (adcode === '510100' ? { geometry: square } : undefined),
  lines: () => nothing,
}
const area = (adcode: string, more: Partial<AreaMark> = {}): AreaMark => ({
  adcode,
  fill: { kind: 'class', paint: 'c2' },
  overlay: null,
  dimmed: false,
  title: adcode,
  ...more,
})
const sceneOf = (...areas: AreaMark[]): Scene => ({
  title: '',
  subtitle: '',
  summary: '',
  areas,
  bands: [],
  outlined: [],
  links: [],
  symbols: [],
  labels: [],
  legend: [],
  selected: null,
  emphasised: [],
})

describe('what MapLibre is given', () => {
  it('has one feature for each area that has a boundary', () => {
    const { features } = areasData([{ adcode: '510100' }, { adcode: '999999' }], geometry)
    expect(features.map(({ properties }) => properties)).toEqual([{ adcode: '510100' }])
    expect(features[0]?.geometry).toBe(square)
  })

  it('has one feature for each kind of border', () => {
    const kinds = linesData(geometry).features.map(({ properties }) => properties?.kind)
    expect(kinds).toEqual(['county', 'district', 'prefecture', 'outer', 'province'])
  })

  it('names the paint as the style sheet does', () => {
    const states = areaStates(
      sceneOf(
        area('1'),
        area('2', { fill: { kind: 'absent', absence: 'no-source' }, dimmed: true, overlay: 'doubtful' }),
        area('3', { fill: { kind: 'blank' }, overlay: 'larger-area' }),
      ),
    )
    expect(states.get('1')).toEqual({ paint: 'c2', over: '', dim: false })
    expect(states.get('2')).toEqual({ paint: 'a-no-source', over: '', dim: true })
    expect(states.get('3')).toEqual({ paint: 'blank', over: 'larger-area', dim: false })
  })

  it('touches only the areas that have changed', () => {
    const before = areaStates(sceneOf(area('1'), area('2')))
    const after = areaStates(sceneOf(area('1'), area('2', { overlay: 'doubtful' }), area('3')))
    expect(changedStates(before, after).map(([adcode]) => adcode)).toEqual(['2', '3'])
    expect(changedStates(after, after)).toEqual([])
  })

  it('puts a label of two lines where the SVG map has them', () => {
    const mark: LabelMark = { adcode: '1', x: 5000, y: 3000, name: '成都', value: '3.85', tone: 'on-dark', weight: 1 }
    const label = { mark, x: 5000, y: 3000, withValue: true }
    const step = 1050
    const sizes = sizesAt(step)
    const layout = { step, symbols: [], labels: [label, { ...label, withValue: false }] }
    const { features } = labelsData(layout, 1.5, { name: 0.1, value: 0.2 })
    expect(features.map(({ properties }) => properties.text)).toEqual(['成都', '3.85', '成都'])
    const [name, value] = features.map(({ properties }) => properties)
    expect(name).toMatchObject({ part: 'name', tone: 'on-dark', size: sizes.name * 1.5, offset: [0, 0.1] })
    expect(value?.size).toBe(sizes.value * 1.5)
    expect(value?.offset[1]).toBeCloseTo(sizes.line / sizes.value + 0.2)
    const [lon = 0, lat = 0] = features[0]?.geometry.coordinates ?? []
    expect(project(lon, lat)).toEqual([expect.closeTo(5000, 6), expect.closeTo(3000, 6)])
  })
})
