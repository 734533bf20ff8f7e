import { createHash } from 'node:crypto'

/** A Content-Security-Policy: directives in order, each with its sources. */
export type Policy = readonly (readonly [directive: string, ...sources: string[]])[]

export const written = (policy: Policy): string => policy.map((one) => one.join(' ')).join('; ')

/** Names under which the program may make markup and addresses of scripts: src/paint/svg/trusted.ts, src/paint/gl/admit.ts. */
const trustedTypes = ['trusted-types', 'atlas-markup', 'default'] as const

/**
 * The policy of a page of the site, but for who may frame it. Nothing runs that the build has not brought, and nothing
 * is asked for from elsewhere. What is widened, and why: docs/hosting.md.
 *
 * @param html the built page, for the hashes of the scripts in it
 */
export function pagePolicy(html: string): Policy {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...scriptHashes(html)],
    ['worker-src', "'self'"],
    ['connect-src', "'self'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['font-src', "'self'", 'data:'],
    ['manifest-src', "'self'"],
    ['frame-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['object-src', "'none'"],
    ['require-trusted-types-for', "'script'"],
    trustedTypes,
  ]
}

/** The policy of the one-file page, which is all in itself and starts its program and workers from blob: addresses. */
export function fileOnlyPolicy(html: string): Policy {
  return [
    ['default-src', "'none'"],
    ['script-src', ...scriptHashes(html), 'blob:'],
    ['worker-src', 'blob:'],
    ['connect-src', 'data:', 'blob:'],
    ['img-src', 'data:', 'blob:'],
    ['style-src', "'unsafe-inline'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['object-src', "'none'"],
    ['require-trusted-types-for', "'script'"],
    // The last is that of the start, src/ui/offline/boot.ts.
    [...trustedTypes, 'atlas-start'],
  ]
}

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
/** Of any other type it is data, which no browser runs. */
const runs = /\stype=["']?(?:text\/javascript|application\/javascript|module)["'\s>]/i

/** Sources for the inline scripts of a page, each once. */
export function scriptHashes(html: string): string[] {
  const found = [...html.matchAll(script)]
    .filter(([, attributes = '']) => !/\ssrc=/i.test(attributes))
    .filter(([, attributes = '']) => !/\stype=/i.test(attributes) || runs.test(`${attributes}>`))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [...new Set(found)]
}

/** The page with a policy in it, before everything that the policy is for. Throws where the page has no place for it. */
export function withPolicy(html: string, policy: Policy): string {
  const charset = '<meta charset="utf-8">'
  if (!html.includes(charset)) throw new Error(`The page does not begin with ${charset}`)
  return html.replace(
    charset,
    () => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${written(policy)}">`,
  )
}
