import type { Layout, RowRole, RowSpan } from '../project.ts'

/** Roles of single rows as runs without gaps. */
export function spansOf(roles: readonly RowRole[]): RowSpan[] {
  const spans: RowSpan[] = []
  let from = 0
  for (let row = 1; row <= roles.length; row++) {
    if (row < roles.length && roles[row] === roles[from]) continue
    spans.push({ from, to: row - 1, role: roles[from] as RowRole })
    from = row
  }
  return spans
}

/** Null for a row that the layout does not hold. */
export function roleAt(layout: Layout, row: number): RowRole | null {
  const spans = layout.rows
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as RowSpan
    if (row >= span.from && row <= span.to) return span.role
    if (row < span.from) high = middle - 1
    else low = middle + 1
  }
  return null
}

/** The layout with rows `from` to `to`, both inclusive, in another role; what lies outside of it is left out. */
export function withRole(layout: Layout, from: number, to: number, role: RowRole): Layout {
  const spans = layout.rows
  if (spans.length === 0) return layout
  const first = Math.max(Math.min(from, to), (spans[0] as RowSpan).from)
  const last = Math.min(Math.max(from, to), (spans[spans.length - 1] as RowSpan).to)
  if (!(first <= last)) return layout
  const parts: RowSpan[] = []
  let placed = false
  for (const span of spans) {
    if (span.from < first) parts.push({ ...span, to: Math.min(span.to, first - 1) })
    if (!placed && span.to >= first) {
      parts.push({ from: first, to: last, role })
      placed = true
    }
    if (span.to > last) parts.push({ ...span, from: Math.max(span.from, last + 1) })
  }
  const rows: RowSpan[] = []
  for (const part of parts) {
    const before = rows[rows.length - 1]
    if (before && before.role === part.role) rows[rows.length - 1] = { ...before, to: part.to }
    else rows.push(part)
  }
  return { ...layout, rows }
}
