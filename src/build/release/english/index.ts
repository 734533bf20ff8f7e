import { notes } from './notes.ts'
import { titles } from './titles.ts'

/** English for what stands in Chinese in the facts, read through by hand. */
export const english: Record<string, string> = { ...titles, ...notes }
