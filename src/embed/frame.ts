/** What a map needs of the browser; nothing else is open to it. */
export const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
export const permissions = 'fullscreen; clipboard-write'
/** The map's site learns which site shows it, not which page. */
export const referrerPolicy = 'strict-origin'

/** The frame of a map; it begins to load where it is put into a page. */
export function makeFrame(address: string, name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', sandbox)
  frame.allow = permissions
  frame.referrerPolicy = referrerPolicy
  frame.title = name
  frame.src = address
  return frame
}
