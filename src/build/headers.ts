import { type Policy, pagePolicy, written } from './policy.ts'

/** Files of one kind, which are answered with the same headers. */
export interface Kind {
  name: string
  /** The end of a path; of several kinds the first that fits counts. A regular expression of JavaScript and of PCRE. */
  path: string
  cache: string
  /** What a document or a worker from this file may do; null: it says so itself. */
  policy: 'page' | 'script' | 'file' | null
  /** Whether pages of other origins may take it in. */
  shared?: boolean
  /** Whether other origins' scripts may read it. */
  readable?: boolean
  attachment?: boolean
}

const forever = 'public, max-age=31536000, immutable'
const anHour = 'public, max-age=3600'

export const kinds: readonly Kind[] = [
  // It names all hashed files: a stale one would ask for what an update has removed. Framed from everywhere.
  { name: 'page', path: '/(?:index\\.html)?$', cache: 'no-cache', policy: 'page', shared: true },
  // Meant for the disk; it brings its own policy.
  {
    name: 'offline file',
    path: '/chuan-yu-health-atlas-[0-9.]+\\.html$',
    cache: 'no-cache',
    policy: null,
    attachment: true,
  },
  { name: 'other page', path: '\\.html$', cache: anHour, policy: 'file' },
  // Browsers ask for it anew by themselves, but not every proxy on the way does.
  { name: 'service worker', path: '/service-worker\\.js$', cache: 'no-cache', policy: 'script' },
  // Written into pages of others for years: it may be checked there by its hash, which needs both permissions.
  {
    name: 'script for other pages',
    path: '/embed\\.js$',
    cache: `${anHour}, stale-while-revalidate=86400`,
    policy: 'script',
    shared: true,
    readable: true,
  },
  { name: 'hashed script', path: '/assets/[^/]+\\.m?js$', cache: forever, policy: 'script' },
  { name: 'hashed file', path: '/assets/[^/]+$', cache: forever, policy: 'file' },
  // The two small files that say what is new.
  {
    name: 'what is current',
    path: '/(?:data/releases|site)\\.json$',
    cache: 'public, max-age=60, must-revalidate',
    policy: 'file',
  },
  { name: 'sealed release', path: '/data/[0-9]{4}\\.[0-9]+/[^/]+$', cache: forever, policy: 'file' },
  { name: 'made from a release', path: '/(?:search|geo|schema)/.+$', cache: anHour, policy: 'file' },
  {
    name: 'description for other sites',
    path: '/oembed\\.json$',
    cache: anHour,
    policy: 'file',
    shared: true,
    readable: true,
  },
  // Messengers and pages of others show them.
  { name: 'picture', path: '\\.(?:png|jpg|webp|svg|ico)$', cache: anHour, policy: 'file', shared: true },
  { name: 'other', path: '.*', cache: anHour, policy: 'file' },
]

/** By the ends of names. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
export const otherType = 'application/octet-stream'

/** A script may be a worker, which obeys the policy that came with it and not the page's. */
const scriptPolicy: Policy = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['connect-src', "'self'"],
]
/** Opened by itself it is a document, too: one that does nothing. */
const filePolicy: Policy = [['default-src', "'none'"], ['style-src', "'unsafe-inline'"], ['sandbox']]

/** What no page of this site needs is refused to it and to all that it might frame. */
const permissions = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'usb', 'xr-spatial-tracking'],
].map((name) => `${name}=()`)

/** Who may frame the page, where a deployment says nothing else: every site, and a page on a disk, which `*` leaves out. */
export const anyFrame = '* file:'

/**
 * The policies as written in headers.
 *
 * @param html the built page
 * @param frameAncestors sources as in `https://www.example.org`, apart by spaces; `'none'`: nobody
 */
export function policies(html: string, frameAncestors: string): Record<'page' | 'script' | 'file', string> {
  return {
    page: written([...pagePolicy(html), ['frame-ancestors', frameAncestors]]),
    script: written(scriptPolicy),
    file: written(filePolicy),
  }
}

/** Headers that every answer has, errors included. */
export const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
}

/** Headers that only the page has: of other files they would be bytes without use. */
export const ofPage: Readonly<Record<string, string>> = {
  'Permissions-Policy': [...permissions, 'fullscreen=(self)', 'screen-wake-lock=(self)'].join(', '),
  // Ties to windows that the page opens itself are kept, for the speaker's window; those to its opener are cut.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
}

export const kindOf = (path: string): Kind => {
  const found = kinds.find((kind) => new RegExp(kind.path).test(path))
  if (!found) throw new Error(`No kind for ${path}`)
  return found
}

/**
 * The headers of an answer that has the file at this path, but for those that belong to the one answer: length, date,
 * encoding, tag.
 *
 * @param path as asked for, from the first slash on, without a query
 */
export function headersFor(path: string, written: ReturnType<typeof policies>): Record<string, string> {
  const kind = kindOf(path)
  const name = path.endsWith('/') ? 'index.html' : path
  return {
    ...always,
    ...(kind.policy === 'page' && ofPage),
    'Content-Type': types[name.slice(name.lastIndexOf('.') + 1)] ?? otherType,
    'Cache-Control': kind.cache,
    'Cross-Origin-Resource-Policy': kind.shared ? 'cross-origin' : 'same-origin',
    ...(kind.policy && { 'Content-Security-Policy': written[kind.policy] }),
    ...(kind.readable && { 'Access-Control-Allow-Origin': '*' }),
    ...(kind.attachment && { 'Content-Disposition': 'attachment' }),
  }
}

/** The headers of an answer that has no file. It must not be kept: the file may come with an update. */
export const headersOfNone = (): Record<string, string> => ({
  ...always,
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': written(filePolicy),
})
