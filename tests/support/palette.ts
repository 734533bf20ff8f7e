import { readFileSync } from 'node:fs'

const styles = new URL('../../src/ui/styles/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, styles), 'utf8')

/** Custom properties of colours as the rule after this head sets them, without their hyphens; short forms in full. */
function colours(css: string, head: string): Record<string, string> {
  const from = css.indexOf(head)
  if (from < 0) throw new Error(`There is no rule ${head}`)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8});/g)].map(([, name = '', colour = '']) => [
      name,
      colour.length > 5 ? colour.slice(0, 7) : `#${[...colour.slice(1, 4)].map((digit) => digit + digit).join('')}`,
    ]),
  )
}

const light = colours(read('map.css'), ':root')

/** Opaque colours of each theme by the names of their custom properties. */
export const palettes: Record<'light' | 'contrast' | 'dark', Record<string, string>> = {
  light,
  contrast: { ...light, ...colours(read('themes/contrast.css'), ':root[data-theme="contrast"]') },
  dark: { ...light, ...colours(read('themes/dark.css'), ':root[data-theme="dark"]') },
}
