import type { View } from '../view/view.ts'

/** What was asked for last: colours that arrive late must not replace those of a later wish. */
let wanted: object | null = null

/**
 * Tells the style sheets which theme and size are wanted. What is usual comes with the page; other colours and sizes
 * are loaded when they are first wanted. Rejects where they do not come.
 */
export async function display(wish: Pick<View, 'theme' | 'size'>): Promise<void> {
  const { theme, size } = wish
  const { dataset } = document.documentElement
  wanted = wish
  await Promise.all([
    theme === 'light' ? null : import('./styles/themes.css'),
    size === 'normal' ? null : import('./styles/sizes.css'),
  ])
  if (wanted !== wish) return
  // Writing the same again would still make the browser style the whole page anew.
  if (dataset.theme !== theme) dataset.theme = theme
  if (dataset.size !== size) dataset.size = size
}
