/**
 * The reader's own day, YYYY-MM-DD. A clock that stands in a year before `since`, the day on which the release was
 * published, is wrong, and nothing would be due by it: then it is that day.
 */
export function today(since = '', now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const own = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return own.slice(0, 4) < since.slice(0, 4) ? since : own
}
