import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/desk/change/source.ts'
import type { Finding } from '../../../../src/desk/project.ts'
import { foundIn, nextFound } from '../../../../src/ui/desk/grid/found.ts'
import { inFile, placeOf } from '../../../../src/ui/desk/grid/place.ts'
import { someProject, someSource } from '../../../desk/change/project.ts'

const finding = (row: number | null, column: number | null, more: Partial<Finding> = {}): Finding => ({
  key: `jump|a|${row ?? '-'}|${column ?? '-'}|`,
  rule: 'jump',
  severity: 'warning',
  stops: false,
  origin: { source: 'a', row, column },
  said: {},
  candidates: [],
  ...more,
})
const source = someSource('a')
const turned = someSource('a', { layout: { ...source.layout, turned: true } })

describe('where something was found', () => {
  it('is the cell, the heading of the row, or the heading of the column; a whole sheet is nowhere', () => {
    expect(placeOf(source, { row: 4, column: 1 })).toEqual({ row: 4, column: 1 })
    expect(placeOf(source, { row: 4, column: null })).toEqual({ row: 4, column: -1 })
    // The last row of the headings.
    expect(placeOf(source, { row: null, column: 1 })).toEqual({ row: 2, column: 1 })
    expect(placeOf(source, { row: null, column: null })).toBeNull()
  })

  it('is turned with the table, and leads back into the file', () => {
    expect(placeOf(turned, { row: 4, column: 1 })).toEqual({ row: 1, column: 4 })
    expect(placeOf(turned, { row: 4, column: null })).toEqual({ row: 2, column: 4 })
    for (const one of [source, turned]) {
      const place = placeOf(one, { row: 4, column: 1 })
      expect(place && inFile(one, place)).toEqual({ row: 4, column: 1 })
    }
  })
})

describe('the cells in which something was found', () => {
  const all = [
    finding(6, 1),
    finding(4, 1),
    finding(4, 1, { key: 'other', rule: 'ten-times', severity: 'error' }),
    finding(4, null),
    finding(3, 1, { origin: { source: 'b', row: 3, column: 1 } }),
    finding(null, null),
  ]
  const project = someProject(source)
  const places = (one: ReturnType<typeof foundIn>) => one.order.map(({ place }) => [place.row, place.column])

  it('are those of the sheet, in the order of reading, with all that was found', () => {
    const found = foundIn(all, source, project)
    expect(places(found)).toEqual([
      [4, -1],
      [4, 1],
      [6, 1],
    ])
    expect(
      found.rows
        .get(4)
        ?.get(1)
        ?.findings.map(({ rule }) => rule),
    ).toEqual(['jump', 'ten-times'])
  })

  it('are gone through forwards and backwards, round and round', () => {
    const found = foundIn(all, source, project)
    expect(nextFound(found, { row: 0, column: 0 }, 1)).toEqual({ row: 4, column: -1 })
    expect(nextFound(found, { row: 4, column: -1 }, 1)).toEqual({ row: 4, column: 1 })
    expect(nextFound(found, { row: 6, column: 1 }, 1)).toEqual({ row: 4, column: -1 })
    expect(nextFound(found, { row: 6, column: 1 }, -1)).toEqual({ row: 4, column: 1 })
    expect(nextFound(found, { row: 0, column: 0 }, -1)).toEqual({ row: 6, column: 1 })
    expect(nextFound(foundIn([], source, project), { row: 0, column: 0 }, 1)).toBeNull()
  })

  it('are none any more when something is decided about them', () => {
    const decided = decide(project, 'a', finding(6, 1).key, { how: 'excluded' })
    expect(places(foundIn(all, source, decided))).toEqual([
      [4, -1],
      [4, 1],
    ])
  })
})
