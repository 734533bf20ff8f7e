import { expect, it } from 'vitest'
import { ignoreColumns } from '../../../src/desk/change/source.ts'
import { someProject, someSource } from './project.ts'

it('leaves the named columns of one sheet out, and all else as it was', () => {
  const project = someProject(someSource('a'), someSource('b'))
  const next = ignoreColumns(project, 'a', [1, 7])
  expect(next.sources[0]?.columns).toEqual([{ is: 'region' }, { is: 'ignored' }])
  expect(next.sources[1]).toBe(project.sources[1])
  expect(ignoreColumns(project, 'none', [1])).toBe(project)
})
