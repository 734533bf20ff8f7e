import { describe, expect, it } from 'vitest'
import { emptyForm } from '../../../../src/desk/change/project.ts'
import type { ReleaseList } from '../../../../src/release/schema.ts'
import { byVersion, nextVersion } from '../../../../src/release/seal/versions.ts'
import { problemsOf, retitled, suggested, withoutMissing } from '../../../../src/ui/desk/out/seal/form.ts'
import { today } from '../../../../src/ui/desk/out/seal/today.ts'

const list: ReleaseList = {
  schema: 1,
  default: '2026.9',
  releases: ['2025.4', '2026.9', '2026.10'].map((version) => ({
    version,
    title: { zh: version, en: version },
    published: '2026-01-01',
    kind: 'sourced',
    manifest: `${version}/manifest.json`,
    sha256: '0'.repeat(64),
  })),
}
const good = {
  ...emptyForm,
  version: '2026.11',
  titleZh: '2026 年第 11 版',
  published: '2026-11-23',
  changelogZh: '新增 2023 年的数值。',
}

describe('the next version', () => {
  it('is the next number of the year, as a number', () => {
    expect(nextVersion(list, 2026, '2026.9')).toBe('2026.11')
    expect(nextVersion(list, 2025, '2025.4')).toBe('2025.5')
  })

  it('is the first of a year that has begun, and never of one before the release that is continued', () => {
    expect(nextVersion(list, 2027, '2026.9')).toBe('2027.1')
    expect(nextVersion(list, 2020, '2026.9')).toBe('2026.11')
  })

  it('orders versions by number, not by letter', () => {
    expect(byVersion('2026.10', '2026.9')).toBeGreaterThan(0)
    expect(byVersion('2025.12', '2026.1')).toBeLessThan(0)
    expect(byVersion('2026.1', '2026.1')).toBe(0)
  })
})

describe('the form', () => {
  it('suggests what is not there, and keeps what is', () => {
    const filled = suggested({ ...emptyForm, titleZh: '我的名称' }, list, { version: '2026.9' }, '2026-11-23')
    expect(filled).toMatchObject({
      version: '2026.11',
      titleZh: '我的名称',
      titleEn: '2026, release 11',
      published: '2026-11-23',
    })
    expect(problemsOf(filled, list, '2026.9')).toEqual({ changelogZh: 'changelog-missing' })
  })

  it('leaves empty what was emptied', () => {
    const form = { ...good, titleEn: '' }
    expect(suggested(form, list, { version: '2026.9' }, '2026-11-24')).toEqual(form)
  })

  it('is right when everything is there', () => {
    expect(problemsOf(good, list, '2026.9')).toEqual({})
  })

  it.each([
    [{ version: ' ' }, { version: 'version-missing' }],
    [{ version: '第 4 版' }, { version: 'version-form' }],
    [{ version: '../2026' }, { version: 'version-form' }],
    [{ version: '2026.10' }, { version: 'version-taken' }],
    [{ version: '2026.8' }, { version: 'version-older' }],
    [{ titleZh: '' }, { titleZh: 'title-missing' }],
    [{ titleEn: 'x'.repeat(2001) }, { titleEn: 'title-long' }],
    [{ published: '' }, { published: 'date' }],
    [{ published: '2026-13-01' }, { published: 'date' }],
    [{ published: '2026-02-31' }, { published: 'date' }],
    [{ changelogZh: '\n ' }, { changelogZh: 'changelog-missing' }],
    [{ changelogEn: `fine\n${'x'.repeat(2001)}` }, { changelogEn: 'changelog-long' }],
    [{ changelogEn: 'Two sentences.\nFor one.' }, { changelogEn: 'changelog-uneven' }],
  ])('says what is wrong with %j', (change, wrong) => {
    expect(problemsOf({ ...good, ...change }, list, '2026.9')).toEqual(wrong)
  })
})

describe('while it is filled', () => {
  it('titles that were only suggested follow the version; others stay', () => {
    const form = { ...good, titleEn: 'My release' }
    expect(retitled(form, '2027.1')).toEqual({ titleZh: '2027 年第 1 版' })
  })

  it('what is missing is not asked for before its field was left', () => {
    const wrong = problemsOf({ ...good, changelogZh: '', version: 'x' }, list, '2026.9')
    expect(withoutMissing(wrong, [])).toEqual({ version: 'version-form' })
    expect(withoutMissing(wrong, ['changelogZh'])).toEqual(wrong)
  })
})

describe('the day', () => {
  it('is the reader’s own', () => {
    expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
    expect(today(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
  })
})
