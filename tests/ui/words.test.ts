import { readdirSync, readFileSync } from 'node:fs'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/ui/words/en.ts'
import { addWords, type Dictionary, wordsIn } from '../../src/ui/words/words.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { languages } from '../../src/view/view.ts'

/** The texts of all parts that come later. */
const later = Object.entries(
  import.meta.glob<Record<string, Dictionary>>(
    '../../src/ui/{boards,tools,analysis,brief,paper,report,offline,access,embed,keep,panel,desk}/words/*.ts',
    {
      eager: true,
    },
  ),
).flatMap(([path, part]) => (path.endsWith('index.ts') ? [] : Object.values(part)))
const together = (language: 'zh' | 'en') => Object.assign({}, ...later.map((part) => part[language]))
const laterWords: Dictionary = { zh: together('zh'), en: together('en') }
const dictionaries: Record<string, Record<string, string>> = {
  zh: { ...zh, ...laterWords.zh },
  en: { ...en, ...laterWords.en },
}
const keys = Object.keys(dictionaries.zh ?? {})
addWords(laterWords)

/** The names of a message's arguments, those inside plurals included. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [name, type, choices] = part
    names.add(String(name))
    if (type !== undefined && choices && typeof choices === 'object') {
      for (const choice of Object.values(choices)) if (Array.isArray(choice)) choice.forEach(visit)
    }
  }
  const compiled = compileMessage(message)
  if (Array.isArray(compiled)) compiled.forEach(visit)
  return [...names].sort()
}

const root = new URL('../../src/', import.meta.url)
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/^(build|ui\/words|ui\/(boards|tools|analysis|brief|paper|report|offline|access|embed|keep|desk)\/words)\/|\/room-test-/.test(
        path,
      ),
  )
  .map((path) => ({ path, code: readFileSync(new URL(path, root), 'utf8') }))
const allCode = sources.map(({ code }) => code).join('\n')
/** Everything in quotes anywhere: candidates for keys, and for what is put behind a prefix. */
const literals = new Set([...allCode.matchAll(/'([^'\n]*)'/g)].map(([, literal]) => literal ?? ''))
const prefixes = [...allCode.matchAll(/words\(\s*`([\w.-]+)\$\{/g)].map(([, prefix]) => prefix ?? '')

describe('the dictionaries', () => {
  it('have the same keys, in the same order', () => {
    expect(Object.keys(dictionaries.en ?? {})).toEqual(keys)
  })

  it('use a key in one part only', () => {
    const all = [...Object.keys(zh), ...later.flatMap((part) => Object.keys(part.zh))]
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
  })

  it('ask for the same arguments in both languages', () => {
    for (const key of keys) {
      expect([key, argumentsOf(dictionaries.en?.[key] ?? '')]).toEqual([key, argumentsOf(dictionaries.zh?.[key] ?? '')])
    }
  })

  it.each(languages)('say something under every key in %s, and use every argument', (language) => {
    for (const key of keys) {
      const message = dictionaries[language]?.[key] ?? ''
      const names = argumentsOf(message)
      const values = Object.fromEntries(names.map((name, index) => [name, name === 'count' ? 47 : `⟨${index}⟩`]))
      const said = wordsIn(language)(key, values)
      expect(said.trim(), key).not.toBe('')
      expect(said, key).not.toBe(key)
      expect(said, key).not.toMatch(/[{}]|undefined|\bplural\b/)
      for (const value of Object.values(values)) expect(said, key).toContain(String(value))
    }
  })

  it('have no Chinese in English, save the name of the other language', () => {
    const chinese = keys.filter((key) => /[\u2e80-\u9fff\uff00-\uffef]/.test(dictionaries.en?.[key] ?? ''))
    expect(chinese).toEqual(['language.other'])
  })

  it('translate everything: what is the same in both languages is only signs and numbers', () => {
    const same = keys.filter((key) => dictionaries.zh?.[key] === dictionaries.en?.[key])
    for (const key of same) expect(dictionaries.zh?.[key]?.replace(/\{\w+\}/g, '')).not.toMatch(/\p{L}/u)
  })

  it('use typographic quotes, which ICU does not read as escapes', () => {
    for (const key of keys)
      for (const language of languages) expect(dictionaries[language]?.[key], key).not.toMatch(/'/)
  })
})

describe('the words of a language', () => {
  it('choose the singular and the plural', () => {
    expect(wordsIn('en')('panel.values.periods', { count: 1 })).toBe('1 more period')
    expect(wordsIn('en')('panel.values.periods', { count: 3 })).toBe('3 more periods')
    expect(wordsIn('zh')('panel.values.periods', { count: 1 })).toBe('另有 1 个时期')
  })

  it('take values as they are: markup, braces and number signs are not read again', () => {
    const value = "<b>{parameter}</b> # {count, plural, other {x}} '{0}'"
    const said = wordsIn('en')('notice.unknown-value', { parameter: '{value}', value })
    expect(said).toBe(`The address gives “{value}” an unknown value, “${value}”. It was ignored.`)
  })

  it('stay the same function, so that pages need not be drawn anew', () => {
    expect(wordsIn('zh')).toBe(wordsIn('zh'))
    expect(wordsIn('zh')('period.year', { year: '2022' })).not.toBe(wordsIn('en')('period.year', { year: '2022' }))
  })
})

describe('the keys that the code asks for', () => {
  const asked = sources.flatMap(({ path, code }) =>
    [...code.matchAll(/\bwords(?:In\([^)]*\))?\(([^`]*?)[,)]/g)].flatMap(([, argument = '']) =>
      [...argument.matchAll(/'([a-z]+(?:\.[\w-]+)+)'/gi)].map(([, key = '']) => ({ path, key })),
    ),
  )

  it('are found by this test', () => {
    expect(asked.length).toBeGreaterThan(80)
    expect(asked.map(({ key }) => key)).toContain('panel.events.not-applicable')
    expect(prefixes).toEqual(expect.arrayContaining(['absence.', 'absence.short.', 'grade.', 'problem.', 'status.']))
  })

  it('are all in the dictionary', () => {
    expect(asked.filter(({ key }) => !keys.includes(key))).toEqual([])
  })

  it('have entries behind every prefix', () => {
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([])
  })

  it('are all that the dictionary holds', () => {
    const unused = keys.filter(
      (key) =>
        !literals.has(key) &&
        !prefixes.some((prefix) => key.startsWith(prefix) && literals.has(key.slice(prefix.length))),
    )
    expect(unused).toEqual([])
  })
})
