/**
 * Reads looks of the page as they are in its usual colours: what leaves the page must not depend on how light the
 * room is. Nothing is painted meanwhile.
 */
export function inDaylight<T>(read: () => T): T {
  const { dataset } = document.documentElement
  const { theme } = dataset
  if (theme === undefined || theme === 'light') return read()
  dataset.theme = 'light'
  try {
    return read()
  } finally {
    dataset.theme = theme
  }
}
