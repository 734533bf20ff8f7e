import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Language } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { zh } from './zh.ts'

/** In the built site the dictionaries hold compiled messages already. */
const compile = import.meta.env.COMPILED_WORDS ? (message: string) => message : compileMessage

export type Dictionary = Record<Language, Record<string, string>>

/** English comes when it is wanted: most readers never need it. */
const dictionaries: Dictionary = { zh: { ...zh }, en: {} }
const loaded = new Set<Language>(['zh'])

/** Brings a language's dictionary; before anything is said in it. Rejects where it does not come. */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return
  const { en } = await import('./en.ts')
  Object.assign(dictionaries.en, en)
  loaded.add(language)
}

/** Adds the texts of a part of the page that is loaded later; before it draws anything. */
export function addWords(more: Dictionary): void {
  Object.assign(dictionaries.zh, more.zh)
  Object.assign(dictionaries.en, more.en)
}

/** Hebrew, Arabic and the like, which are written from the right. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** A name that is written from the right stays a piece by itself: the rest of the sentence keeps its order. */
function isolated(values: Parameters<Words>[1]): Parameters<Words>[1] {
  const turned = Object.entries(values ?? {}).filter(([, value]) => fromTheRight.test(String(value)))
  if (turned.length === 0) return values
  return { ...values, ...Object.fromEntries(turned.map(([name, value]) => [name, `\u2068${value}\u2069`])) }
}

const made = new Map<Language, Words>()

/** The dictionary of a language as a function. */
export function wordsIn(language: Language): Words {
  let words = made.get(language)
  if (!words) {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
    const i18n = setupI18n({ locale, messages: { [locale]: {} } })
    const compiled = new Set<string>()
    words = (key, values) => {
      if (!compiled.has(key)) {
        compiled.add(key)
        i18n.load(locale, { [key]: compile(dictionaries[language][key] ?? key) })
      }
      return i18n._(key, isolated(values))
    }
    made.set(language, words)
  }
  return words
}
