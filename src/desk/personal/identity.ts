/** Weights and check digits of GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const digits = '10X98765432'
/** First two digits of the codes of provinces (GB/T 2260), and of foreigners with a permanent residence. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-5])/
const written = /(?:^|[^\dA-Za-z])(\d{6}[-\s]?\d{8}[-\s]?\d{3}[\dXx]|\d{15})(?![\dA-Za-z])/g

/** A resident identity number: of 18 digits with a date and the right check digit, or an old one of 15 with a date. */
export function isIdentityNumber(text: string): boolean {
  if (text.length === 15) return /^\d{15}$/.test(text) && hasPlaceAndDate(text)
  if (text.length !== 18 || !/^\d{17}[\dXx]$/.test(text) || !hasPlaceAndDate(text)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return digits[sum % 11] === text[17]?.toUpperCase()
}

/** Whether an integer is what a spreadsheet keeps of a number of 18 digits: sixteen of them, the date among these. */
export const isCutIdentityNumber = (value: number): boolean =>
  value >= 1.1e17 && value < 9.6e17 && hasPlaceAndDate(String(value))

function hasPlaceAndDate(text: string): boolean {
  if (!provinces.test(text)) return false
  const isOld = text.length === 15
  const year = isOld ? Number(`19${text.slice(6, 8)}`) : Number(text.slice(6, 10))
  const [month, day] = isOld ? [text.slice(8, 10), text.slice(10, 12)] : [text.slice(10, 12), text.slice(12, 14)]
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal && year >= 1900 && year <= 2100
}

/** The kind of identity number in a text: `old` ones have no check digit, so that other numbers look like them. */
export function identityIn(text: string): 'checked' | 'old' | null {
  let found: 'old' | null = null
  written.lastIndex = 0
  for (let one = written.exec(text); one; one = written.exec(text)) {
    const number = (one[1] ?? '').replace(/[-\s]/g, '')
    if (!isIdentityNumber(number)) continue
    if (number.length === 18) return 'checked'
    found = 'old'
  }
  return found
}
