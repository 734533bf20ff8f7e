import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commandFor, digits, type Pressed, together } from '../../../src/ui/brief/play/keys.ts'
import { elapsed } from '../../../src/ui/brief/speaker/Clock.tsx'

const press = (key: string, on: Pressed['on'] = 'nothing', held = false) => commandFor({ key, held, on })?.do ?? null

describe('keys of a briefing', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full'],
    ['s', 'speaker'],
    ['r', 'return'],
    ['Backspace', 'return'],
    ['?', 'keys'],
    ['Escape', 'leave'],
    ['7', 'digit'],
    ['x', null],
    ['Enter', null],
    ['Tab', null],
  ])('%s asks for %s', (key, wanted) => {
    expect(press(key)).toBe(wanted)
  })

  it('leave the browser its own', () => {
    for (const key of ['ArrowRight', 'PageDown', 'f', 's', '1']) expect(press(key, 'nothing', true)).toBeNull()
  })

  it('leave everything to a field that is typed into', () => {
    for (const key of ['ArrowRight', ' ', 'b', '1', 'Escape']) expect(press(key, 'typing')).toBeNull()
    expect(press('PageDown', 'typing')).toBe('next')
    expect(press('PageDown', 'writing')).toBeNull()
  })

  it('leave arrows to what moves by them, but not what remote controls send', () => {
    expect(['ArrowRight', 'Home', ' '].map((key) => press(key, 'moving'))).toEqual([null, null, null])
    expect(['PageDown', 'PageUp', 'b'].map((key) => press(key, 'moving'))).toEqual(['next', 'previous', 'blank'])
  })

  it('leave the space bar to a button', () => {
    expect([' ', 'ArrowRight', 'PageDown'].map((key) => press(key, 'pressing'))).toEqual([null, 'next', 'next'])
  })
})

describe('digits', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const taken = (scenes: number, typed: readonly (number | 'wait')[]) => {
    const jumps: number[] = []
    const one = digits((step) => jumps.push(step))
    for (const digit of typed) {
      if (digit === 'wait') vi.advanceTimersByTime(together)
      else one.take(digit, scenes)
    }
    return jumps
  }

  it('jump at once where no longer number is possible', () => {
    expect(taken(9, [3])).toEqual([3])
    expect(taken(13, [2])).toEqual([2])
  })

  it('wait for a second one where there may be one', () => {
    expect(taken(13, [1])).toEqual([])
    expect(taken(13, [1, 'wait'])).toEqual([1])
    expect(taken(13, [1, 2])).toEqual([12])
    expect(taken(130, [1, 2, 'wait', 3, 'wait'])).toEqual([12, 3])
  })

  it('do nothing with a lone nought', () => {
    expect(taken(13, [0, 'wait'])).toEqual([])
    expect(taken(13, [1, 0])).toEqual([10])
  })

  it('are forgotten where another key comes between', () => {
    const jumps: number[] = []
    const one = digits((step) => jumps.push(step))
    one.take(1, 13)
    one.forget()
    vi.advanceTimersByTime(together * 2)
    expect(jumps).toEqual([])
  })
})

describe('the time that a talk has lasted', () => {
  it.each([
    [0, '00:00'],
    [999, '00:00'],
    [61_000, '01:01'],
    [3_599_999, '59:59'],
    [3_661_000, '1:01:01'],
    [-5, '00:00'],
  ])('%i ms reads %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text)
  })
})
