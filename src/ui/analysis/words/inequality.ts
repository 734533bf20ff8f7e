import type { Dictionary } from '../../words/words.ts'

/** Texts of the board, in both languages. */
export const inequality: Dictionary = {
  zh: {
    'inequality.title': '公平性',
  },
  en: {
    'inequality.title': 'Equity',
  },
}
