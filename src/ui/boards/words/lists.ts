import type { Dictionary } from '../../words/words.ts'

export const lists: Dictionary = {
  zh: {},
  en: {},
}
