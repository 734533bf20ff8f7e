/** What goes to the clipboard: text, and where it is a table, its markup. */
export interface Copied {
  text: string
  html?: string
}

/**
 * Writes to the clipboard, by the newer way or, on pages without TLS and in older browsers, by the older one.
 * False where neither is allowed. The content may still be in the making: browsers allow it only within the click.
 */
export async function copy(making: Promise<Copied>): Promise<boolean> {
  if (typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write) {
    const blob = (type: string, pick: (copied: Copied) => string) =>
      making.then((copied) => new Blob([pick(copied)], { type }))
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', ({ text }) => text),
          'text/html': blob('text/html', ({ text, html }) => html ?? paragraph(text)),
        }),
      ])
      return true
    } catch {
      // Not allowed, or not in this form: the older way remains.
    }
  }
  return copyByEvent(await making)
}

const paragraph = (text: string) => `<p>${text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)}</p>`

function copyByEvent({ text, html }: Copied): boolean {
  let done = false
  const listen = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    if (html) event.clipboardData.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  document.addEventListener('copy', listen, { capture: true })
  try {
    return document.execCommand('copy') && done
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', listen, { capture: true })
  }
}
