import type { Page } from 'playwright-core'

/**
 * Controls that are smaller than 24 by 24 CSS pixels, a line for each kind with how often it occurs (WCAG 2.5.8). A
 * label counts with its field, an area around a small button with the button; links and buttons within a sentence and
 * the marks of the map itself, whose size says something, are exempt.
 */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 23.9
    const found = new Map<string, number>()
    const controls = 'a[href], button, select, input, textarea, summary, [role="button"]'
    for (const one of document.querySelectorAll(controls)) {
      const { width, height } = one.getBoundingClientRect()
      const { visibility, clipPath } = getComputedStyle(one)
      const unseen = width === 0 || height === 0 || visibility === 'hidden' || clipPath !== 'none'
      if (unseen || one.closest('.map > svg, .sr-only, .skip:not(:focus), [aria-hidden="true"], .paper-sheets'))
        continue
      const around = getComputedStyle(one, '::after')
      const drawn = around.content !== 'none' && around.position === 'absolute'
      const label = one.closest('label')?.getBoundingClientRect()
      const size = {
        width: Math.max(width, label?.width ?? 0, drawn ? Number.parseFloat(around.width) || 0 : 0),
        height: Math.max(height, label?.height ?? 0, drawn ? Number.parseFloat(around.height) || 0 : 0),
      }
      if (size.width >= least && size.height >= least) continue
      const holder = one.parentElement
      const of = `${one.tagName.toLowerCase()}.${one.className} in ${holder?.tagName.toLowerCase()}.${holder?.className}`
      found.set(of, (found.get(of) ?? 0) + 1)
    }
    return [...found].map(([of, count]) => `${count} × ${of}`)
  })
}

/**
 * Chinese within the English page that does not say so (WCAG 3.1.2), a line for each place. What mixes both in one
 * sentence - a symbol with its kind, a document with its number - cannot be parted and is exempt as a proper name.
 */
export function untaggedChineseOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      const text = node.textContent ?? ''
      if (!holder || holder.closest('noscript, script, style') || !/[\u4e00-\u9fff]/.test(text)) continue
      const spoken = holder.closest('[lang]')?.getAttribute('lang') ?? ''
      const mixed = / · /.test(text) || /[a-z]{3}/.test(text)
      if (!/^zh/.test(spoken) && !mixed) found.add(`${holder.tagName.toLowerCase()}.${holder.className}: ${text}`)
    }
    return [...found]
  })
}
