import type { Dictionary } from '../../words/words.ts'

export const networks: Dictionary = {
  zh: {},
  en: {},
}
