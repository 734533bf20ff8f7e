import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { briefingSchemaFiles } from '../../src/build/schemas.ts'
import { formatBriefingFile, largestFile, most, parseBriefingFile } from '../../src/release/briefing-file.ts'
import { withoutHidden } from '../../src/release/hidden.ts'
import type { Briefing } from '../../src/release/schema.ts'

const one: Briefing = {
  id: 'own-1',
  title: { zh: '评审会', en: 'Review' },
  scenes: [{ title: { zh: '一' }, view: '?region=510900', emphasis: ['510900'] }],
}
const whole = { schema: 1, kind: 'chuan-yu-briefing', release: '2026.1', briefing: one }
const problemOf = (content: unknown) => {
  const parsed = parseBriefingFile(typeof content === 'string' ? content : JSON.stringify(content))
  return 'problem' in parsed ? parsed.problem : null
}
const withScene = (change: object) => ({ ...whole, briefing: { ...one, scenes: [{ ...one.scenes[0], ...change }] } })

describe('the published JSON Schema of a briefing’s file', () => {
  const folder = new URL('../../public/schema/briefing-1/', import.meta.url)
  const files = briefingSchemaFiles()

  it('is what the generator writes, no more and no fewer', () => {
    expect(readdirSync(folder)).toEqual(Object.keys(files))
    for (const [file, content] of Object.entries(files)) {
      expect(readFileSync(new URL(file, folder), 'utf8')).toBe(content)
    }
  })

  it('takes what is written, and refuses what is refused here', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(files['briefing.schema.json'] ?? 'null'))
    expect(validate(JSON.parse(formatBriefingFile(one, '2026.1')))).toBe(true)
    for (const broken of [{ ...whole, schema: 2 }, { ...whole, more: 1 }, withScene({ emphasis: ['51'] })]) {
      expect(validate(broken)).toBe(false)
      expect(problemOf(broken)).not.toBeNull()
    }
  })
})

describe('a file', () => {
  it('comes back as it was written, as text and as bytes', () => {
    const text = formatBriefingFile(one, '2026.1')
    expect(parseBriefingFile(text)).toEqual({ file: whole, removed: 0 })
    expect(parseBriefingFile(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ file: whole, removed: 0 })
  })

  it('that is too large is not read, to the byte', () => {
    expect(problemOf(' '.repeat(largestFile + 1))?.kind).toBe('too-large')
    expect(problemOf(' '.repeat(largestFile))?.kind).toBe('not-json')
    expect(problemOf('川'.repeat(largestFile / 2))?.kind).toBe('too-large')
  })

  it.each(['', '{', 'null2', '['.repeat(500_000)])('that is no JSON is said to be none: %#', (text) => {
    expect(problemOf(text)?.kind).toBe('not-json')
  })

  it('in another encoding is no JSON', () => {
    const parsed = parseBriefingFile(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))
    expect(parsed).toEqual({ problem: { kind: 'not-json', where: '', expected: null } })
  })

  it.each([null, 3, [], [one], {}, one, { kind: 'other', schema: 9 }])(
    'that is something else is no briefing: %j',
    (content) => {
      expect(problemOf(content)?.kind).toBe('not-a-briefing')
    },
  )

  it('of a newer format is said to be that, whatever it holds', () => {
    expect(problemOf({ schema: 2, kind: 'chuan-yu-briefing', slides: [] })?.kind).toBe('newer-schema')
    expect(problemOf({ ...whole, schema: '2' })?.kind).toBe('breaks-schema')
  })

  it('that breaks the schema is refused with where and what was expected', () => {
    const said = (content: unknown) => {
      const problem = problemOf(content)
      expect(problem?.kind).toBe('breaks-schema')
      return [problem?.where, problem?.expected?.rule, problem?.expected?.detail]
    }
    expect(said({ ...whole, briefing: { ...one, scenes: [one.scenes[0], { title: { zh: '二' } }] } })).toEqual([
      'briefing.scenes[1].view',
      'missing',
      '',
    ])
    expect(said(withScene({ view: 'region=1' }))).toEqual([
      'briefing.scenes[0].view',
      'form',
      'the query of an address',
    ])
    expect(said(withScene({ emphasis: ['510900', '51'] }))).toEqual([
      'briefing.scenes[0].emphasis[1]',
      'form',
      'six digits',
    ])
    expect(said(withScene({ title: { zh: '字'.repeat(most.text + 1) } }))).toEqual([
      'briefing.scenes[0].title.zh',
      'longest',
      '2000',
    ])
    expect(said(withScene({ title: {} })).slice(0, 2)).toEqual(['briefing.scenes[0].title.zh', 'missing'])
    expect(said(withScene({ title: '一' })).slice(0, 2)).toEqual(['briefing.scenes[0].title', 'type'])
    expect(said({ ...whole, briefing: { ...one, scenes: [] } })).toEqual(['briefing.scenes', 'shortest', '1'])
    expect(said({ ...whole, release: 'latest' })).toEqual(['release', 'form', 'YEAR.NUMBER'])
    expect(said({ ...whole, more: 1 }).slice(0, 2)).toEqual(['more', 'unknown-name'])
  })

  it('takes what is just within the limits', () => {
    const long = withScene({ title: { zh: '字'.repeat(most.text) }, view: `?${'a'.repeat(most.view - 1)}` })
    expect(problemOf(long)).toBeNull()
    expect(most).toEqual({ text: 2000, view: 4000, scenes: 200, emphasis: 60 })
  })
})

describe('hostile content', () => {
  it.each(['__proto__', 'constructor', 'toString'])('cannot reach the prototype of anything by %s', (name) => {
    const text = JSON.stringify(whole).replace('"id":"own-1"', `"id":"own-1","${name}":{"bad":1}`)
    expect(problemOf(text)).toEqual({
      kind: 'breaks-schema',
      where: `briefing.${name}`,
      expected: { rule: 'unknown-name', detail: '' },
    })
    expect('bad' in {}).toBe(false)
  })

  it('loses characters that hide, halve or turn, and says how many', () => {
    const parsed = parseBriefingFile(JSON.stringify(withScene({ title: { zh: '\u202e评\u0000审\ud83d会\u2066' } })))
    expect('file' in parsed && [parsed.file.briefing.scenes[0]?.title.zh, parsed.removed]).toEqual(['评审会', 4])
    expect(problemOf(withScene({ title: { zh: '\u202e' } }))?.where).toBe('briefing.scenes[0].title.zh')
  })

  it('keeps line ends, tabs, markup and characters of two halves', () => {
    expect(withoutHidden('<b>a</b>\n\t😀👩‍⚕️')).toBe('<b>a</b>\n\t😀👩‍⚕️')
    const parsed = parseBriefingFile(JSON.stringify(withScene({ text: { zh: '一\r\n二' } })))
    expect('file' in parsed && [parsed.file.briefing.scenes[0]?.text?.zh, parsed.removed]).toEqual(['一\n二', 0])
  })
})
