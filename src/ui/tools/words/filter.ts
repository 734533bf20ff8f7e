import type { Dictionary } from '../../words/words.ts'

/** Texts of the tool, in both languages. */
export const filter: Dictionary = {
  zh: {
    'filter.title': '筛选',
  },
  en: {
    'filter.title': 'Filters',
  },
}
