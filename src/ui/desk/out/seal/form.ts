import * as v from 'valibot'
import { linesOf } from '../../../../desk/change/form.ts'
import type { SealForm } from '../../../../desk/project.ts'
import { type Manifest, manifest, type ReleaseList } from '../../../../release/schema.ts'
import { byVersion, nextVersion } from '../../../../release/seal/versions.ts'

export const wrongs = [
  'version-missing',
  'version-form',
  'version-taken',
  'version-older',
  'title-missing',
  'title-long',
  'date',
  'changelog-missing',
  'changelog-long',
  'changelog-uneven',
] as const
export type Wrong = (typeof wrongs)[number]
export type FormProblems = Partial<Record<keyof SealForm, Wrong>>

/** As long as a line of a release may be. */
const longest = 2000

const isValid = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

/** What is wrong with the form, field by field. */
export function problemsOf(form: SealForm, list: ReleaseList, base: string): FormProblems {
  const { version, published } = manifest.entries
  const found: FormProblems = {}
  const asked = form.version.trim()
  if (asked === '') found.version = 'version-missing'
  else if (!isValid(version, asked)) found.version = 'version-form'
  else if (list.releases.some((one) => one.version === asked)) found.version = 'version-taken'
  else if (byVersion(asked, base) < 0) found.version = 'version-older'
  if (form.titleZh.trim() === '') found.titleZh = 'title-missing'
  for (const field of ['titleZh', 'titleEn'] as const)
    if (form[field].trim().length > longest) found[field] = 'title-long'
  if (!isValid(published, form.published) || !isDay(form.published)) found.published = 'date'
  if (form.changelogZh.trim() === '') found.changelogZh = 'changelog-missing'
  for (const field of ['changelogZh', 'changelogEn'] as const) {
    if (form[field].split(/\r?\n/).some((line) => line.trim().length > longest)) found[field] = 'changelog-long'
  }
  if (!found.changelogEn && isUneven(form)) found.changelogEn = 'changelog-uneven'
  return found
}

/** Sentences stand beside each other, so that each says in both languages the same. */
function isUneven({ changelogZh, changelogEn }: SealForm): boolean {
  const [zh, en] = [linesOf(changelogZh).length, linesOf(changelogEn).length]
  return en > 0 && zh > 0 && zh !== en
}

/** The 31st of February has the form of a date. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** What releases are called, as those before them were. */
export function usualTitle(version: string): Pick<SealForm, 'titleZh' | 'titleEn'> {
  const [year = '', number = ''] = version.split('.')
  const ordinal = ordinals[Number(number) - 1]
  return {
    titleZh: `${year} 年第 ${number} 版`,
    titleEn: ordinal ? `${year}, ${ordinal} release` : `${year}, release ${number}`,
  }
}

/** Titles that were only suggested follow the version. */
export function retitled(form: SealForm, version: string): Partial<SealForm> {
  const [old, now] = [usualTitle(form.version), usualTitle(version)]
  return {
    ...(form.titleZh === old.titleZh ? { titleZh: now.titleZh } : {}),
    ...(form.titleEn === old.titleEn ? { titleEn: now.titleEn } : {}),
  }
}

/** Without what is only missing in fields that nobody has left yet. */
export function withoutMissing(problems: FormProblems, left: readonly (keyof SealForm)[]): FormProblems {
  const told = Object.entries(problems).filter(
    ([field, wrong]) => !wrong.endsWith('-missing') || left.includes(field as keyof SealForm),
  )
  return Object.fromEntries(told)
}

/** The form with suggestions, as long as nothing was entered: what was emptied later stays empty. */
export function suggested(
  form: SealForm,
  list: ReleaseList,
  { version: base }: Pick<Manifest, 'version'>,
  today: string,
): SealForm {
  if (form.version !== '') return form
  const version = nextVersion(list, Number(today.slice(0, 4)), base)
  const { titleZh, titleEn } = usualTitle(version)
  return {
    ...form,
    version,
    titleZh: form.titleZh || titleZh,
    titleEn: form.titleEn || titleEn,
    published: form.published || today,
  }
}
