import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/build/desk.ts'
import { addSources, newProject } from '../../src/desk/change/project.ts'
import { writeTemplate } from '../../src/release/book/book.ts'
import { readWorkbook } from '../../src/release/sheets/read.ts'
import type { CellValue, Workbook } from '../../src/release/sheets/workbook.ts'
import { Bringing } from '../../src/ui/desk/work/bringing.ts'
import { Cells } from '../../src/ui/desk/work/cells.ts'
import { Examining } from '../../src/ui/desk/work/examining.ts'
import { Sealing } from '../../src/ui/desk/work/sealing.ts'
import { releaseList } from '../release/sources.ts'
import { release } from './desk-project.ts'

const folder = mkdtempSync(join(tmpdir(), 'template-'))
afterAll(() => rmSync(folder, { recursive: true }))
const template = await writeTemplate(release)

/** The template with rows filled in below its examples: cells by field, sheets by the name of the table or the list. */
async function filled(rows: Record<string, Record<string, CellValue>[]>): Promise<Uint8Array> {
  const { sheets }: Workbook = await readWorkbook(template, 'template.xlsx')
  const written = sheets.map(({ name, rows: before, hidden }) => {
    const own = rows[name.split(' ').pop() ?? ''] ?? []
    const fields = before[1] ?? []
    const more = own.map((cells) => {
      for (const field of Object.keys(cells)) expect(fields, name).toContain(field)
      return fields.map((field) => cells[String(field)] ?? null)
    })
    return { name, hidden, rows: [...before, ...more] }
  })
  return writeXlsx({ sheets: written })
}

const region = '510182'
const [facility] = release.facilities
const parents = {
  documents: [{ id: 'D-own', title: '某市卫生健康委员会公告', publisher: '某市卫生健康委员会', form: 'text 文字' }],
  evidence: [
    { id: 'E-own', document: 'D-own', quote: '次中心于 2024 年开工，2025 年建成。', reliability: 'high 高' },
    { id: 'E-group', document: 'D-own', quote: '医共体由两家医院组成。', reliability: 'high 高' },
  ],
  projects: [
    {
      ...{ id: 'P-own', kind: 'subcentre', name: '某镇次中心', region, status: 'built 建成' },
      ...{ placement: 'county 到区县', evidence: 'E-own' },
    },
  ],
  networks: [
    {
      ...{ id: 'N-own', kind: 'county-community', 'title.zh': '某县医共体', 'title.en': 'A community', region },
      ...{ status: 'existing', members: 2, evidence: 'E-group' },
    },
  ],
}
const stages = [
  { '^id': 'P-own', status: 'under-construction 在建', date: 2024, evidence: 'E-own' },
  { '^id': 'P-own 某镇次中心', status: 'built 建成', date: '2025', evidence: 'E-own' },
]
const partners = [
  {
    ...{ '^id': 'N-own', '#': 2, name: '某卫生院', region: `${region} 某县`, role: 'member 成员', evidence: 'E-group' },
  },
  {
    ...{ '^id': 'N-own', '#': 1, name: '某医院', region, facility: `${facility?.id} ${facility?.name}` },
    ...{ role: 'lead 牵头', evidence: 'E-group' },
  },
]
const good = await filled({ ...parents, 'projects.stages': stages, 'networks.partners': partners })

const expected = {
  stages: [
    { status: 'under-construction', date: '2024', evidence: ['E-own'] },
    { status: 'built', date: '2025', evidence: ['E-own'] },
  ],
  partners: [
    { name: '某医院', region, facility: facility?.id, role: 'lead', evidence: ['E-group'] },
    { name: '某卫生院', region, role: 'member', evidence: ['E-group'] },
  ],
}
type Row = { id: string; stages?: unknown; partners?: unknown; quote?: unknown }
function judge(read: (name: string) => string): void {
  const rows = (name: string) => JSON.parse(read(`${name}.json`)) as Row[]
  expect(rows('projects').find(({ id }) => id === 'P-own')?.stages).toEqual(expected.stages)
  expect(rows('networks').find(({ id }) => id === 'N-own')?.partners).toEqual(expected.partners)
  expect(rows('evidence').find(({ id }) => id === 'E-own')?.quote).toBe('次中心于 2024 年开工，2025 年建成。')
  expect(rows('projects')).toHaveLength(release.projects.length + 1)
  expect(read('targets.json')).toBe(
    readFileSync(new URL(`../../public/data/${release.manifest.version}/targets.json`, import.meta.url), 'utf8'),
  )
}

const form = {
  ...{ version: '2099.1', titleZh: '新版', titleEn: 'New', published: '2099-01-01', kind: 'sourced' as const },
  ...{ changelogZh: '新增。', changelogEn: 'More.', makesDefault: true },
}

/** What the worker of the page makes of a file. */
async function onPage(bytes: Uint8Array) {
  const cells = new Cells()
  cells.setBase(release, [])
  const { sources } = await new Bringing(cells).read('模板.xlsx', bytes, {})
  const project = addSources(newProject(release.manifest.version, 'p'), sources)
  const examining = new Examining(cells)
  const { examined } = await examining.known(project, {})
  return { project, cells, examined, seal: () => new Sealing(cells, examining).seal(project, form, releaseList, {}) }
}

async function command(bytes: Uint8Array, ...more: string[]) {
  const file = join(folder, '模板.xlsx')
  writeFileSync(file, bytes)
  const said: string[] = []
  const [name = 'check', ...rest] = more
  const ending = await run([name, file, '--lang', 'en', ...rest], (text) => said.push(text))
  return { ending, said: said.join('\n') }
}

describe('A template filled in with records and their lists', () => {
  it('becomes a release with both, on the page', async () => {
    const { examined, seal } = await onPage(good)
    expect(examined.findings).toEqual([])
    expect(examined.records).toBe(9)
    const files = new Map(await seal())
    judge((name) => new TextDecoder().decode(files.get(`2099.1/${name}`)))
  })

  it('becomes the same by the command line', async () => {
    const out = join(folder, 'next')
    const about = ['--version', '2099.1', '--changelog-zh', '新增。', '--changelog-en', 'More.']
    expect(await command(good, 'seal', '--out', out, ...about)).toMatchObject({ ending: 0 })
    judge((name) => readFileSync(join(out, '2099.1', name), 'utf8'))
  })

  it('is kept in a project file, which the command line takes', async () => {
    const { project, cells } = await onPage(good)
    const file = join(folder, 'kept.desk')
    writeFileSync(file, cells.saveProject({ ...project, form }, []))
    const out = join(folder, 'kept')
    expect(await run(['seal', file, '--out', out], () => {})).toBe(0)
    judge((name) => readFileSync(join(out, '2099.1', name), 'utf8'))
  })

  it('says in plain words where a row of a list belongs to no record', async () => {
    const [stage] = stages
    const wrong = await filled({
      ...parents,
      'projects.stages': [
        { ...stage, '^id': null },
        { ...stage, '^id': 'P-owm' },
      ],
    })
    const { examined } = await onPage(wrong)
    expect(examined.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['field-missing', 'error'],
      ['record-unknown', 'error'],
    ])
    const { ending, said } = await command(wrong)
    expect(ending).toBe(1)
    expect(said).toContain('“Belongs to” is missing.')
    expect(said).toContain(
      '“Belongs to” says “P-owm”, but neither the sheet “次中心项目 projects” nor the last release',
    )
  })
})

it('A template that is not filled in holds nothing', async () => {
  const { examined, project } = await onPage(template)
  expect(examined).toMatchObject({ records: 0, figures: 0 })
  expect(project.sources.filter(({ kind }) => kind !== 'unused')).toEqual([])
  // What its sheets are for is known all the same: they can be switched on and filled in here.
  expect(project.sources.find(({ sheet }) => sheet === '建设过程 projects.stages')?.table).toBe('projects')
})
