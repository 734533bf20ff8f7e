import type { Dictionary } from '../../words/words.ts'

/** Texts of the board, in both languages. */
export const charts: Dictionary = {
  zh: {
    'charts.title': '图表',
  },
  en: {
    'charts.title': 'Charts',
  },
}
