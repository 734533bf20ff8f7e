import type { ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'

/** What is read by hand only. */
const controls =
  'input, select, textarea, [role="tablist"], [role="toolbar"], [role="slider"], .switcher, .one-of, .quiet, .choice, .cite, label, summary, .sr-only, [hidden], .problem, .jumps, .hint, .chosen-region.none, .doing'

/**
 * What stands beside the map now, without what only works on a screen; null where nothing does.
 *
 * @param partial said below where the page itself holds only the rows in sight
 */
export function boardContent(
  partial: string,
  panel = document.querySelector('.panel'),
): { content: ReactNode; isWide: boolean } | null {
  if (!panel) return null
  const copy = document.createElement('div')
  copy.className = 'paper-board'
  // Long lists are whole only while something is printed.
  window.dispatchEvent(new Event('beforeprint'))
  copy.append(...[...panel.cloneNode(true).childNodes])
  window.dispatchEvent(new Event('afterprint'))
  copy.append(...(isPartial(copy) ? [note(partial)] : []))
  const isWide = copy.querySelector('table, svg.plot') !== null
  dropControls(copy)
  return { content: <Copied of={copy} />, isWide }
}

const isPartial = (copy: Element) =>
  [...copy.querySelectorAll('[aria-rowcount]')].some(
    (table) => Number(table.getAttribute('aria-rowcount')) > table.querySelectorAll('tr').length,
  ) ||
  [...copy.querySelectorAll('svg.plot')].some((plot) => {
    const options = plot.querySelectorAll('[role="option"]')
    return Number(options[0]?.getAttribute('aria-setsize') ?? 0) > options.length
  })

function note(text: string): Element {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return paragraph
}

function dropControls(copy: Element): void {
  for (const one of copy.querySelectorAll(controls)) one.remove()
  for (const one of copy.querySelectorAll('details')) one.open = true
  for (const button of copy.querySelectorAll('button, a, details')) {
    const plain = document.createElement(button.matches('details') ? 'div' : 'span')
    plain.className = button.className
    plain.append(...button.childNodes)
    button.replaceWith(plain)
  }
  for (const svg of copy.querySelectorAll<SVGSVGElement>('svg[width]')) {
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value]
    if (!svg.hasAttribute('viewBox') && width > 0 && height > 0) svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  }
  renameDefinitions(copy)
  for (const one of copy.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex')
}

/** Definitions on the page cannot be referred to while the page is not printed. */
function renameDefinitions(copy: Element): void {
  for (const one of copy.querySelectorAll('[id]')) {
    if (one.closest('defs, clipPath, pattern, marker')) one.id = `paper-${one.id}`
    else one.removeAttribute('id')
  }
  for (const one of copy.querySelectorAll('svg *')) {
    for (const { name, value } of one.attributes) {
      if (/^(xlink:)?href$/.test(name) && value.startsWith('#')) one.setAttribute(name, `#paper-${value.slice(1)}`)
      else if (value.includes('url(')) one.setAttribute(name, value.replace(/url\((["']?)#/g, 'url($1#paper-'))
    }
  }
}

function Copied({ of }: { of: Element }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(...[...of.cloneNode(true).childNodes]), [of])
  return <div className="paper-board" ref={place} />
}
