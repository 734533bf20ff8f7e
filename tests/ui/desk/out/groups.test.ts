import { describe, expect, it } from 'vitest'
import { newProject } from '../../../../src/desk/change/project.ts'
import type { Finding, Project, Rule, Source } from '../../../../src/desk/project.ts'
import { keyOf } from '../../../../src/desk/project.ts'
import { decideAll, excludeRows } from '../../../../src/ui/desk/out/check/decisions.ts'
import { groupsOf, leftOver, nextOf } from '../../../../src/ui/desk/out/check/groups.ts'

const source = (id: string, turned = false): Source => ({
  id,
  file: `${id}.csv`,
  sheet: id,
  kind: 'figures',
  table: null,
  layout: {
    turned,
    rows: [
      { from: 0, to: 0, role: 'header' },
      { from: 1, to: 9, role: 'body' },
    ],
  },
  columns: [{ is: 'region' }, { is: 'value', indicator: 'beds', period: '2023', unit: null }],
  whole: { region: null, indicator: null, period: null, unit: null },
  regions: {},
  document: { title: '', publisher: '', date: '', link: '', reliability: 'high' },
  coordinates: null,
  edits: {},
  decisions: {},
})

const finding = (rule: Rule, of: string, row: number | null, column: number | null, more: Partial<Finding> = {}) => {
  const origin = { source: of, row, column }
  const severity = rule === 'jump' || rule === 'ten-times' ? ('warning' as const) : ('error' as const)
  return { key: keyOf(rule, origin), rule, severity, stops: false, origin, said: {}, candidates: [], ...more }
}

const project = (...sources: Source[]): Project => ({ ...newProject('2026.3', 'p'), sources })

describe('the groups of a report', () => {
  const all = [
    finding('jump', 'b', 3, 1),
    finding('jump', 'a', 4, 1),
    finding('jump', 'a', 2, 1),
    finding('region-unknown', 'a', 5, 0),
    finding('identity-number', 'a', 7, 1, { stops: true }),
  ]
  const before = project(source('a'), source('b'))

  it('stand sheet by sheet: what stops a sheet first, then errors, then doubts; from top to bottom', () => {
    const groups = groupsOf(all, before, 'open')
    expect(groups.map(({ source: of, rule }) => `${of} ${rule}`)).toEqual([
      'a identity-number',
      'a region-unknown',
      'a jump',
      'b jump',
    ])
    expect(groups[2]?.findings.map(({ origin }) => origin.row)).toEqual([2, 4])
  })

  it('change at once with a decision, before the sheets were looked through again', () => {
    const jumps = all.slice(0, 1)
    const after = decideAll(before, jumps, { how: 'accepted', note: '区划调整' })
    expect(groupsOf(all, after, 'warning').map(({ source: of }) => of)).toEqual(['a'])
    expect(groupsOf(all, after, 'decided').map(({ source: of }) => of)).toEqual(['b'])
    const back = decideAll(after, jumps, null)
    expect(groupsOf(all, back, 'decided')).toEqual([])
  })

  it('count what is left as the project says it, and as examined where not all are listed', () => {
    const after = decideAll(before, all.slice(0, 2), { how: 'excluded' })
    const examined = { findings: all, open: { errors: 2, warnings: 3 } }
    expect(leftOver(examined, after, 2000)).toEqual({ errors: 2, warnings: 1 })
    expect(leftOver(examined, after, 5)).toEqual({ errors: 2, warnings: 3 })
  })

  it('are not misled by names of Object.prototype', () => {
    const odd = finding('jump', 'a', 1, 1, { key: '__proto__' })
    expect(groupsOf([odd], before, 'open')).toHaveLength(1)
    const after = decideAll(before, [odd], { how: 'excluded' })
    expect(groupsOf([odd], after, 'open')).toEqual([])
    expect(({} as { how?: string }).how).toBeUndefined()
  })
})

describe('the place of the keyboard', () => {
  it('goes to the next finding, else to the one before, else nowhere', () => {
    expect(nextOf('b', ['a', 'b', 'c'], ['a', 'c'])).toBe('c')
    expect(nextOf('c', ['a', 'b', 'c'], ['a', 'b'])).toBe('b')
    expect(nextOf('a', ['a', 'b', 'c'], ['c'])).toBe('c')
    expect(nextOf('a', ['a'], [])).toBeNull()
    expect(nextOf('x', ['a'], ['b'])).toBe('b')
  })
})

describe('a row that is left out', () => {
  it('is a row of the table: of a turned one, a column of the file', () => {
    const [upright, turned] = [project(source('a')), project(source('a', true))]
    const found = [finding('jump', 'a', 4, 2)]
    const roleAt = (one: Project, row: number) =>
      one.sources[0]?.layout.rows.find(({ from, to }) => from <= row && row <= to)?.role
    expect([roleAt(excludeRows(upright, found), 4), roleAt(excludeRows(upright, found), 2)]).toEqual([
      'excluded',
      'body',
    ])
    expect([roleAt(excludeRows(turned, found), 4), roleAt(excludeRows(turned, found), 2)]).toEqual(['body', 'excluded'])
  })
})
