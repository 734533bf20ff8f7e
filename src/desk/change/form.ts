import type { Manifest, Text } from '../../release/schema.ts'
import type { SealMeta } from '../../release/seal/seal.ts'
import type { SealForm } from '../project.ts'

/** Sentences as they are written, one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the form says, as the seal wants it. A sentence without its counterpart in the other language stands for both. */
export function sealMetaOf(form: SealForm, { boundary }: Pick<Manifest, 'boundary'>): SealMeta {
  const [zh, en] = [linesOf(form.changelogZh), linesOf(form.changelogEn)]
  const changelog: Text[] = Array.from({ length: Math.max(zh.length, en.length) }, (_, at) => ({
    zh: zh[at] ?? en[at] ?? '',
    en: en[at] ?? zh[at] ?? '',
  }))
  const { version, kind, published, makesDefault } = form
  const title = { zh: form.titleZh.trim() || form.titleEn.trim(), en: form.titleEn.trim() || form.titleZh.trim() }
  return { version: version.trim(), title, kind, published, changelog, boundary, makesDefault }
}
