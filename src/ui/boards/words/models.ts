import type { Dictionary } from '../../words/words.ts'

export const models: Dictionary = {
  zh: {},
  en: {},
}
