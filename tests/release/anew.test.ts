import { expect, it } from 'vitest'
import { loadCore, loadReleaseList, type ReadFile } from '../../src/release/load.ts'
import { bytesOf, sealed } from '../support/fixture.ts'

/** A folder of which one file is kept wrongly on the way, and what was asked for past that. */
function keeping(path: string, wrong: string, answer: 'right' | 'wrong' | 'nothing') {
  const files = sealed()
  const anew: string[] = []
  const read: ReadFile = async (one, past) => {
    if (past) anew.push(one)
    if (one !== path || (past && answer === 'right')) return files.get(one) ?? null
    if (past && answer === 'nothing') throw new TypeError('Failed to fetch')
    return bytesOf(wrong)
  }
  return { read, anew }
}

const load = async (read: ReadFile) => {
  const list = await loadReleaseList(read)
  return loadCore(read, list, list.default)
}

const table = [...sealed().keys()].find((path) => path.endsWith('/regions.json')) ?? ''
const manifest = [...sealed().keys()].find((path) => path.endsWith('/manifest.json')) ?? ''

it.each([table, manifest])('%s that was kept wrongly is asked for past what is kept, once', async (path) => {
  const { read, anew } = keeping(path, '[', 'right')
  expect((await load(read)).regions.length).toBeGreaterThan(0)
  expect(anew).toEqual([path])
})

it.each(['wrong', 'nothing'] as const)('where that brings what is %s, the first finding is said', async (answer) => {
  const { read, anew } = keeping(table, '[', answer)
  await expect(load(read)).rejects.toMatchObject({ kind: 'wrong-hash', file: table })
  expect(anew).toEqual([table])
})
