import { describe, expect, it } from 'vitest'
import { accentIn, contrast, grounds, leastContrast, luminance } from '../../src/view/accent.ts'
import { themes } from '../../src/view/view.ts'
import { contrast as independent } from '../support/colours.ts'
import { palettes } from '../support/palette.ts'

describe('the colour of the page around', () => {
  it('is measured as WCAG does', () => {
    expect(luminance('#000000')).toBe(0)
    expect(luminance('#ffffff')).toBeCloseTo(1, 10)
    // Worked examples that are often cited: 4.54 is the lightest grey that passes on white.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 10)
    for (const colour of ['#8a1f2b', '#00ff00', '#123456']) {
      expect(contrast(colour, '#f1ede3')).toBeCloseTo(independent(colour, '#f1ede3'), 10)
    }
  })

  it.each(themes)('knows the grounds of the style sheets: %s', (theme) => {
    expect(grounds[theme]).toEqual(['paper', 'card', 'hover', 'tint'].map((name) => palettes[theme][name]))
  })

  it('stays as it is where it can be read', () => {
    expect(accentIn('light', '8a1f2b')).toBe('#8a1f2b')
    expect(accentIn('dark', 'ffd27f')).toBe('#ffd27f')
  })

  it('keeps its hue where it must be darker or lighter', () => {
    const [darker, lighter] = [accentIn('light', 'ff6600'), accentIn('dark', '00205b')]
    expect(luminance(darker)).toBeLessThan(luminance('#ff6600'))
    expect(Number.parseInt(darker.slice(1, 3), 16)).toBeGreaterThan(Number.parseInt(darker.slice(5, 7), 16))
    expect(luminance(lighter)).toBeGreaterThan(luminance('#00205b'))
    expect(Number.parseInt(lighter.slice(5, 7), 16)).toBeGreaterThan(Number.parseInt(lighter.slice(1, 3), 16))
  })

  it.each(themes)('can be read on every ground, whatever it is: %s', (theme) => {
    const parts = ['00', '33', '80', 'cc', 'ff']
    for (const red of parts)
      for (const green of parts)
        for (const blue of parts) {
          const colour = accentIn(theme, red + green + blue)
          expect(colour).toMatch(/^#[0-9a-f]{6}$/)
          for (const ground of [...grounds[theme], palettes[theme]['on-deep'] ?? ''])
            expect(independent(colour, ground)).toBeGreaterThanOrEqual(leastContrast[theme])
        }
  })
})
