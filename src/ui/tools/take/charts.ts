import { type Paper, sheetMarkup } from '../../../paint/svg/sheet.ts'
import type { State } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import { inDaylight } from './daylight.ts'
import { sheetText } from './map-page.ts'

export interface Chart {
  /** As the page's markup calls it: ASCII. */
  name: string
  title: string
  svg: SVGSVGElement
  /** Of a long list only the rows in sight are drawn: a picture of it would have holes. */
  partial: boolean
}

/** The charts that stand on the page now. */
export function chartsOnPage(): Chart[] {
  return [...document.querySelectorAll<SVGSVGElement>('svg.plot')].flatMap((svg, index) => {
    const { width, height } = svg.getBoundingClientRect()
    if (width === 0 || height === 0) return []
    const heading = svg.closest('figure')?.querySelector('figcaption, h2, h3, h4')?.textContent
    const options = svg.querySelectorAll('[role="option"]')
    const listed = Number(options[0]?.getAttribute('aria-setsize') ?? options.length)
    return [
      {
        name: svg.dataset.chart ?? String(index + 1),
        title: (svg.dataset.title ?? heading ?? svg.getAttribute('aria-label') ?? '').trim(),
        svg,
        partial: listed > options.length,
      },
    ]
  })
}

/** Looks that a drawing gets from the page's style sheets. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'display',
] as const

/** A chart as a page of its own, in SVG: a copy that carries its looks, under a title and above its sources. */
export function chartPage(state: State, { svg, title }: Chart): string {
  const words = wordsIn(state.view.lang)
  const { width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  inDaylight(() => dress(copies, [svg, ...svg.querySelectorAll<SVGElement>('*')]))
  const margin = 40
  const inner = 900
  const scale = inner / width
  const [shownWidth, shownHeight] = [inner, height * scale]
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  copy.setAttribute('width', String(shownWidth))
  copy.setAttribute('height', String(shownHeight))
  copy.setAttribute('overflow', 'visible')
  const label = svg.getAttribute('aria-label') ?? ''
  for (const one of copies) {
    for (const name of one.getAttributeNames()) if (/^(aria|data)-/.test(name)) one.removeAttribute(name)
  }
  const text = sheetText(state, title || state.scene.title, words('take.work'), label)
  const paper: Paper = { width: inner + 2 * margin, height: shownHeight + 300, margin }
  // Head and foot take what their texts need: a first setting tells how much that is.
  let room = 0
  sheetMarkup(
    text,
    (space) => {
      room = space.height
      return { defs: '', markup: '', style: '' }
    },
    paper,
  )
  return sheetMarkup(
    text,
    (space) => {
      copy.setAttribute('x', String(space.x))
      copy.setAttribute('y', String(space.y))
      return { defs: '', markup: new XMLSerializer().serializeToString(copy), style: '' }
    },
    { ...paper, height: Math.ceil(paper.height + shownHeight - room) },
  )
}

/** Gives the copies the looks of their originals, and takes what only the page needs. */
function dress(copies: readonly SVGElement[], originals: readonly SVGElement[]): void {
  for (const [at, original] of originals.entries()) {
    const one = copies[at]
    const style = getComputedStyle(original)
    if (!one) continue
    for (const look of looks) {
      const value = style.getPropertyValue(look)
      if (value) one.setAttribute(look, value.replaceAll('"', ''))
    }
    if (!one.hasAttribute('transform') && style.transform !== 'none') one.setAttribute('transform', style.transform)
    for (const name of ['class', 'style', 'tabindex', 'role', 'id']) {
      // Definitions are referred to by their ids.
      if (name !== 'id' || !original.closest('defs')) one.removeAttribute(name)
    }
  }
}
