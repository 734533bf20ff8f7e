/** Order by code units: the same in every language and on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each once, in that order. */
export const unique = (items: Iterable<string>): string[] => [...new Set(items)].sort(compare)
