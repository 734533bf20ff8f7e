import type { Dictionary } from '../../words/words.ts'

export const ranking: Dictionary = {
  zh: {},
  en: {},
}
