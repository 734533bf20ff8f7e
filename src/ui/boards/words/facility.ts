import type { Dictionary } from '../../words/words.ts'

export const facility: Dictionary = {
  zh: {},
  en: {},
}
