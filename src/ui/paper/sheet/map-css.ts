import { unitsPerPoint } from '../../../paint/svg/print/print-map.ts'
import { staticCss } from '../../../paint/svg/static-css.ts'
import { paints } from '../../../scene/ramps.ts'
import mapCss from '../../styles/map.css?inline'
import blackCss from './black.css?inline'

/** Every class that a printed map or its key may have. */
const used = [
  ...paints,
  'blank dim line county district prefecture outer province band last-once ended candidate outlined link link-end',
  'link-casing selected selected-casing glyph facility project tertiary-a tertiary secondary primary untiered solid',
  'hollow cross verified built under-construction planned cluster ring label on-light on-dark value areas',
].join(' ')

/**
 * The looks of the map in daylight colours, whatever theme the page has: worked out from the map's own style sheet,
 * and strong enough to stand above a theme's rules.
 */
export function paperMapCss(): string {
  const onMaps = { place: '.paper-map', own: { '--k': String(unitsPerPoint), '--sans': 'var(--sans)' } }
  const inKeys = { place: '.paper-swatch', own: { '--k': '1', '--sans': 'var(--sans)' } }
  return [onMaps, inKeys]
    .flatMap(({ place, own }) => [
      within(place, staticCss(mapCss, `<g class="${used}"/>`, own)),
      within(`${place}.black`, staticCss(blackCss, `<g class="${used}"/>`, own)),
    ])
    .join('')
}

const within = (place: string, css: string) =>
  css.replace(/([^{}]+)\{/g, (_, heads: string) => {
    const scoped = heads.split(',').map((one) => `.paper ${place} ${one}`)
    return `${scoped.join(',')}{`
  })
