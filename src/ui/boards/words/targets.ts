import type { Dictionary } from '../../words/words.ts'

export const targets: Dictionary = {
  zh: {},
  en: {},
}
