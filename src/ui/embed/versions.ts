/** Whether a release, as in `2026.3`, came before another. */
export function isOlder(version: string, than: string): boolean {
  const [[year = 0, number = 0], [otherYear = 0, otherNumber = 0]] = [version, than].map((one) =>
    one.split('.').map(Number),
  ) as [number[], number[]]
  return year < otherYear || (year === otherYear && number < otherNumber)
}
