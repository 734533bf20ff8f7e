import { expect, it } from 'vitest'
import { decideAll } from '../../../src/desk/change/decisions.ts'
import { keyOf, type Origin } from '../../../src/desk/project.ts'
import { someProject, someSource } from './project.ts'

const finding = (source: string, row: number) => {
  const origin: Origin = { source, row, column: 1 }
  return { key: keyOf('jump', origin), origin }
}
const accepted = { how: 'accepted', note: '已核对' } as const

it('decides the same about findings of several sheets, and takes it back', () => {
  const old = { [keyOf('ten-times', { source: 'a', row: 9, column: 9 })]: { how: 'excluded' } as const }
  const project = someProject(someSource('a', { decisions: old }), someSource('b'), someSource('c'))
  const findings = [finding('a', 1), finding('a', 2), finding('b', 1)]
  const decided = decideAll(project, findings, accepted)
  expect(decided.sources.map(({ decisions }) => decisions)).toEqual([
    { ...old, [findings[0]?.key ?? '']: accepted, [findings[1]?.key ?? '']: accepted },
    { [findings[2]?.key ?? '']: accepted },
    {},
  ])
  expect(decided.sources[2]).toBe(project.sources[2])
  expect(decideAll(decided, findings, null)).toEqual(project)
  expect(decideAll(project, [], accepted)).toBe(project)
})

it('tens of thousands are one act', () => {
  const findings = Array.from({ length: 30_000 }, (_, row) => finding('a', row))
  const since = Date.now()
  const { sources } = decideAll(someProject(someSource('a')), findings, accepted)
  expect(Object.keys(sources[0]?.decisions ?? {})).toHaveLength(30_000)
  // Copied for every one of them, it took minutes.
  expect(Date.now() - since).toBeLessThan(2000)
})
