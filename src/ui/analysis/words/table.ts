import type { Dictionary } from '../../words/words.ts'

/** Texts of the board, in both languages. */
export const table: Dictionary = {
  zh: {
    'table.title': '明细表',
  },
  en: {
    'table.title': 'Table',
  },
}
