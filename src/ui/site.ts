import * as v from 'valibot'

/** What a deployment may set in site.json without a rebuild. */
export const site = v.strictObject({
  /** 审图号; empty while the map has not been reviewed. */
  reviewNumber: v.pipe(v.string(), v.maxLength(100)),
  /** A boundary file of the deployment's own, relative to the page; null for the built one. */
  boundaries: v.nullable(v.pipe(v.string(), v.regex(/^(?!\/)[\w./-]+$/, 'a path on this site'))),
  /** Where the site is published, for links in exports and citations; without it, where the page lies. */
  address: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address')))),
  /** Origins of the pages that may talk with an embedded map, as in `https://www.example.org`; `*`: any page around it. */
  hosts: v.optional(
    v.array(v.union([v.literal('*'), v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+$/, 'an origin'))])),
  ),
  /** Written by the build: the one-file page, and what it was made with. */
  offline: v.optional(
    v.strictObject({
      file: v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'a file')),
      version: v.string(),
      bytes: v.number(),
      reviewNumber: v.string(),
      boundaries: v.nullable(v.string()),
    }),
  ),
})
export type Site = v.InferOutput<typeof site>
export const defaultSite: Site = { reviewNumber: '', boundaries: null }
