import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealMetaOf } from '../../../src/desk/change/form.ts'
import {
  addSources,
  emptyForm,
  freshId,
  hasWork,
  newProject,
  removeSources,
  replaceSources,
  setBase,
  setBook,
  setForm,
} from '../../../src/desk/change/project.ts'
import { chooseRegion, chosenRegion } from '../../../src/desk/change/regions.ts'
import { countRoles, setRole } from '../../../src/desk/change/rows.ts'
import {
  copyDocument,
  decide,
  mostEdits,
  setAllValues,
  setCell,
  setCells,
  setColumn,
  setCoordinates,
  setDocument,
  setKind,
  setWhole,
  understand,
} from '../../../src/desk/change/source.ts'
import { roleAt } from '../../../src/desk/layout/spans.ts'
import { type Project, rowRoles, type Source } from '../../../src/desk/project.ts'
import { someProject, someSource } from './project.ts'

const first = (project: Project): Source => project.sources[0] as Source

describe('a project', () => {
  it('begins without work, under an id of its own', () => {
    expect(hasWork(newProject('2026.3'))).toBe(false)
    expect(freshId()).toMatch(/^[0-9a-z]{9}$/)
    expect(new Set(Array.from({ length: 100 }, freshId)).size).toBe(100)
  })

  it('takes sheets, gives them back and puts others in their place', () => {
    const all = addSources(
      someProject(),
      ['a', 'b', 'c'].map((id) => someSource(id)),
    )
    expect(all.sources.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(removeSources(all, ['b']).sources.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(replaceSources(all, ['a', 'b'], [someSource('d')]).sources.map(({ id }) => id)).toEqual(['d', 'c'])
    expect(replaceSources(all, ['gone'], [someSource('d')]).sources.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(addSources(all, [])).toBe(all)
  })

  it('stays the same where nothing changes, so that there is no step to take back', () => {
    const project = someProject(someSource('a'))
    expect(setBase(project, '2026.3')).toBe(project)
    expect(setKind(project, 'a', 'figures')).toBe(project)
    expect(setCoordinates(project, 'a', null)).toBe(project)
    expect(setKind(project, 'gone', 'unused')).toBe(project)
  })

  it('leaves the one before untouched: a step back is that very one', () => {
    const project = someProject(someSource('a'))
    const before = JSON.stringify(project)
    setColumn(project, 'a', 5, { is: 'note' })
    setRole(project, 'a', 4, 4, 'total')
    chooseRegion(project, 'a', { label: '市中区', parent: null }, '511002')
    setCell(project, 'a', 1, 1, 2)
    decide(project, 'a', 'key', { how: 'excluded' })
    setForm(setBook(project, { file: 'book.xlsx', version: '2026.3' }), { version: '2026.4' })
    expect(JSON.stringify(project)).toBe(before)
  })
})

describe('a sheet', () => {
  const project = someProject(someSource('a'), someSource('b'), someSource('c', { kind: 'unused' }))

  it('is told what its columns hold, also one beyond those that were recognised', () => {
    const { columns } = first(setColumn(project, 'a', 3, { is: 'quote' }))
    expect(columns.map(({ is }) => is)).toEqual(['region', 'value', 'ignored', 'quote'])
  })

  it('gives all its figures one indicator, and only them', () => {
    const { columns } = first(setAllValues(project, 'a', { indicator: 'physicians' }))
    expect(columns).toEqual([{ is: 'region' }, { is: 'value', indicator: 'physicians', period: null, unit: '张' }])
  })

  it('forgets the table of a template when it is something else', () => {
    const record = someProject(someSource('a', { kind: 'record', table: 'facilities' }))
    expect(first(setKind(record, 'a', 'figures')).table).toBeNull()
    expect(first(setKind(record, 'a', 'record')).table).toBe('facilities')
    // Switched off and on again, it is what it was.
    expect(first(setKind(setKind(record, 'a', 'unused'), 'a', 'record')).table).toBe('facilities')
  })

  it('shares its document with all that are used', () => {
    const said = setDocument(project, 'a', { title: '年鉴', date: '2023' })
    const titles = copyDocument(said, 'a').sources.map(({ document }) => document.title)
    expect(titles).toEqual(['年鉴', '年鉴', ''])
    expect(copyDocument(said, 'gone')).toBe(said)
  })

  it('takes defaults part by part', () => {
    const { whole } = first(setWhole(setWhole(project, 'a', { period: '2023' }), 'a', { unit: '人' }))
    expect(whole).toEqual({ region: null, indicator: null, period: '2023', unit: '人' })
    expect(first(understand(project, 'a', { columns: [] })).columns).toEqual([])
  })

  it('keeps what was put right beside the file’s own, and lets it go', () => {
    const edited = setCell(setCell(project, 'a', 3, 1, 12), 'a', 4, 1, null)
    expect(first(edited).edits).toEqual({ '3,1': 12, '4,1': null })
    expect(first(setCell(edited, 'a', 3, 1, undefined)).edits).toEqual({ '4,1': null })
  })

  it('takes many cells at once, and is the same where they change nothing', () => {
    const before = setCell(project, 'a', 3, 1, 12)
    const edited = setCells(before, 'a', [
      { row: 3, column: 1, value: undefined },
      { row: 4, column: 1, value: '12.3%' },
      { row: 5, column: 1, value: null },
      { row: 9, column: 9, value: undefined },
    ])
    expect(first(edited).edits).toEqual({ '4,1': '12.3%', '5,1': null })
    expect(first(before).edits).toEqual({ '3,1': 12 })
    expect(setCells(edited, 'a', [{ row: 5, column: 1, value: null }])).toBe(edited)
    expect(setCells(edited, 'a', [])).toBe(edited)
    expect(setCells(edited, 'gone', [{ row: 0, column: 0, value: 1 }])).toBe(edited)
  })

  it('takes no more cells than can be kept, but goes on changing those that it has', () => {
    const cells = Array.from({ length: mostEdits + 5 }, (_, row) => ({ row, column: 0, value: row }))
    const full = setCells(project, 'a', cells)
    expect(Object.keys(first(full).edits)).toHaveLength(mostEdits)
    const changed = setCells(full, 'a', [
      { row: 0, column: 0, value: 'new' },
      { row: mostEdits + 1, column: 0, value: 1 },
    ])
    expect(first(changed).edits['0,0']).toBe('new')
    expect(first(changed).edits[`${mostEdits + 1},0`]).toBeUndefined()
  })

  it('keeps decisions by key, and lets them go', () => {
    const decided = decide(project, 'a', 'k', { how: 'accepted', note: 'as printed' })
    expect(first(decided).decisions).toEqual({ k: { how: 'accepted', note: 'as printed' } })
    expect(first(decide(decided, 'a', 'k', null)).decisions).toEqual({})
  })
})

describe('what a label means', () => {
  it('is chosen, refused and left open again', () => {
    const project = someProject(someSource('a'))
    const label = { label: '市中区', parent: '内江市' }
    const chosen = chooseRegion(project, 'a', label, '511002')
    expect(chosenRegion(first(chosen).regions, label)).toBe('511002')
    expect(chosenRegion(first(chosen).regions, { label: '市中区', parent: '乐山市' })).toBeUndefined()
    expect(chosenRegion(first(chooseRegion(chosen, 'a', label, null)).regions, label)).toBeNull()
    expect(chosenRegion(first(chooseRegion(chosen, 'a', label, undefined)).regions, label)).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'toString', ''])('may be called %j', (label) => {
    const project = someProject(someSource('a'))
    const one = { label, parent: null }
    expect(chosenRegion(first(project).regions, one)).toBeUndefined()
    const chosen = chooseRegion(project, 'a', one, '510100')
    expect(chosenRegion(first(chosen).regions, one)).toBe('510100')
    expect(({} as Record<string, unknown>)[label]).toBe(({} as Record<string, unknown>)[label])
    expect(chosenRegion(first(chooseRegion(chosen, 'a', one, undefined)).regions, one)).toBeUndefined()
  })
})

describe('what rows are', () => {
  it('changes for those that are chosen, whichever is named first', () => {
    const project = someProject(someSource('a'))
    const changed = setRole(project, 'a', 9, 8, 'note')
    expect(first(changed).layout.rows.slice(-2)).toEqual([
      { from: 3, to: 7, role: 'body' },
      { from: 8, to: 9, role: 'note' },
    ])
    expect(countRoles(first(changed).layout.rows)).toEqual({ title: 1, header: 2, body: 5, note: 2 })
  })

  it('stays without gaps, with every row in one role, whatever is done', () => {
    const step = fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...rowRoles))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let project = someProject(someSource('a'))
        const roles = Array.from({ length: 10 }, (_, row) => roleAt(first(project).layout, row))
        for (const [from, to, role] of steps) {
          project = setRole(project, 'a', from, to, role)
          for (let row = Math.min(from, to); row <= Math.max(from, to); row++) roles[row] = role
        }
        const { rows } = first(project).layout
        expect(Array.from({ length: 10 }, (_, row) => roleAt(first(project).layout, row))).toEqual(roles)
        expect(rows.map(({ from }) => from)).toEqual([0, ...rows.slice(0, -1).map(({ to }) => to + 1)])
        expect(Object.values(countRoles(rows)).reduce((sum, count) => sum + count, 0)).toBe(10)
      }),
    )
  })
})

describe('the form of the seal', () => {
  const boundary = { edition: '2023-12', file: 'b.json', bytes: 1, sha256: '', note: { zh: '注', en: 'note' } }

  it('pairs the sentences of both languages, and lets one stand for both', () => {
    const form = { ...emptyForm, titleZh: '第 4 版', changelogZh: '一\n\n 二 ', changelogEn: 'one' }
    const { changelog, title } = sealMetaOf(form, { boundary })
    expect(changelog).toEqual([
      { zh: '一', en: 'one' },
      { zh: '二', en: '二' },
    ])
    expect(title).toEqual({ zh: '第 4 版', en: '第 4 版' })
  })
})
