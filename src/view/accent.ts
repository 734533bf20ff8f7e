import type { Theme } from './view.ts'

/** What coloured type stands on in each theme, as in src/ui/styles: paper, card, under the pointer, tinted. */
export const grounds: Record<Theme, readonly string[]> = {
  light: ['#f1ede3', '#fbfaf5', '#efeadd', '#e3ece6'],
  contrast: ['#ffffff', '#ffffff', '#e9e9e9', '#dcefe8'],
  dark: ['#191d1f', '#202527', '#2d3436', '#2a3c3b'],
}

/** The contrast that type has at the least: WCAG 2.2, 1.4.3 and, for the theme of high contrast, 1.4.6. */
export const leastContrast: Record<Theme, number> = { light: 4.5, contrast: 7, dark: 4.5 }

type Colour = readonly [red: number, green: number, blue: number]

const channels = (colour: string): Colour => {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16)
  return [at(1), at(3), at(5)]
}

const written = (colour: Colour) => `#${colour.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`

/**
 * Relative luminance of a colour as `#8a1f2b`, 0 for black to 1 for white, as WCAG 2.x defines it:
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** In how many steps a colour goes to black or white. */
const steps = 64

/**
 * The host's colour as it can be read in a theme: itself where its contrast suffices, else so much darker, or in the
 * dark lighter, that it does.
 *
 * @param accent six hexadecimal digits, `8a1f2b`
 * @returns as `#8a1f2b`
 */
export function accentIn(theme: Theme, accent: string): string {
  const from = channels(`#${accent}`)
  const end = theme === 'dark' ? 255 : 0
  for (let step = 0; step < steps; step += 1) {
    const colour = written(from.map((one) => one + ((end - one) * step) / steps) as unknown as Colour)
    if (grounds[theme].every((ground) => contrast(colour, ground) >= leastContrast[theme])) return colour
  }
  return theme === 'dark' ? '#ffffff' : '#000000'
}
