/** Makes an empty window look like this page; what is drawn into `host` is styled as here. */
export function prepared(window: Window): { host: HTMLElement; close(): void } {
  const { document: own } = window
  own.head.replaceChildren()
  own.body.replaceChildren()
  // As text: an empty window has no address from which a style sheet could be asked for, and there may be no network.
  const style = own.createElement('style')
  style.textContent = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
    .join('\n')
  own.head.append(style)
  const { theme = 'light', size = 'normal' } = document.documentElement.dataset
  Object.assign(own.documentElement.dataset, { theme, size, mode: 'speaker' })
  const host = own.createElement('div')
  own.body.append(host)
  return { host, close: () => window.close() }
}
