// Controls save tab and line feed, those that turn the writing's direction, line separators, marks of byte order,
// halves of characters.
const signs =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]'
const hidden = new RegExp(signs, 'gu')
/** Such a character as it is, or something that may be one written as an escape. */
const mayHide = new RegExp(`${signs}|\\\\[burf]`, 'u')

/** Without characters that nobody sees, that turn the text around or that are half a character. */
export const withoutHidden = (text: string): string => text.replace(hidden, '')

/** What a file of JSON says, its texts without hidden characters. Throws SyntaxError, or RangeError for endless depth. */
export function parseJson(text: string): unknown {
  // Files without any, which is all that are made here, are spared the second pass.
  if (!mayHide.test(text)) return JSON.parse(text)
  return JSON.parse(text, (_, value) => (typeof value === 'string' ? withoutHidden(value) : value))
}
