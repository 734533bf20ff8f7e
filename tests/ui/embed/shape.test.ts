import { expect, it } from 'vitest'
import { shapeOf } from '../../../src/ui/embed/shape.ts'
import { isOlder } from '../../../src/ui/embed/versions.ts'

it.each([
  ['a column of news', 20, 16, { isSmall: true, opened: 'instead' }],
  ['a phone', 24, 40, { isSmall: false, opened: 'below' }],
  ['a small square', 20, 16, { isSmall: true, opened: 'instead' }],
  ['an article', 40, 26, { isSmall: false, hasKeyBeside: false, opened: 'beside' }],
  ['a narrow, high one', 30, 40, { isSmall: false, opened: 'below' }],
  ['a strip', 90, 15, { isSmall: true, hasKeyBeside: false }],
  ['a page', 56, 37, { hasKeyBeside: true, hasTableBeside: false }],
  ['a screen', 90, 56, { hasKeyBeside: true, hasTableBeside: true }],
] as const)('has room for what it has room for: %s', (_, width, height, expected) => {
  expect(shapeOf(width, height)).toMatchObject(expected)
})

it('knows which release came before another', () => {
  expect(isOlder('2025.4', '2026.1')).toBe(true)
  expect(isOlder('2026.9', '2026.10')).toBe(true)
  expect(isOlder('2026.3', '2026.3')).toBe(false)
  expect(isOlder('2026.10', '2026.9')).toBe(false)
})
