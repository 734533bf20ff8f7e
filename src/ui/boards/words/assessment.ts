import type { Dictionary } from '../../words/words.ts'

export const assessment: Dictionary = {
  zh: {},
  en: {},
}
