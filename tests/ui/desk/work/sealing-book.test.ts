import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newProject } from '../../../../src/desk/change/project.ts'
import type { Base, Project, SealForm } from '../../../../src/desk/project.ts'
import type { TableName } from '../../../../src/release/schema.ts'
import { Bringing } from '../../../../src/ui/desk/work/bringing.ts'
import { Cells } from '../../../../src/ui/desk/work/cells.ts'
import { Examining } from '../../../../src/ui/desk/work/examining.ts'
import { Sealing } from '../../../../src/ui/desk/work/sealing.ts'
import { projectOf, sheetOf, sourceOf } from '../../../desk/desk-project.ts'
import { readRelease, releaseList } from '../../../release/sources.ts'

/** The worker's parts with a release to continue from. */
function desk(version: string) {
  const { tables, manifest, names, folder } = readRelease(version)
  const base: Base = { ...tables, manifest }
  const cells = new Cells()
  cells.setBase(base, [])
  return {
    base,
    cells,
    names,
    folder,
    bringing: new Bringing(cells),
    sealing: new Sealing(cells, new Examining(cells)),
  }
}

/** What a person would enter to get the release's own manifest again. */
const formOf = ({ manifest: about }: Base): SealForm => ({
  ...{ version: about.version, titleZh: about.title.zh, titleEn: about.title.en },
  ...{ published: about.published, kind: about.kind, makesDefault: true },
  changelogZh: about.changelog.map(({ zh }) => zh).join('\n'),
  changelogEn: about.changelog.map(({ en }) => en).join('\n'),
})

const without = (version: string) => ({
  ...releaseList,
  releases: releaseList.releases.filter((one) => one.version !== version),
  default: releaseList.releases.find((one) => one.version !== version)?.version ?? '',
})

/** A release's own files, by the names below its folder. */
const ownOf = (files: readonly (readonly [string, Uint8Array])[], version: string) =>
  new Map(
    files
      .filter(([path]) => path.startsWith(`${version}/`))
      .map(([path, bytes]) => [path.slice(version.length + 1), new TextDecoder().decode(bytes)]),
  )

const filesOf = (names: readonly TableName[]) => [...names.map((name) => `${name}.json`), 'manifest.json']

describe.each(releaseList.releases.map(({ version }) => version))('The workbook of %s, made on the page', (version) => {
  const { base, names, folder, sealing } = desk(version)
  const book = sealing.book()

  it.each(['itself', releaseList.default])('is brought over %s and sealed to the same files', async (over) => {
    const at = desk(over === 'itself' ? version : over)
    const brought = await at.bringing.read('整版.xlsx', await book, {})
    expect(brought.book).toBe(version)
    const project: Project = { ...newProject(at.base.manifest.version, 'p'), book: { file: '整版.xlsx', version } }
    const form = formOf(base)
    const files = ownOf(await at.sealing.seal(project, form, without(version), {}), version)
    expect([...files.keys()].sort()).toEqual(filesOf(names).sort())
    for (const [name, text] of files) expect(text === readFileSync(new URL(name, folder), 'utf8'), name).toBe(true)
  })

  it('does not gain an empty table when it is continued', async () => {
    const at = desk(version)
    const sheet = sheetOf([
      ['地区', '执业（助理）医师数（人）2023年'],
      ['成都市', 82000],
    ])
    const source = sourceOf(sheet, {}, at.base)
    at.cells.sheets.set(source.id, sheet)
    const form = { ...formOf(base), version: '2099.1' }
    const files = ownOf(await at.sealing.seal(projectOf(source), form, releaseList, {}), '2099.1')
    expect([...files.keys()].sort()).toEqual(filesOf(names).sort())
    expect(files.get('observations.json')).toContain('82000')
  })
})

it('A table that the release continued from does not have is listed once there is something in it', async () => {
  const at = desk('2026.1')
  const [network] = readRelease('2026.2').tables.networks
  const rows = [
    ['id', 'kind', 'title.zh', 'title.en', 'region', 'status', 'evidence'],
    ['N1', 'pairing', '结对', 'Pairing', network?.region ?? '', 'existing', at.base.evidence[0]?.id ?? ''],
  ]
  const sheet = { ...sheetOf(rows), name: '医共体 networks' }
  const source = sourceOf(sheet, {}, at.base)
  expect([source.kind, source.table]).toEqual(['record', 'networks'])
  at.cells.sheets.set(source.id, sheet)
  const form = { ...formOf(at.base), version: '2099.1' }
  const files = ownOf(
    await at.sealing.seal(projectOf({ ...source, sheet: sheet.name }), form, releaseList, {}),
    '2099.1',
  )
  expect(JSON.parse(files.get('networks.json') ?? '[]')).toHaveLength(1)
  expect(files.has('designations.json')).toBe(false)
  expect(Object.keys(JSON.parse(files.get('manifest.json') ?? '{}').files)).toContain('networks')
})
