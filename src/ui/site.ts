import * as v from 'valibot'

/** What a deployment may set in site.json without a rebuild. */
export const site = v.strictObject({
  /** 审图号; empty while the map has not been reviewed. */
  reviewNumber: v.pipe(v.string(), v.maxLength(100)),
  /** A boundary file of the deployment's own, relative to the page; null for the built one. */
  boundaries: v.nullable(v.pipe(v.string(), v.regex(/^[\w./-]+$/, 'a path on this site'))),
})
export type Site = v.InferOutput<typeof site>
export const defaultSite: Site = { reviewNumber: '', boundaries: null }
