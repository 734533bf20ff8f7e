import type { Dictionary } from '../../words/words.ts'

/** Texts of the board, in both languages. */
export const changes: Dictionary = {
  zh: {
    'changes.title': '版本变化',
  },
  en: {
    'changes.title': 'Changes between releases',
  },
}
