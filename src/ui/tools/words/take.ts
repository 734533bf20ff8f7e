import type { Dictionary } from '../../words/words.ts'

/** Texts of the tool, in both languages. */
export const take: Dictionary = {
  zh: {
    'take.title': '取用',
  },
  en: {
    'take.title': 'Take away',
  },
}
