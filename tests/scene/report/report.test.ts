import { describe, expect, it } from 'vitest'
import { createAtlas } from '../../../src/atlas/atlas.ts'
import { targetBoard } from '../../../src/atlas/targets.ts'
import type { Citation, Figure } from '../../../src/scene/report/citations.ts'
import { reportOf } from '../../../src/scene/report/report.ts'
import type { Report, ReportTables } from '../../../src/scene/report/types.ts'
import { standingOf } from '../../../src/scene/standing.ts'
import { lists } from '../../../src/ui/boards/words/lists.ts'
import { networks } from '../../../src/ui/boards/words/networks.ts'
import { region } from '../../../src/ui/panel/words/region.ts'
import { report as texts } from '../../../src/ui/report/words/report.ts'
import { addWords, loadWords, wordsIn } from '../../../src/ui/words/words.ts'
import { readRelease, tables } from '../../release/sources.ts'
import { realAtlas, viewOf } from '../../support/fixture.ts'

for (const part of [texts, region, networks, lists]) addWords(part)
await loadWords('en')
const today = '2026-07-01'
const words = wordsIn('zh')

const tablesOf = (from: typeof tables): ReportTables => ({
  targets: from.targets,
  networks: from.networks,
  designations: from.designations,
  evidence: new Map(from.evidence.map((one) => [one.id, one])),
  documents: new Map(from.documents.map((one) => [one.id, one])),
})
const shipped = tablesOf(tables)
const of = (adcode: string, given: ReportTables | null = shipped, day = today) =>
  reportOf(realAtlas, given, adcode, viewOf(), words, day)

/** Everything in a report that bears numbers of evidence, in the order in which it is read. */
function numbered(report: Report): { marks: number[]; ids: readonly string[] | null }[] {
  const found: { marks: number[]; ids: readonly string[] | null }[] = []
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return
    if ('marks' in part) {
      const { evidence, observation } = part as Partial<Citation & Figure>
      found.push({ marks: (part as { marks: number[] }).marks, ids: evidence ?? observation?.evidence ?? null })
    }
    for (const [key, value] of Object.entries(part)) if (key !== 'row' && key !== 'evidence') visit(value)
  }
  visit(report)
  return found
}
const figuresIn = (report: Report): Figure[] => {
  const found: Figure[] = []
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return
    if ('observation' in part && 'text' in part) found.push(part as Figure)
    for (const [key, value] of Object.entries(part)) if (key !== 'row') visit(value)
  }
  visit(report)
  return found
}
const rowOf = (report: Report, id: string) => report.figures.find(({ indicator }) => indicator.id === id)
const all = [
  ...new Set([
    ...realAtlas.units('prefecture'),
    ...realAtlas.units('county'),
    ...['510000', '500000', '100000'].flatMap((adcode) => realAtlas.region(adcode) ?? []),
  ]),
].map(({ adcode }) => adcode)
const several = ['510900', '500238', '510700', '510100', '513200', '500103', '510921', '510000', '500000']

describe('the report on any region', () => {
  it('is made for every unit of the release, in both languages', () => {
    expect(all.length).toBe(59 + 183 + 3)
    for (const adcode of all) {
      for (const lang of ['zh', 'en'] as const) {
        const report = reportOf(realAtlas, shipped, adcode, viewOf({ lang }), wordsIn(lang), today)
        expect(report.figures.length, adcode).toBeGreaterThan(5)
        const said = [
          ...report.unknown,
          ...report.figures.flatMap((row) => row.said),
          ...report.head.map((line) => line.text),
        ]
        expect(
          said.filter((one) => /undefined|NaN|report\.|[{}]/.test(one)),
          adcode,
        ).toEqual([])
      }
    }
  }, 60_000)

  it('numbers every piece of evidence once, by first mention, and leads each number to it', () => {
    for (const adcode of all) {
      const report = of(adcode)
      const entries = report.evidence ?? []
      expect(
        entries.map(({ number }) => number),
        adcode,
      ).toEqual(entries.map((_, at) => at + 1))
      expect(new Set(entries.map(({ evidence }) => evidence.id)).size, adcode).toBe(entries.length)
      let most = 0
      for (const { marks, ids } of numbered(report)) {
        // A mention brings the next numbers or repeats earlier ones.
        for (const mark of marks) {
          expect(mark, adcode).toBeLessThanOrEqual(most + 1)
          most = Math.max(most, mark)
        }
        if (ids) expect(new Set(marks.map((mark) => entries[mark - 1]?.evidence.id)), adcode).toEqual(new Set(ids))
      }
      expect(most, adcode).toBe(entries.length)
    }
  }, 60_000)

  it('gives the release’s own figures and no others', () => {
    for (const adcode of all) {
      for (const { observation, region, doubtful } of figuresIn(of(adcode))) {
        const own = realAtlas.observation(region.adcode, observation.indicator, observation.period)
        expect(observation).toBe(own)
        expect(doubtful).toBe(own && 'status' in own && own.status === 'doubtful')
      }
    }
  }, 60_000)

  it('ranks as the panel does', () => {
    let ranked = 0
    for (const adcode of several) {
      const level = ['510921'].includes(adcode) ? ('county' as const) : ('prefecture' as const)
      for (const { indicator, period, said } of of(adcode).figures) {
        if (!realAtlas.periods(indicator.id).includes(period)) continue
        const standing = standingOf(realAtlas, viewOf({ level, fill: indicator.id, period }), adcode)
        const sentence = standing && words('report.rank', { rank: standing.rank, count: standing.among })
        if (sentence) expect(said).toContain(sentence)
        else expect(said.join()).not.toContain('从高到低第')
        ranked += standing ? 1 : 0
      }
    }
    expect(ranked).toBeGreaterThan(40)
  })

  it('says what it can before the tables have come', () => {
    const report = of('510900', null)
    expect([report.targets, report.records, report.evidence]).toEqual([null, null, null])
    expect(rowOf(report, 'physiciansPer1000')?.own.kind).toBe('value')
    expect(report.facilities.list.length).toBeGreaterThan(0)
    expect(report.cobuilding.assessment).toEqual([])
  })

  it('refuses a region that is not in the release, and a day that is none', () => {
    expect(() => of('999999')).toThrow(RangeError)
    expect(() => of('510900', shipped, '2026-02-30')).toThrow(RangeError)
  })
})

describe('the report on', () => {
  it('遂宁 sets its figures against the nation, and says that the province states none of that year', () => {
    const row = rowOf(of('510900'), 'physiciansPer1000')
    expect([row?.own.kind, row?.province?.kind, row?.nation?.kind]).toEqual(['value', 'absent', 'value'])
    expect(row?.said).toContain('低于全国 0.15')
    expect(row?.said.join()).not.toMatch(/[高低]于四川/)
    expect(of('510900').unknown.join()).toContain('没有找到四川同期的数：每千人口执业（助理）医师数')
  })

  it('遂宁 flags its doubtful year, and leaves it out of the course', () => {
    const row = rowOf(of('510900'), 'hospitals')
    expect(row?.course.filter(({ doubtful }) => doubtful).map(({ period }) => period)).toEqual(['2018'])
    expect(row?.said).toContain('2018 年存疑')
    const shown = of('510900').trends.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((one) => one?.doubtful)),
    )
    expect(shown.map((one) => one?.observation.period)).toEqual(['2018'])
  })

  it('阿坝 has no figure where the release has none', () => {
    const report = of('513200')
    for (const id of ['physiciansPer1000', 'bedsPer1000', 'physicians', 'hospitalBeds', 'hospitals']) {
      const row = rowOf(report, id)
      expect(row?.own).toEqual({ kind: 'absent', absence: 'no-source' })
      expect([row?.said, row?.course]).toEqual([[], []])
    }
    expect(report.trends).toEqual([])
    expect(report.unknown.join()).toContain('没有找到来源：每千人口执业（助理）医师数')
  })

  it('巫溪 gives Chongqing’s value as that of Chongqing, without rank or difference', () => {
    const row = rowOf(of('500238'), 'physiciansPer1000')
    expect(row?.own.kind === 'larger' && row.own.of.adcode).toBe('500000')
    expect(row?.own.kind === 'larger' && row.own.figure.region.adcode).toBe('500000')
    expect(row?.said).toEqual([])
    expect(of('500238').unknown.join()).toContain('只知道更大区域的值：每千人口执业（助理）医师数')
  })

  it('遂宁 judges its targets as the board does, and keeps those of its counties apart', () => {
    const report = of('510900')
    const rows = targetBoard(tables.targets, realAtlas, today)
    const lines = (report.targets?.own ?? []).flatMap(({ parts }) => parts.flatMap((part) => part.lines))
    expect(lines.map(({ row }) => row)).toEqual(rows.filter((row) => row.region === '510900'))
    expect(report.targets?.inside.map(({ region }) => region.name.zh)).toEqual(['射洪市', '船山区', '安居区'])
    expect(report.targets?.above.map(({ region }) => region.adcode)).toEqual(['510000'])
    const overdue = lines.filter(({ row }) => row.state === 'overdue-without-evidence').length
    expect(overdue).toBeGreaterThan(0)
    expect(report.unknown.join()).toContain(`${overdue} 条目标已到期`)
    expect(of('510900', shipped, '2023-01-01').unknown.join()).not.toContain('条目标已到期')
  })

  it('蓬溪 tells which of its city’s targets name it, and how many do not', () => {
    const { targets } = of('510921')
    expect(targets?.own).toEqual([])
    expect(targets?.naming.map(({ row }) => row.target.place)).toEqual(['遂宁市船山区、安居区、蓬溪县'])
    const city = tables.targets.filter(({ region }) => region === '510900').length
    expect(targets?.above.find(({ region }) => region.adcode === '510900')?.count).toBe(city - 1)
  })

  it('绵阳 is told as a co-building city, its events in order, its results as unpublished', () => {
    const { head, cobuilding, unknown } = of('510700')
    expect(head.find(({ cited }) => cited)?.text).toBe('是先行市，自 2023-06 起')
    expect(cobuilding.none).toBeNull()
    expect(cobuilding.events.map(({ date }) => date)).toEqual(['2023-06-27', '2023-10'])
    expect(cobuilding.milestones.length).toBeGreaterThan(0)
    expect(cobuilding.assessment.join()).toContain('均未见公开结果')
    expect(unknown.join()).toContain('考核结果没有公开')
  })

  it('the others is told why the co-building does not concern them', () => {
    expect(of('500238').cobuilding.none).toContain('不适用')
    expect(of('510900').cobuilding.none).toContain('不在先行市之列')
    expect(of('510703').head.map(({ text }) => text)).toContain('所在的绵阳市是先行市，自 2023-06 起')
  })

  it('成都 counts its institutions by tier as it lists them', () => {
    const { facilities } = of('510100')
    const counted = facilities.levels.reduce((sum, { count }) => sum + count, 0)
    expect(counted + facilities.aside).toBe(facilities.list.length)
    expect(facilities.list.filter(({ facility, aside }) => facility.tier === '3A' && aside === null).length).toBe(
      facilities.levels.find(({ level }) => level === '3A')?.count,
    )
  })

  it('重庆 and 渝北 say of which edition their boundaries are', () => {
    expect(of('500112').notes.join()).toContain('2023 年 12 月')
    expect(of('500000').notes.join()).toContain('渝北区')
    expect(of('510900').notes).toEqual([])
  })

  it('an area of an older release says that it has no networks', () => {
    const older = readRelease('2026.1')
    const atlas = createAtlas({ manifest: older.manifest, ...older.tables })
    for (const { adcode } of atlas.units('prefecture')) {
      const report = reportOf(atlas, tablesOf(older.tables), adcode, viewOf(), words, today)
      expect(report.records).toEqual({ older: true, networks: [], lists: [], above: [] })
    }
  })
})

describe('formulas', () => {
  it('stand once for all years that were made alike', () => {
    const { formulas } = of('510900')
    const own = formulas.filter(
      ({ formula }) => formula.indicator.id === 'physiciansPer1000' && formula.region.adcode === '510900',
    )
    expect(own.map(({ formula }) => formula.period)).toEqual(['2022', '2020'])
    expect(own[0]?.formula.alike).toEqual(['2015', '2016', '2017', '2018', '2019', '2021'])
    expect(new Set(own[0]?.formula.of.map(({ period }) => period)).size).toBe(7)
  })

  it('of the region itself name the evidence of every input; those of larger areas say where it stands', () => {
    const { formulas, evidence } = of('510900')
    const population = formulas.find(
      ({ formula }) => formula.indicator.id === 'population' && formula.region.adcode === '510900',
    )
    const quoted = population?.marks.map((mark) => evidence?.[mark - 1]?.evidence.id)
    expect(quoted).toHaveLength(5)
    expect(quoted).toContain('census-510903-population')
    const whole = formulas.find(
      ({ formula }) => formula.indicator.id === 'population' && formula.region.adcode === '510000',
    )
    expect(whole).toMatchObject({ marks: [], elsewhere: true })
    expect(of('510000').formulas.every(({ elsewhere }) => !elsewhere)).toBe(true)
  })
})
