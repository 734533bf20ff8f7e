import type { Dictionary } from '../../words/words.ts'

/** Texts of the tool, in both languages. */
export const maps: Dictionary = {
  zh: {
    'maps.title': '两图对照',
  },
  en: {
    'maps.title': 'Two maps',
  },
}
