import type { Finding } from '../../../../desk/project.ts'
import { useApp, useWords } from '../../../store.ts'
import { useDesk } from '../../desk-store.ts'
import { sentenceOf } from './sentence.ts'

/** What is wrong, what was expected, and the figures of it, in the reader's language. */
export function useSentence(finding: Finding): string {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const base = useDesk((state) => state.base)
  return sentenceOf(finding, base, lang, words)
}
