import type { Dictionary } from '../../words/words.ts'

/** Texts of the tool, in both languages. */
export const search: Dictionary = {
  zh: {
    'search.title': '搜索',
  },
  en: {
    'search.title': 'Search',
  },
}
