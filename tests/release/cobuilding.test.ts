import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRelease, tables } from './sources.ts'

const { regions, indicators, facilities, projects, cobuilding, targets, networks, designations, evidence } = tables
const quotes = new Map(evidence.map((one) => [one.id, one.quote]))
const models = cobuilding.filter((one) => one.kind === 'model')
const measures = cobuilding.filter((one) => one.kind === 'measure')
const quoted = (ids: string[]) => ids.map((id) => quotes.get(id) ?? '').join('\n')
const listed = (list: string) => designations.filter((one) => one.list === list)
const outcomes = [...measures, ...targets].flatMap((one) => one.outcomes ?? [])

describe('the six models', () => {
  it('are those that events name, each with measures of its own', () => {
    const named = cobuilding.flatMap((one) => (one.kind === 'event' ? [one.model] : []))
    const other = new Set(['综合', '进入与退出'])
    const titles = models.map((one) => one.title.zh)
    expect(titles).toEqual(['四化建设', '三医协同', '分级诊疗', '公卫服务', '产业发展', '健康四川'])
    expect(named.filter((model) => !other.has(model) && !titles.includes(model))).toEqual([])
    for (const { id } of models) {
      expect(measures.filter((one) => one.model === id).length, id).toBeGreaterThan(0)
    }
    expect(measures).toHaveLength(29)
  })

  it.each([
    ['2023年底前', '2023-12'],
    ['2024年6月底前', '2024-06'],
    ['年底前要出台试点方案', '2023-12'],
  ])('have the deadline that “%s” sets', (words, due) => {
    const found = measures.filter((one) => quoted(one.evidence).includes(words))
    expect(found.map((one) => one.due)).toEqual([due])
  })

  it('have no deadline that their quote does not set', () => {
    for (const { id, due, evidence } of measures) {
      if (due !== null) expect(quoted(evidence), id).toMatch(/年底前|6月底前|今年/)
    }
    expect(measures.filter((one) => one.every).map((one) => one.every)).toEqual(['quarter', 'year', 'year'])
  })

  it('show what came late, and nothing where nothing is known', () => {
    const by = (words: string) => measures.find((one) => quoted(one.evidence).includes(words))?.outcomes
    expect(by('建成省级互联网总医院')).toMatchObject([{ met: 'late', date: '2024-01-23' }])
    expect(by('6月底前建成市级分院')).toEqual([])
    expect(by('每年评选10个示范县')).toMatchObject([{ met: 'progress' }])
  })

  it('have Liangshan as a candidate, with a year that is only inferred', () => {
    const changes = cobuilding.filter((one) => one.kind === 'membership')
    expect(changes).toMatchObject([{ region: '513400', change: 'candidate' }])
    expect(changes[0]?.note?.zh).toMatch(/推断/)
  })
})

describe('outcomes', () => {
  it('quote a sentence, and are met only where it says that the thing is done', () => {
    for (const { title, met, evidence } of outcomes) {
      expect(quoted(evidence), title.zh).not.toBe('')
      if (met === 'met') expect(quoted(evidence), title.zh).toMatch(/已(?:出台|建成|完成)|建成/)
    }
    expect(outcomes.filter((one) => one.met === 'met')).toHaveLength(1)
  })
})

describe('targets', () => {
  it('stand in the actions and tasks, rows and cells of their documents', () => {
    const suining = targets.filter((one) => one.evidence.some((id) => id.startsWith('target-')) && one.id <= 'T048')
    expect(new Set(suining.slice(1).map((one) => one.theme?.zh)).size).toBe(7)
    expect(suining.slice(1).filter((one) => !one.part)).toEqual([])
    expect(targets.find((one) => one.id === 'T043')).toMatchObject({
      theme: { zh: '队伍素质提升攻坚行动' },
      part: { zh: '22.多措施用才' },
    })
    const rows = targets.filter((one) => one.id >= 'T052' && one.id <= 'T073')
    expect(new Set(rows.map((one) => one.theme?.zh)).size).toBe(9)
    expect(new Set(rows.map((one) => one.part?.zh)).size).toBe(11)
  })

  it.each([
    ['T001', '2023-12'],
    ['T010', '2023-12'],
    ['T054', '2024-12'],
    ['T060', '2027-12'],
    ['T063', '2027-12'],
    ['T098', '2024-06'],
    ['T034', undefined],
    ['T079', undefined],
    ['T103', undefined],
  ])('%s is due by %s', (id, month) => {
    expect(targets.find((one) => one.id === id)?.dueBy).toBe(month)
  })

  it('have a due month only where they have a due time, and never as facts', () => {
    const wrong = targets.filter(
      (one) => one.dueBy && (one.kind === 'fact' || !one.due?.includes(one.dueBy.slice(0, 4))),
    )
    expect(wrong.map((one) => one.id)).toEqual([])
  })

  it('are measured only by an indicator of the same name', () => {
    const measured = targets.filter((one) => one.measuredBy)
    expect(measured.map((one) => one.id)).toEqual(['T060', 'T061'])
    const plain = (words: string) => words.replace(/[（(]/g, '(').replace(/[）)]/g, ')')
    for (const { title, measuredBy } of measured) {
      expect(plain(indicators.find((one) => one.id === measuredBy)?.name.zh ?? '')).toBe(plain(title.zh))
    }
  })
})

describe('networks', () => {
  it('have the two communities of Wuxi with the members that the county counts', () => {
    const led = networks.filter((one) => one.region === '500238' && one.kind === 'county-community')
    expect(led.map((one) => [one.partners[0]?.facility, one.members])).toEqual([
      ['F149', 18],
      ['F151', 14],
    ])
    expect(quoted(led[0]?.evidence ?? [])).toBe('明确县人民医院、县中医院分别牵头18家、14家基层医疗机构')
    const ties = networks
      .filter((one) => one.region === '500238' && one.kind === 'pairing')
      .flatMap((one) => one.partners)
    expect(ties.map((one) => [one.role, one.facility])).toContainEqual(['managed', 'F159'])
    expect(ties.map((one) => [one.role, one.facility])).toContainEqual(['paired', 'F156'])
  })

  it('have the seven counties of Dazhou, and no member that nobody named', () => {
    const dazhou = networks.filter((one) => one.region.startsWith('5117') && one.kind === 'county-community')
    expect(dazhou).toHaveLength(7)
    expect(dazhou.flatMap((one) => one.partners)).toEqual([])
  })
})

describe('designations', () => {
  it('are as many as their lists say', () => {
    const counts: Record<string, number> = {}
    for (const { list } of designations) counts[list] = (counts[list] ?? 0) + 1
    expect(counts).toEqual({
      'national-regional-centre': 3,
      'provincial-medical-centre': 3,
      'provincial-regional-centre': 14,
      'internet-hospital': 1,
      'city-medical-group-pilot': 13,
      'county-community-pilot': 3,
      'county-community-standard': 7,
      'demonstration-county': 4,
      'chronic-disease-zone': 51,
      promotion: 36,
    })
    expect(new Set(listed('provincial-regional-centre').map((one) => one.name.zh)).size).toBe(12)
    expect(listed('chronic-disease-zone').filter((one) => one.detail?.zh === '2023 年新建成')).toHaveLength(28)
  })

  it('each lead to a quote', () => {
    for (const { id, evidence } of designations) expect(quoted(evidence).trim(), id).not.toBe('')
  })

  it('have the county or the hospital in the quote of their list', () => {
    const countyName = new Map(regions.map((one) => [one.adcode, one.name.zh]))
    for (const one of [...listed('chronic-disease-zone'), ...listed('county-community-standard')])
      expect(quoted(one.evidence), one.id).toContain(countyName.get(one.region))
    for (const one of [...listed('provincial-medical-centre'), ...listed('provincial-regional-centre')])
      expect(quoted(one.evidence), one.id).toContain(one.name.zh)
  })

  it('are a facility only under the same name, in the same place', () => {
    for (const one of [...designations, ...networks.flatMap((network) => network.partners)]) {
      if (!one.facility) continue
      const facility = facilities.find((other) => other.id === one.facility)
      const name = typeof one.name === 'string' ? one.name : one.name.zh
      const names = [facility?.name, ...(facility?.aliases ?? [])]
      expect(
        [name, ...name.split(/[·/]/)].some((part) => names.includes(part)),
        name,
      ).toBe(true)
      expect(facility?.region, name).toBe(one.region)
    }
  })

  it('have promotions to the tier that the facility’s own claim states', () => {
    for (const { id, tier, facility, evidence } of listed('promotion')) {
      const claims = facilities.find((one) => one.id === facility)?.claims ?? []
      expect(tier, id).toBeDefined()
      for (const name of evidence) expect(claims.find((claim) => claim.evidence === name)?.tier, id).toBe(tier?.to)
    }
    const wuxi = listed('promotion').filter((one) => one.region === '500238')
    expect(wuxi.map((one) => one.tier?.to).sort()).toEqual(['2A', '3', ...Array(4).fill('township-A')])
  })

  it('have no list of medical highlands, of which the sources name none', () => {
    expect(listed('medical-highland')).toEqual([])
  })
})

describe('sub-centres', () => {
  it('end in the stage that is their status', () => {
    for (const { id, status, stages } of projects) expect(stages?.at(-1)?.status, id).toBe(status)
    expect(projects.find((one) => one.id === 'S018')?.stages?.map((stage) => stage.status)).toEqual([
      'planned',
      'under-construction',
    ])
  })
})

/** The documents are no part of the repository. */
const folder = new URL('../../../shared/documents/', import.meta.url)
describe.skipIf(!existsSync(folder))('new evidence from the five documents', () => {
  const texts = new Map<string, string>()
  if (existsSync(folder)) {
    for (const file of readdirSync(folder)) {
      const key = file.replace(/-\d{4}(?:-\d{2}-\d{2})?\.txt$/, '')
      texts.set(key, readFileSync(new URL(file, folder), 'utf8'))
    }
  }
  const textOf = (document: string) =>
    texts.get(
      document
        .replace(/-\d{4}$/, '')
        .replace('wuxi-plan', 'wuxi-county-plan')
        .replace('county-community', 'county-health-community'),
    )

  it('is in them, character by character', () => {
    const known = new Set(readRelease('2026.1').tables.evidence.map((one) => one.id))
    const fresh = evidence.filter((one) => !known.has(one.id) && textOf(one.document) !== undefined)
    expect(fresh.length).toBeGreaterThan(20)
    for (const { id, document, quote } of fresh) expect(textOf(document)?.includes(quote), id).toBe(true)
  })

  it('has the headings of targets in them, but for punctuation', () => {
    const letters = (words: string) => words.replace(/[^\p{L}\p{N}%]/gu, '')
    const all = letters([...texts.values()].join('\n'))
    // The page lacks the last character of this heading.
    const headings = targets.flatMap((one) => [one.theme?.zh, one.part?.zh]).filter((one) => one && one !== '主要目标')
    expect(headings.filter((one) => !all.includes(letters(one ?? '')))).toEqual([])
  })
})
