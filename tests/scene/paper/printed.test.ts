import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundaries } from '../../../src/atlas/boundaries.ts'
import type { Evidence, SourceDocument } from '../../../src/release/schema.ts'
import { EvidenceNumbers, numbered, together, written } from '../../../src/scene/paper/evidence-numbers.ts'
import { mapFigures, tableFigures } from '../../../src/scene/paper/figures.ts'
import { locatorScene } from '../../../src/scene/paper/locator.ts'
import { table } from '../../../src/ui/analysis/words/table.ts'
import { paper } from '../../../src/ui/paper/words/paper.ts'
import { addWords, wordsIn } from '../../../src/ui/words/words.ts'
import { realAtlas, realBoundaries, viewOf } from '../../support/fixture.ts'

addWords(table)
addWords(paper)
const words = wordsIn('zh')
let boundaries: Boundaries
beforeAll(async () => {
  boundaries = await realBoundaries()
})

describe('numbers of evidence', () => {
  it('follow the order of first mention', () => {
    const numbers = new EvidenceNumbers()
    expect(numbers.of(['b', 'a'])).toEqual([1, 2])
    expect(numbers.of(['c', 'b', 'c'])).toEqual([1, 3])
    expect(numbers.ids()).toEqual(['b', 'a', 'c'])
  })

  it('are written with runs', () => {
    expect(written([])).toBe('')
    expect(written([1, 2, 4, 5, 6, 9])).toBe('1, 2, 4–6, 9')
  })
})

describe('the list of evidence', () => {
  const document = (id: string): SourceDocument => ({
    id,
    title: id,
    publisher: 'P',
    date: null,
    url: null,
    form: 'table',
  })
  const evidence = (id: string, of: string, more: Partial<Evidence> = {}): Evidence => ({
    id,
    document: of,
    quote: `quote ${id}`,
    reliability: 'high',
    ...more,
  })
  const all = [
    evidence('a', 'D'),
    evidence('b', 'D'),
    evidence('c', 'D', { reliability: 'low' }),
    evidence('d', 'E'),
    evidence('e', 'E', { note: { zh: '注', en: 'Note' } }),
    evidence('f', 'E'),
  ]
  const sources = {
    evidence: new Map(all.map((one) => [one.id, one])),
    documents: new Map(['D', 'E'].map((id) => [id, document(id)])),
  }

  it('says once what neighbours share, and of none what it does not have', () => {
    const list = numbered(['a', 'b', 'c', 'd', 'e', 'f'], sources)
    expect(list.map(({ pieces }) => pieces.map(({ number }) => number))).toEqual([[1, 2], [3], [4], [5], [6]])
    expect(list.map(({ reliability }) => reliability)).toEqual(['high', 'low', 'high', 'high', 'high'])
  })

  it('keeps the numbers of what follows where the release lacks a piece', () => {
    const list = numbered(['a', 'missing', 'd'], sources)
    expect(list.flatMap(({ pieces }) => pieces.map(({ number }) => number))).toEqual([1, 3])
  })

  it('loses nothing, however many there are', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({
      number: at + 1,
      evidence: evidence(`x${at}`, 'D'),
      document: document('D'),
    }))
    const lines = together(many)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.flatMap(({ pieces }) => pieces.map(({ number }) => number))).toEqual(many.map(({ number }) => number))
  })
})

describe('the printed table', () => {
  it('has every area of the map, the highest first, each value with its evidence', () => {
    const numbers = new EvidenceNumbers()
    const { columns, rows } = mapFigures(realAtlas, viewOf(), words, numbers)
    expect(columns).toHaveLength(1)
    const areas = rows.filter((row) => !row.isReference)
    expect(areas).toHaveLength(22)
    expect(areas[0]?.name).toBe('成都')
    for (const { cells } of rows) {
      for (const cell of cells) {
        expect(cell.text).not.toBe('')
        if (!cell.absent) expect(cell.numbers.length).toBeGreaterThan(0)
        else expect(cell.text).not.toMatch(/^0/)
      }
    }
    expect(numbers.ids().length).toBeGreaterThan(20)
    const shares = areas.map(({ cells }) => cells[0]?.share ?? null)
    expect(Math.max(...shares.map((share) => share ?? 0))).toBe(1)
    expect(shares.filter((share) => share === null)).toHaveLength(3)
  })

  it('is parted where it has more columns than a sheet is wide', () => {
    const view = viewOf({ board: 'table' })
    const parts = tableFigures(realAtlas, view, words, new EvidenceNumbers(), 4)
    const whole = tableFigures(realAtlas, view, words, new EvidenceNumbers(), 99)
    expect(whole).toHaveLength(1)
    expect(parts.flatMap(({ columns }) => columns)).toEqual(whole[0]?.columns)
    for (const { columns, rows } of parts) {
      expect(columns.length).toBeLessThanOrEqual(4)
      const areas = (all: typeof rows | undefined) => all?.filter((row) => !row.isReference).map((row) => row.adcode)
      expect(areas(rows)).toEqual(areas(whole[0]?.rows))
    }
  })

  it('is sorted as on the page', () => {
    const sort = { by: 'share65plus', descending: true }
    const [first] = tableFigures(realAtlas, viewOf({ sort }), words, new EvidenceNumbers(), 99)
    const [plain] = tableFigures(realAtlas, viewOf(), words, new EvidenceNumbers(), 99)
    expect(first?.rows.map(({ adcode }) => adcode)).not.toEqual(plain?.rows.map(({ adcode }) => adcode))
    expect([...(first?.rows ?? [])].map(({ adcode }) => adcode).sort()).toEqual(
      [...(plain?.rows ?? [])].map(({ adcode }) => adcode).sort(),
    )
  })
})

describe('the map of where a region lies', () => {
  it.each([
    ['510900', ['510903', '510904', '510921', '510923', '510981']],
    ['500238', ['500238']],
    ['510104', ['510104']],
  ])('shows the parts of %s and, dimmed, everything else once', (adcode, parts) => {
    const { areas, labels, selected } = locatorScene(realAtlas, viewOf(), boundaries, adcode)
    expect(areas.filter(({ dimmed }) => !dimmed).map((one) => one.adcode)).toEqual(parts)
    expect(new Set(areas.map((one) => one.adcode)).size).toBe(areas.length)
    expect(labels.map((one) => one.adcode)).toEqual(expect.arrayContaining(parts))
    expect(selected).toBe(adcode)
  })
})
