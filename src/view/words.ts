/** Gives the sentence behind a key in the reader's language. The dictionaries live in the ui room. */
export type Words = (key: string, values?: Record<string, string | number>) => string
