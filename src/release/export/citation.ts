import type { Text } from '../schema.ts'

export interface Cited {
  /** Of the work: the atlas. */
  work: Text
  /** What was taken of it. */
  what: Text
  version: string
  /** ISO dates: of the release, and of the day on which it was used. */
  published: string
  used: string
  link: string
}

/** GB/T 7714—2015, 8.8 (electronic resources), for a data set online; no author is named where there is none. */
export function citeChinese({ work, what, version, published, used, link }: Cited): string {
  return `${work.zh}：${what.zh}：${version} 版[DS/OL]. (${published})[${used}]. ${link}`
}

/** APA 7, 10.9 (data sets), without an author. */
export function citeEnglish({ work, what, version, published, used, link }: Cited): string {
  return `${work.en}: ${what.en} (Version ${version}) [Data set]. (${published}). Retrieved ${used}, from ${link}`
}
