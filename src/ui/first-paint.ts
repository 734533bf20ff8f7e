import type { ReleaseList } from '../release/schema.ts'

/** What the first page, which is drawn when the site is built, depends on of the releases. */
export const drawnFrom = (list: ReleaseList): string =>
  list.releases.map((one) => (one.version === list.default ? one.sha256 : one.version)).join(' ')
