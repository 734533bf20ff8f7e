/**
 * The one place where text becomes markup or a script's address. Under the site's Content-Security-Policy browsers with
 * Trusted Types let nothing else do so; in others the same checks run, and only the browser's part is missing.
 */

/** What the painters draw with. Nothing here can run, load or leave the page. */
const elements = 'svg|g|defs|pattern|clipPath|path|rect|circle|line|use|text|tspan|title'
/** A tag with its attributes' values taken out. `on…` would run, names with a colon could lead elsewhere. */
const opening = new RegExp(`^(?:${elements})(?: (?!on)[a-zA-Z][\\w-]*=")* ?/?$`, 'i')
const closing = new RegExp(`^/(?:${elements})$`)
const mayLead = / (?:href|style|fill|stroke|filter|mask|[a-z]+-path|marker-[a-z]+)="/i
const leadsAway = / href="(?!#)|url\((?!#)/i
/** Few kinds of tags make up a map of thousands. */
const known = new Set<string>()

/** @throws TypeError where it is not what the project's own painters write */
export function checkMarkup(markup: string): string {
  for (let at = markup.indexOf('<'); at !== -1; ) {
    const end = markup.indexOf('>', at)
    const tag = markup.slice(at + 1, end === -1 ? undefined : end)
    if (end === -1 || !isDrawn(tag)) throw new TypeError(`This is no drawing: <${tag.slice(0, 80)}`)
    at = markup.indexOf('<', end)
  }
  return markup
}

function isDrawn(tag: string): boolean {
  if (tag.charCodeAt(0) === 47) return known.has(tag) || (closing.test(tag) && known.add(tag).size > 0)
  let bare = ''
  let from = 0
  for (let at = tag.indexOf('"'); at !== -1; at = tag.indexOf('"', from)) {
    bare += tag.slice(from, at + 1)
    from = tag.indexOf('"', at + 1) + 1
    // A quotation mark that stays open.
    if (from === 0) return false
  }
  bare += tag.slice(from)
  if (!known.has(bare)) {
    if (!opening.test(bare)) return false
    if (known.size < 1000) known.add(bare)
  }
  return !mayLead.test(bare) || !leadsAway.test(tag)
}

/** @throws TypeError where it is no script that this very site brings */
export function checkScript(address: string): string {
  const asked = new URL(address, document.baseURI)
  const own = asked.href.startsWith(new URL('.', document.baseURI).href) && /\.m?[jt]s$/.test(asked.pathname)
  if (own || (import.meta.env.ONE_FILE && asked.protocol === 'blob:')) return address
  throw new TypeError(`This is no script of the site: ${address.slice(0, 200)}`)
}

interface Policy {
  createHTML(markup: string): unknown
  createScriptURL(address: string): unknown
}
interface Policies {
  createPolicy(name: string, rules: object): Policy
}

const rules = { createHTML: checkMarkup, createScriptURL: checkScript }
const policy: Policy =
  (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('atlas-markup', rules) ?? rules

// The DOM's types know nothing of Trusted Types yet: what comes out passes for the text that went in.

/** Markup of the painters, for innerHTML and its like. Throws where it is anything else. */
export const trusted = (markup: string): string => policy.createHTML(markup) as string

/** The address of a script of this site. Throws where it is anything else. */
export const trustedScript = (address: string): string => policy.createScriptURL(address) as string

/** A worker of this site, made by a build or lying in the one-file page, which can only start classic ones. */
export const startWorker = (address: string): Worker =>
  new Worker(trustedScript(address), { type: address.endsWith('.cjs') ? 'classic' : 'module' })
