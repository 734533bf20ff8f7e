import { describe, expect, it } from 'vitest'
import { loadBriefings, loadCore, loadReleaseList } from '../../src/release/load.ts'
import type { ProblemKind } from '../../src/release/problem.ts'
import { sealed } from '../support/fixture.ts'
import { change, problemWith, type Row, reading } from '../support/loading.ts'

describe('a record', () => {
  it('that breaks the schema is named by file, number and expectation', async () => {
    const found = await problemWith({ change: change('regions', 4, { level: 'village' }) })
    expect(found).toMatchObject({
      kind: 'breaks-schema',
      file: '1900.1/regions.json',
      record: '#5 (900200)',
      detail: expect.stringMatching(/^level: .*"prefecture".*"village"/),
    })
    expect(found?.message).toContain('1900.1/regions.json, #5 (900200): level: ')
  })

  const partner = { name: 'x', region: '900101', role: 'lead', evidence: ['invented'] }
  const outcome = { region: null, date: null, title: { zh: 'x', en: 'x' }, met: 'met', evidence: ['invented'] }
  const scene = (fields: Row) => ({ title: { zh: 'x' }, view: '', ...fields })
  const stage = { status: 'planned', date: null, evidence: ['hearsay'] }
  const bad: [string, number, Row, ProblemKind, string, string][] = [
    ['regions', 3, { parent: '777777' }, 'unknown-adcode', '900100', '777777'],
    ['regions', 3, { surprise: 1 }, 'breaks-schema', '#4 (900100)', 'surprise'],
    ['regions', 3, { adcode: '900200' }, 'duplicate-record', '900200', '900200'],
    ['groups', 0, { members: ['777777'] }, 'unknown-adcode', 'zone', '777777'],
    ['indicators', 2, { appliesTo: ['777777'] }, 'unknown-adcode', 'local', '777777'],
    ['indicators', 2, { id: 'rate' }, 'duplicate-record', 'rate', 'rate'],
    ['observations', 0, { region: '777777' }, 'unknown-adcode', '777777 rate 2022', '777777'],
    ['observations', 0, { indicator: 'gdp' }, 'unknown-reference', '900100 2022', 'gdp'],
    ['observations', 0, { region: '800000' }, 'duplicate-record', '800000 rate 2022', '800000 rate 2022'],
    ['observations', 0, { evidence: ['hearsay'] }, 'unknown-evidence', '900100 rate 2022', 'hearsay'],
    ['observations', 0, { period: '2022-13' }, 'breaks-schema', '#1 (900100 rate 2022-13)', ''],
    ['facilities', 0, { region: '777777' }, 'unknown-adcode', 'F1', '777777'],
    ['facilities', 0, { claims: [{ tier: null, stated: 'x', evidence: 'no' }] }, 'unknown-evidence', 'F1', 'no'],
    ['projects', 0, { region: '777777' }, 'unknown-adcode', 'P1', '777777'],
    ['projects', 0, { evidence: ['hearsay'] }, 'unknown-evidence', 'P1', 'hearsay'],
    ['cobuilding', 0, { region: '777777' }, 'unknown-adcode', 'C1', '777777'],
    ['cobuilding', 1, { regions: ['777777'] }, 'unknown-adcode', 'C2', '777777'],
    ['cobuilding', 1, { evidence: ['hearsay'] }, 'unknown-evidence', 'C2', 'hearsay'],
    ['targets', 0, { region: '777777' }, 'unknown-adcode', 'T1', '777777'],
    ['targets', 0, { evidence: ['hearsay'] }, 'unknown-evidence', 'T1', 'hearsay'],
    ['projects', 0, { stages: [stage] }, 'unknown-evidence', 'P1', 'hearsay'],
    ['cobuilding', 2, { id: 'C2' }, 'duplicate-record', 'C2', 'C2'],
    ['cobuilding', 3, { model: 'C9' }, 'unknown-reference', 'C4', 'C9'],
    ['cobuilding', 3, { model: 'C2' }, 'unknown-reference', 'C4', 'C2'],
    ['cobuilding', 3, { regions: ['777777'] }, 'unknown-adcode', 'C4', '777777'],
    ['cobuilding', 3, { outcomes: [{ ...outcome, region: '777777' }] }, 'unknown-adcode', 'C4', '777777'],
    ['cobuilding', 3, { outcomes: [{ ...outcome, evidence: ['hearsay'] }] }, 'unknown-evidence', 'C4', 'hearsay'],
    ['cobuilding', 3, { outcomes: [{ ...outcome, evidence: [] }] }, 'breaks-schema', '#4 (C4)', ''],
    ['cobuilding', 3, { due: 'soon' }, 'breaks-schema', '#4 (C4)', ''],
    ['targets', 0, { measuredBy: 'gdp' }, 'unknown-reference', 'T1', 'gdp'],
    ['targets', 0, { dueBy: '2023年底' }, 'breaks-schema', '#1 (T1)', 'dueBy'],
    ['targets', 0, { outcomes: [{ ...outcome, region: '777777' }] }, 'unknown-adcode', 'T1', '777777'],
    ['targets', 0, { outcomes: [{ ...outcome, evidence: ['hearsay'] }] }, 'unknown-evidence', 'T1', 'hearsay'],
    ['networks', 0, { region: '777777' }, 'unknown-adcode', 'N1', '777777'],
    ['networks', 0, { evidence: ['hearsay'] }, 'unknown-evidence', 'N1', 'hearsay'],
    ['networks', 0, { partners: [{ ...partner, region: '777777' }] }, 'unknown-adcode', 'N1', '777777'],
    ['networks', 0, { partners: [{ ...partner, facility: 'F9' }] }, 'unknown-reference', 'N1', 'F9'],
    ['networks', 0, { partners: [{ ...partner, evidence: ['hearsay'] }] }, 'unknown-evidence', 'N1', 'hearsay'],
    ['designations', 0, { region: '777777' }, 'unknown-adcode', 'L1', '777777'],
    ['designations', 0, { facility: 'F9' }, 'unknown-reference', 'L1', 'F9'],
    ['designations', 0, { evidence: ['hearsay'] }, 'unknown-evidence', 'L1', 'hearsay'],
    ['designations', 0, { tier: { from: null, to: '9Z' } }, 'breaks-schema', '#1 (L1 900101)', ''],
    ['evidence', 0, { document: 'D9' }, 'unknown-reference', 'invented', 'D9'],
    ['documents', 0, { url: 'javascript:alert(1)' }, 'breaks-schema', '#1 (D1)', 'an http or https address'],
    ['briefings', 0, { scenes: [scene({ emphasis: ['777777'] })] }, 'unknown-adcode', 'B1 #1', '777777'],
    [
      'briefings',
      0,
      { scenes: [scene({}), scene({ emphasis: ['900100', '777777'] })] },
      'unknown-adcode',
      'B1 #2',
      '777777',
    ],
    ['briefings', 0, { scenes: [scene({ evidence: ['hearsay'] })] }, 'unknown-evidence', 'B1 #1', 'hearsay'],
    ['briefings', 0, { scenes: [] }, 'breaks-schema', '#1 (B1)', 'scenes'],
    ['briefings', 0, { scenes: [scene({ view: 'https://elsewhere.example/' })] }, 'breaks-schema', '#1 (B1)', 'view'],
    ['briefings', 0, { scenes: [scene({ title: {} })] }, 'breaks-schema', '#1 (B1)', 'title'],
    ['briefings', 0, { id: 'a b' }, 'breaks-schema', '#1 (a b)', 'id'],
  ]
  it.each(bad)('of %s (%i) with %j is refused as %s', async (table, index, fields, kind, record, detail) => {
    const found = await problemWith({ change: change(table, index, fields) })
    expect(found).toMatchObject({ kind, file: `1900.1/${table}.json`, record })
    expect(found?.detail).toContain(detail)
  })
})

describe('a record of which there are two', () => {
  it.each(['networks', 'designations', 'briefings'])('in %s is refused', async (table) => {
    const found = await problemWith({ change: (tables) => tables[table]?.push(tables[table]?.[0]) })
    expect(found).toMatchObject({ kind: 'duplicate-record', file: `1900.1/${table}.json` })
  })
})

describe('briefings that are read before the evidence', () => {
  it('are taken with evidence that nobody can look up yet, but not with regions that do not exist', async () => {
    const briefingsWith = async (fields: Row) => {
      const read = reading(
        sealed({ change: change('briefings', 0, { scenes: [{ title: { zh: 'x' }, view: '', ...fields }] }) }),
      )
      return loadBriefings(read, await loadCore(read, await loadReleaseList(read), '1900.1'))
    }
    expect(await briefingsWith({ evidence: ['hearsay'] })).toHaveLength(1)
    await expect(briefingsWith({ emphasis: ['777777'] })).rejects.toMatchObject({ kind: 'unknown-adcode' })
  })
})
