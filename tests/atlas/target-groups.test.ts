import { describe, expect, it } from 'vitest'
import { facetsOf, filterTargets } from '../../src/atlas/target-filters.ts'
import {
  byHome,
  dueSlots,
  filterOf,
  groupTargets,
  homeOf,
  lacking,
  lacksIndicator,
  outside,
} from '../../src/atlas/target-groups.ts'
import { targetBoard } from '../../src/atlas/targets.ts'
import { formatView, parseView } from '../../src/view/url.ts'
import { defaultView } from '../../src/view/view.ts'
import { tables } from '../release/sources.ts'
import { realAtlas } from '../support/fixture.ts'

const today = '2026-07-01'
const rows = targetBoard(tables.targets, realAtlas, today)
const ids = (choice: Parameters<typeof filterOf>[0]) =>
  filterTargets(rows, filterOf(choice, rows, realAtlas)).map((row) => row.target.id)

describe('the region under which a target stands', () => {
  it('is the city of a county, but not the municipality of a district', () => {
    expect(homeOf('510981', realAtlas)).toBe('510900')
    expect(homeOf('510900', realAtlas)).toBe('510900')
    expect(homeOf('500238', realAtlas)).toBe('500238')
    expect(homeOf('510000', realAtlas)).toBe('510000')
    expect(homeOf('100000', realAtlas)).toBe('100000')
    expect(homeOf('999999', realAtlas)).toBe('999999')
  })

  it('takes the counties with it when it is chosen; a county stands for itself', () => {
    expect(ids({ region: '510900' })).toHaveLength(48)
    expect(ids({ region: '510981' })).toEqual(['T004', 'T015', 'T048'])
    expect(ids({ region: '500238' })).toHaveLength(36)
    expect(ids({ region: '510000' })).toHaveLength(18)
    expect(ids({ region: outside })).toHaveLength(34)
    expect(ids({ region: '999999' })).toEqual([])
  })

  it('counts what choosing it leaves', () => {
    for (const { value, count } of byHome(facetsOf(rows).region, realAtlas)) {
      expect(ids({ region: value ?? outside })).toHaveLength(count)
    }
  })
})

describe('a choice from the address', () => {
  it('names what is lacking, and leaves nothing where it names what is not there', () => {
    expect(ids({})).toHaveLength(149)
    expect(ids({ year: '2027', unit: '县医保局' }).length).toBeGreaterThan(3)
    expect(ids({ year: lacking })).toHaveLength(88)
    expect(ids({ theme: '没有这个主题' })).toEqual([])
    expect(ids({ state: 'nonsense' })).toEqual([])
  })

  it('comes back from the address for every value that the board offers', () => {
    const facets = facetsOf(rows)
    for (const dimension of ['year', 'unit', 'theme', 'kind', 'state'] as const) {
      for (const { value } of facets[dimension]) {
        const targets = { [dimension]: value ?? lacking }
        const search = formatView({ ...defaultView, targets })
        expect(parseView(search, realAtlas)).toMatchObject({ view: { targets }, problems: [] })
      }
    }
  })
})

describe('the list', () => {
  const groups = groupTargets(rows, realAtlas)

  it('loses no target and puts each under its region, theme and part', () => {
    const listed = groups.flatMap((group) =>
      group.themes.flatMap(({ theme, parts }) =>
        parts.flatMap(({ part, rows }) => rows.map((row) => ({ group, theme, part, row }))),
      ),
    )
    expect(listed.map(({ row }) => row.target.id).sort()).toEqual(tables.targets.map(({ id }) => id).sort())
    for (const { group, theme, part, row } of listed) {
      expect(row.region && homeOf(row.region, realAtlas)).toBe(group.region)
      expect(row.target.theme?.zh).toBe(theme?.zh)
      expect(row.target.part?.zh).toBe(part?.zh)
    }
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(149)
  })

  it('keeps the order of the documents, with places outside at the end by their names', () => {
    expect(groups.map(({ region }) => region).slice(0, 3)).toEqual(['510900', '500238', '510000'])
    const places = groups.filter(({ region }) => region === null)
    expect(groups.slice(-places.length)).toEqual(places)
    expect(places.map(({ place }) => place)).toContain('匿名(浙江某市)')
    const wuxi = groups.find(({ region }) => region === '500238')
    expect(wuxi?.themes.slice(1, 10).map(({ theme }) => theme?.zh)).toEqual([
      ...['夯实城乡医疗卫生服务网底', '加快县级医院建设', '强化公共卫生服务体系建设', '加强人才培养'],
      ...['强化村医待遇保障', '健全家庭医生制度', '促进医养结合', '发挥中医药重要作用', '改善医疗卫生服务体验'],
    ])
  })
})

describe('the strip of years', () => {
  const years = (...pairs: [string | null, number][]) => pairs.map(([value, count]) => ({ value, count }))

  it('has every year, runs of empty ones in one, and today in its own', () => {
    const slots = dueSlots(years(['2027', 25], ['2023', 0], [null, 9], ['2031', 1]), '2025-07-02')
    expect(slots.map(({ from, to, gap, count }) => [from, to, gap, count])).toEqual([
      [2023, 2023, false, 0],
      [2024, 2024, true, 0],
      [2025, 2025, false, 0],
      [2026, 2026, true, 0],
      [2027, 2027, false, 25],
      [2028, 2030, true, 0],
      [2031, 2031, false, 1],
    ])
    expect(slots.filter((one) => one.today !== null).map(({ from }) => from)).toEqual([2025])
    expect(slots[2]?.today).toBeCloseTo(0.5, 2)
  })

  it('reaches to today where that is before or after all targets', () => {
    expect(dueSlots(years(['2024', 1]), '2022-01-01').map(({ from, today }) => [from, today])).toEqual([
      [2022, 0],
      [2023, null],
      [2024, null],
    ])
    expect(dueSlots(years(['2024', 1]), '2025-12-31').at(-1)).toMatchObject({ from: 2025 })
    expect(dueSlots([], today)).toHaveLength(1)
  })
})

it('tells which figure of a task has no line in the charts', () => {
  expect(rows.filter((row) => lacksIndicator(row, rows)).map(({ target }) => target.id)).toEqual(['T062'])
})
