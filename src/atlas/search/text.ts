/** Longer queries are cut: no name is longer, and comparing takes time. */
export const longestQuery = 80

/** Traditional characters and their simplified forms, as two strings of as many Chinese characters. */
export type Traditional = readonly [from: string, to: string]

/** A way to write texts so that width, case, accents and the kind of characters no longer tell them apart. */
export function plainWith([from, to]: Traditional): (text: string) => string {
  const simple = [...to]
  const simplified = new Map([...from].map((character, index) => [character, simple[index] ?? character]))
  const traditional = from ? new RegExp(`[${from}]`, 'gu') : /(?!)/g
  return (text) =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll('u\u0308', 'v')
      .replace(/\p{Mn}/gu, '')
      .replace(traditional, (character) => simplified.get(character) ?? character)
      .replace(/(?<=[a-z])['’ʼ`](?=[a-z])|(?<=\d),(?=\d)/g, '')
}

/** A part of a query that must be found as a whole. */
export interface Piece {
  /** Chinese characters, with digits among them; or Latin letters and digits. */
  script: 'han' | 'latin'
  text: string
}

const runs = /[\p{Script=Han}\d]*\p{Script=Han}[\p{Script=Han}\d]*|[a-z\d]+/gu

/** The pieces of a text that is written plainly; punctuation and spaces part them. */
export function piecesOf(plain: string): Piece[] {
  return [...plain.matchAll(runs)].map(([text]) => ({
    script: /\p{Script=Han}/u.test(text) ? 'han' : 'latin',
    text,
  }))
}
