import { loadWords } from '../../src/ui/words/words.ts'

/** Tests speak both languages from the start. */
await loadWords('en')
