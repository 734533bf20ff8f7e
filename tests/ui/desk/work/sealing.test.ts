import { beforeEach, describe, expect, it, vi } from 'vitest'
import { assemble } from '../../../../src/desk/assemble.ts'
import { examine } from '../../../../src/desk/examine.ts'
import type { Project } from '../../../../src/desk/project.ts'
import { sealRelease } from '../../../../src/release/seal/seal.ts'
import { Cells } from '../../../../src/ui/desk/work/cells.ts'
import { Examining } from '../../../../src/ui/desk/work/examining.ts'
import { Sealing } from '../../../../src/ui/desk/work/sealing.ts'
import { projectOf, release, sheetOf, sourceOf } from '../../../desk/desk-project.ts'
import { releaseList } from '../../../release/sources.ts'

vi.mock('../../../../src/desk/examine.ts', async (original) => {
  const own = await original<typeof import('../../../../src/desk/examine.ts')>()
  return { ...own, examine: vi.fn(own.examine) }
})
vi.mock('../../../../src/desk/assemble.ts', async (original) => {
  const own = await original<typeof import('../../../../src/desk/assemble.ts')>()
  return { ...own, assemble: vi.fn(own.assemble) }
})
vi.mock('../../../../src/release/seal/seal.ts', async (original) => {
  const own = await original<typeof import('../../../../src/release/seal/seal.ts')>()
  return { ...own, sealRelease: vi.fn(own.sealRelease) }
})
/** How often each was done. */
const calls = () => [examine, assemble, sealRelease].map((one) => vi.mocked(one).mock.calls.length)

const sheet = sheetOf([
  ['地区', '执业（助理）医师数（人）2023年'],
  ['成都市', 82000],
  ['自贡市', 8100],
])
const source = sourceOf(sheet)
const project: Project = projectOf(source)
const form = {
  ...project.form,
  ...{ version: '2026.9', titleZh: '新版', published: '2026-11-23', changelogZh: '新增 2023 年数值。' },
}

let cells: Cells
let sealing: Sealing
beforeEach(() => {
  vi.clearAllMocks()
  cells = new Cells()
  cells.setBase(release, [])
  cells.sheets.set(source.id, sheet)
  sealing = new Sealing(cells, new Examining(cells))
})

describe('An unchanged project', () => {
  it('is looked through, assembled and sealed once, whatever is asked of it', async () => {
    await sealing.preview(project, {})
    await sealing.compare(project, {})
    const { zh } = await sealing.changelog({ ...project, form }, {})
    expect(zh).toContain('新增 2023 年数值 2 个')
    const files = await sealing.seal({ ...project, form }, form, releaseList, {})
    await sealing.zip({ ...project, form }, form, releaseList, {})
    expect(files.map(([path]) => path)).toContain('2026.9/observations.json')
    expect(calls()).toEqual([1, 1, 1])
  })

  it('is done again when a sheet, a cell or the form is another one', async () => {
    await sealing.compare(project, {})
    const edited = { ...project, sources: [{ ...source, edits: { '1,1': 83000 } }] }
    const { figures } = await sealing.compare(edited, {})
    expect(
      figures.find(({ region, indicator }) => region === '510100' && indicator === 'physicians')?.after?.value,
    ).toBe(83000)
    expect(calls()).toEqual([2, 2, 0])
    // The same source, whose cells have come since.
    cells.sheets.set(source.id, sheetOf([...sheet.rows.slice(0, 2).map((row) => [...row])]))
    expect((await sealing.compare(edited, {})).figures.filter(({ region }) => region === '510300')).toEqual([])
    await sealing.seal(project, form, releaseList, {})
    await sealing.seal(project, { ...form, version: '2026.10' }, releaseList, {})
    expect(calls()[2]).toBe(2)
  })
})

it('says how far it is, and ends when it is cancelled', async () => {
  const shares: number[] = []
  await sealing.seal(project, form, releaseList, { onProgress: (share) => shares.push(share) })
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(Math.max(...shares)).toBeLessThanOrEqual(1)
  const own = new AbortController()
  own.abort(new DOMException('Cancelled', 'AbortError'))
  const edited = { ...project, sources: [{ ...source, edits: { '1,1': 1 } }] }
  await expect(sealing.preview(edited, { signal: own.signal })).rejects.toThrow('Cancelled')
})
