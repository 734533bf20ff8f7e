import { describe, expect, it } from 'vitest'
import { formatLimit, formatPeriod, formatValue } from '../../src/scene/format.ts'
import { wordsIn } from '../../src/ui/words/words.ts'

describe('a value', () => {
  it.each([
    [3.85, 2, false, '3.85'],
    [3, 2, false, '3.00'],
    [83_674_866, 0, false, '83,674,866'],
    [0, 0, false, '0'],
    [0.1692, 1, true, '16.9%'],
    [-1234.56, 1, false, '-1,234.6'],
  ])('%d with %i decimals (percent: %s) is written %s in both languages', (value, decimals, percent, expected) => {
    expect(formatValue(value, { decimals, percent }, 'zh')).toBe(expected)
    expect(formatValue(value, { decimals, percent }, 'en')).toBe(expected)
  })

  it('does not take on the decimals of the indicator that was written before it', () => {
    const two = formatValue(1, { decimals: 2 }, 'zh')
    const none = formatValue(1, { decimals: 0 }, 'zh')
    expect([two, none, formatValue(1, { decimals: 2, percent: true }, 'zh')]).toEqual(['1.00', '1', '100.00%'])
  })
})

describe('a limit', () => {
  it('has no more decimals than it needs', () => {
    expect(formatLimit(2.5, {}, 'zh')).toBe('2.5')
    expect(formatLimit(1000, {}, 'en')).toBe('1,000')
    expect(formatLimit(0.2, { percent: true }, 'zh')).toBe('20%')
    expect(formatLimit(0.125, { percent: true }, 'en')).toBe('12.5%')
  })
})

describe('a period', () => {
  it('is a year, or a month of it', () => {
    expect(formatPeriod('2022', wordsIn('zh'))).toBe('2022 年')
    expect(formatPeriod('2023-05', wordsIn('zh'))).toBe('2023 年 5 月')
    expect(formatPeriod('2022', wordsIn('en'))).toBe('2022')
    expect(formatPeriod('2024-12', wordsIn('en'))).toBe('12/2024')
    expect(formatPeriod('2023-05', wordsIn('en'))).toBe('5/2023')
  })
})
