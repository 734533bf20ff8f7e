import type { Dictionary } from '../../words/words.ts'

/** Texts of the tool, in both languages. */
export const classes: Dictionary = {
  zh: {
    'classes.title': '分级',
  },
  en: {
    'classes.title': 'Classes',
  },
}
