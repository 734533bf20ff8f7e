import { heightOf, ratioOf } from './attributes.ts'

/** Pixels, where an element says nothing of its size. */
export const usualHeight = 600

const rules = `
:host{display:block;position:relative;overflow:hidden}
:host([hidden]){display:none}
span{display:block}
div,iframe{position:absolute;top:0;left:0;width:100%;height:100%;border:0}
div{overflow:auto}
iframe{opacity:0;pointer-events:none}
.drawn{opacity:1;pointer-events:auto}
.drawn~div{display:none}`

/** The inside of an element: what holds its space, and what is shown until the map is drawn. */
export function fit(root: ShadowRoot): HTMLElement {
  // A sheet made by script is not what a page's policy means by inline styles. Older browsers take it as an element.
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    root.adoptedStyleSheets = [sheet]
  } else {
    const style = (root as ShadowRoot).appendChild(document.createElement('style'))
    style.textContent = rules
  }
  const spacer = root.appendChild(document.createElement('span'))
  root.appendChild(document.createElement('div')).append(document.createElement('slot'))
  return spacer
}

/**
 * Gives the spacer the size of the attributes `height` and `ratio`; of both, the ratio counts. The page's own style
 * sheets may give the element another.
 *
 * @returns the names of attributes that are not sizes
 */
export function keepSpace(spacer: HTMLElement, height: string | null, ratio: string | null): string[] {
  const [pixels, share] = [height === null ? usualHeight : heightOf(height), ratio === null ? null : ratioOf(ratio)]
  spacer.style.height = share === null ? `${pixels ?? usualHeight}px` : '0'
  // Of the width, in every browser; aspect-ratio came with Chromium 88.
  spacer.style.paddingTop = share === null ? '0' : `${100 / share}%`
  return [...(pixels === null ? ['height'] : []), ...(ratio !== null && share === null ? ['ratio'] : [])]
}
