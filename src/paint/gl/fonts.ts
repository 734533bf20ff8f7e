import type { LabelProperties, Shifts } from './data.ts'
import { probe } from './drawing.ts'
import type { Looks, TypeLook } from './looks.ts'

const cssFont = ({ weight, families }: TypeLook) =>
  `${weight} 16px ${families.map((name) => (/^[-\w]+$/.test(name) ? name : `"${name}"`)).join(',')}`

/** Waits for the web fonts of these labels, if there are any: MapLibre keeps every letter as it first drew it. */
export async function fontsFor(looks: Looks, labels: readonly LabelProperties[]): Promise<void> {
  const wanted = (['name', 'value'] as const).flatMap((part) => {
    const letters = new Set(labels.filter((label) => label.part === part).flatMap(({ text }) => [...text]))
    const text = [...letters].sort().join('')
    const font = cssFont(looks[`${part}s`]['on-light'])
    return document.fonts.check(font, text) ? [] : [{ font, text }]
  })
  if (wanted.length === 0) return
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 3000))
  const loaded = Promise.all(wanted.map(({ font, text }) => document.fonts.load(font, text))).catch(() => undefined)
  await Promise.race([patience, loaded])
}

/** How far below its middle MapLibre puts a line's baseline, in units of the type size. */
const baselineOfMapLibre = 0.42

/**
 * How far MapLibre's lines must be moved down to stand where `dominant-baseline: central` puts them in SVG, in units
 * of the type size. Measured in SVG, because it rounds a font's height and depth in a way of its own.
 */
export function shiftsOf(host: HTMLElement, sizes: { name: number; value: number }): Shifts {
  const svg = probe(
    host,
    `<g class="label on-light" style="--name:${sizes.name}px;--value:${sizes.value}px">
    <text style="dominant-baseline:alphabetic">x</text><text class="value" style="dominant-baseline:alphabetic">x</text></g>`,
  )
  const shift = (selector: string, size: number) => {
    const { y, height } = (svg.querySelector(selector) as SVGTextElement).getBBox()
    return (-y - height / 2) / size - baselineOfMapLibre
  }
  const shifts = { name: shift('text', sizes.name), value: shift('.value', sizes.value) }
  svg.remove()
  return shifts
}
