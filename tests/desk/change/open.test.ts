import { describe, expect, it } from 'vitest'
import { missingParts, openMatters, openOf } from '../../../src/desk/change/open.ts'
import type { Column, Examined, RegionMatch } from '../../../src/desk/project.ts'
import { someProject, someSource } from './project.ts'

const value: Column = { is: 'value', indicator: null, period: null, unit: null }
const match = (how: RegionMatch['how']): RegionMatch => ({
  label: how,
  parent: null,
  adcode: null,
  how,
  candidates: [],
  rows: 1,
})

describe('what is missing of a column of figures', () => {
  it('is what neither it nor the sheet nor another column says', () => {
    const source = someSource('a', { columns: [{ is: 'region' }, value] })
    expect(missingParts(source, value)).toEqual(['indicator', 'period', 'unit'])
    expect(
      missingParts({ ...source, whole: { region: null, indicator: 'beds', period: '2023', unit: null } }, value),
    ).toEqual(['unit'])
    expect(missingParts({ ...source, columns: [...source.columns, { is: 'period' }] }, value)).toEqual([
      'indicator',
      'unit',
    ])
    expect(missingParts(source, { is: 'note' })).toEqual([])
    expect(missingParts({ ...source, kind: 'facilities' }, value)).toEqual([])
  })
})

describe('what is open of a sheet', () => {
  const settled = someSource('a', {
    columns: [{ is: 'region' }, { is: 'value', indicator: 'beds', period: '2023', unit: '张' }],
    document: { title: '年鉴', publisher: '', date: '', link: '', reliability: 'high' },
  })

  it('is nothing where all is said', () => {
    expect(openOf(settled, [match('name'), match('total'), match('chosen')]).total).toBe(0)
  })

  it('is every label that may mean several regions or none', () => {
    expect(openOf(settled, [match('ambiguous'), match('unknown'), match('name')])).toMatchObject({
      total: 2,
      labels: 2,
    })
  })

  it('is the document, unless rows name their own', () => {
    const { document: _named, ...rest } = settled
    const source = { ...rest, document: someSource('x').document }
    expect(openOf(source, []).document).toBe(true)
    expect(openOf({ ...source, columns: [...source.columns, { is: 'document' }] }, []).document).toBe(false)
    expect(openOf({ ...source, kind: 'record' }, []).document).toBe(false)
  })

  it('is the column of regions', () => {
    expect(openOf({ ...settled, columns: [] }, []).region).toBe(true)
  })

  it('is the system of coordinates, where a list has any', () => {
    const columns: Column[] = [
      { is: 'field', field: 'lon' },
      { is: 'field', field: 'lat' },
    ]
    expect(openOf({ ...settled, kind: 'facilities', columns }, []).coordinates).toBe(true)
    expect(openOf({ ...settled, kind: 'facilities', columns, coordinates: 'wgs84' }, []).coordinates).toBe(false)
    expect(openOf({ ...settled, kind: 'facilities', columns: [{ is: 'field', field: 'name' }] }, []).coordinates).toBe(
      false,
    )
  })

  it('adds up over the sheets that are used', () => {
    const examined = { sources: [{ id: 'a', matches: [match('unknown')] }] } as unknown as Examined
    const project = someProject(settled, someSource('b', { kind: 'unused', columns: [] }))
    expect(openMatters(project, examined).total).toBe(1)
    expect([...openMatters(project, null).sources.keys()]).toEqual(['a'])
    expect(openMatters(project, null).total).toBe(0)
  })
})
