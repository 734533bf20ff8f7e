import { expect, it } from 'vitest'
import { createCitations, marksInWords } from '../../../src/scene/report/citations.ts'

it('numbers evidence in the order of first mention', () => {
  const citations = createCitations()
  expect(citations.cite(['b', 'a'])).toEqual([1, 2])
  expect(citations.cite(['c', 'a', 'c'])).toEqual([2, 3])
  expect(citations.cite([])).toEqual([])
  expect(citations.evidence()).toEqual(['b', 'a', 'c'])
})

it.each([
  [[], ''],
  [[4], '4'],
  [[1, 2], '1, 2'],
  [[1, 2, 3, 5, 7, 8, 9], '1–3, 5, 7–9'],
])('writes %j as “%s”', (marks, said) => {
  expect(marksInWords(marks)).toBe(said)
})
