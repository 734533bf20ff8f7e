import type { Dictionary } from '../../words/words.ts'

/** Texts of the board, in both languages. */
export const compare: Dictionary = {
  zh: {
    'compare.title': '比较',
  },
  en: {
    'compare.title': 'Compare',
  },
}
