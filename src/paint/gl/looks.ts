import { paints } from '../../scene/ramps.ts'
import type { LineKind } from '../svg/shapes.ts'
import { dashOf, probe } from './drawing.ts'

export interface LineLook {
  color: string
  opacity: number
  width: number
  /** In pixels; empty for a solid line. */
  dash: number[]
}

export interface TypeLook {
  families: string[]
  weight: number
  color: string
  halo: string
  /** In points, on one side of the letter. */
  haloWidth: number
}

/** How things look, as the page's style sheet says. Plain, so that two readings can be compared. */
export interface Looks {
  /** By class name of the SVG painter. */
  areas: Record<string, string>
  dimmed: number
  /** Laid thinly over the area that is pointed at. */
  shade: string
  lines: Record<LineKind, LineLook>
  bands: Record<(typeof standings)[number], LineLook>
  outlined: LineLook
  /** Opacity. */
  outlinedFill: number
  link: LineLook
  linkCasing: LineLook
  casing: LineLook
  selected: LineLook
  names: Record<Tone, TypeLook>
  values: Record<Tone, TypeLook>
}

export type Tone = 'on-light' | 'on-dark'
export const plainPaints = [...paints, 'blank'] as const
export const standings = ['member', 'last-once', 'ended', 'candidate'] as const
export const lineKinds: readonly LineKind[] = ['county', 'district', 'prefecture', 'outer', 'province']

/** `scale` is CSS pixels per point. */
export function readLooks(host: HTMLElement, scale: number): Looks {
  const svg = probe(
    host,
    [
      `<g class="areas">${plainPaints.map((name) => `<path class="${name}"/>`).join('')}<path class="c0 dim"/></g>`,
      ...lineKinds.map((kind) => `<path class="line ${kind}"/>`),
      ...standings.map((standing) => `<path class="band ${standing}"/>`),
      '<path class="outlined"/><path class="link-casing"/><path class="link"/>',
      '<path class="selected-casing"/><path class="selected"/>',
      ...(['on-light', 'on-dark'] as const).map(
        (tone) => `<g class="label ${tone}"><text>x</text><text class="value">x</text></g>`,
      ),
    ].join(''),
  )
  const styleOf = (selector: string) => getComputedStyle(svg.querySelector(selector) as Element)
  const line = (selector: string) => lineLook(styleOf(selector), scale)
  const looks: Looks = {
    areas: Object.fromEntries(plainPaints.map((name) => [name, styleOf(`.${name}`).fill])),
    dimmed: Number(styleOf('.dim').fillOpacity),
    shade: getComputedStyle(svg).getPropertyValue('--shade') || '#000',
    lines: Object.fromEntries(lineKinds.map((kind) => [kind, line(`.line.${kind}`)])) as Looks['lines'],
    bands: Object.fromEntries(standings.map((one) => [one, line(`.band.${one}`)])) as Looks['bands'],
    outlined: line('.outlined'),
    outlinedFill: Number(styleOf('.outlined').fillOpacity),
    link: line('.link'),
    linkCasing: line('.link-casing'),
    casing: line('.selected-casing'),
    selected: line('.selected'),
    names: { 'on-light': typeLook(styleOf('.on-light text')), 'on-dark': typeLook(styleOf('.on-dark text')) },
    values: { 'on-light': typeLook(styleOf('.on-light .value')), 'on-dark': typeLook(styleOf('.on-dark .value')) },
  }
  svg.remove()
  return looks
}

function lineLook(style: CSSStyleDeclaration, scale: number): LineLook {
  const pixels = style.vectorEffect === 'non-scaling-stroke' ? 1 : scale
  return {
    color: style.stroke,
    opacity: Number(style.strokeOpacity),
    width: Number.parseFloat(style.strokeWidth) * pixels,
    dash: dashOf(style),
  }
}

function typeLook(style: CSSStyleDeclaration): TypeLook {
  return {
    families: style.fontFamily.split(',').map((name) => name.trim().replace(/^["']|["']$/g, '')),
    weight: Number(style.fontWeight),
    color: style.fill,
    halo: style.stroke,
    haloWidth: Number.parseFloat(style.strokeWidth) / 2,
  }
}
