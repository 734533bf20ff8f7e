import type { Dictionary } from '../../words/words.ts'

export const subcentres: Dictionary = {
  zh: {},
  en: {},
}
