import type { Piece } from '../../../scene/paper/paginate.ts'

/** A piece of running text with what it stands in, from the outside inwards. */
export interface Cut extends Piece {
  elements: readonly Element[]
  path: readonly Element[]
}

/** What is opened to look for places to divide it. Everything else stays whole. */
const divided = 'section, article, div, ul, ol, table, tbody, dl.paper-flow'
const headings = 'h1, h2, h3, h4, h5, h6, [data-keep]'

/** Cuts the content of an element into pieces that can stand on different sheets. It must be laid out. */
export function cutUp(root: Element): Cut[] {
  const cuts: (Omit<Cut, 'gap' | 'height'> & { top: number; bottom: number })[] = []
  const groups = new Map<Element, number>()
  const groupOf = (element: Element) => {
    const known = groups.get(element) ?? groups.size
    groups.set(element, known)
    return known
  }

  const visit = (parent: Element, path: readonly Element[]) => {
    const children = [...parent.children].filter((one) => one.getClientRects().length > 0)
    for (let at = 0; at < children.length; at++) {
      const child = children[at] as Element
      if (child.matches('caption, colgroup, thead')) continue
      if (isDivided(child)) {
        const before = cuts.length
        visit(child, [...path, child])
        const [first, last] = [cuts[before], cuts.at(-1)]
        // What an enclosing element adds above and below belongs to its first and last piece.
        const { top, bottom } = child.getBoundingClientRect()
        if (first && before < cuts.length) first.top = Math.min(first.top, top)
        if (last && before < cuts.length) last.bottom = Math.max(last.bottom, bottom)
        continue
      }
      const elements = child.matches('tr') ? joined(children, at) : [child]
      at += elements.length - 1
      const table = innermost(path, 'table')
      const list = innermost(path, 'ul, ol')
      const group = table ?? list
      cuts.push({
        elements,
        path,
        keep: child.matches(headings),
        group: group ? groupOf(group) : null,
        lead: table?.querySelector(':scope > thead')?.getBoundingClientRect().height ?? 0,
        top: child.getBoundingClientRect().top,
        bottom: (elements.at(-1) as Element).getBoundingClientRect().bottom,
      })
    }
  }
  visit(root, [])
  return cuts.map(({ top, bottom, ...cut }, at) => ({
    ...cut,
    height: bottom - top,
    gap: Math.max(0, (cuts[at + 1]?.top ?? bottom) - bottom),
  }))
}

const innermost = (path: readonly Element[], what: string) => [...path].reverse().find((one) => one.matches(what))

function isDivided(element: Element): boolean {
  if (!element.matches(divided) || element.matches('[data-whole]')) return false
  return (
    element.children.length > 0 &&
    /^(block|flow-root|table|table-row-group|list-item)$/.test(getComputedStyle(element).display)
  )
}

/** A row, and those that its cells reach down into. */
function joined(rows: readonly Element[], from: number): Element[] {
  let last = from
  for (let at = from; at <= last && at < rows.length; at++) {
    for (const cell of rows[at]?.querySelectorAll('[rowspan]') ?? []) {
      last = Math.max(last, Math.min(rows.length - 1, at + Number(cell.getAttribute('rowspan')) - 1))
    }
  }
  return rows.slice(from, last + 1)
}

/** Copies of some pieces, each within copies of what it stands in; a table that goes on has its head again. */
export function assemble(cuts: readonly Cut[], widths: ReadonlyMap<Element, readonly number[]>): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let open: { original: Element; copy: Element }[] = []
  for (const { path, elements } of cuts) {
    const kept = path.findIndex((one, at) => open[at]?.original !== one)
    open = open.slice(0, kept < 0 ? path.length : kept)
    for (const original of path.slice(open.length)) {
      const copy = original.cloneNode(false) as Element
      copy.removeAttribute('id')
      if (original.matches('table')) copy.append(...tableHead(original, elements, widths.get(original) ?? []))
      if (original.matches('ol')) copy.setAttribute('start', String(placeIn(original, elements[0])))
      ;(open.at(-1)?.copy ?? fragment).append(copy)
      open.push({ original, copy })
    }
    const parent = open.at(-1)?.copy ?? fragment
    parent.append(...elements.map((one) => one.cloneNode(true)))
  }
  return fragment
}

const placeIn = (list: Element, item: Element | undefined) =>
  (item ? [...list.children].indexOf(item) : 0) + (list as HTMLOListElement).start

function tableHead(table: Element, rows: readonly Element[], widths: readonly number[]): Element[] {
  const [caption, head] = ['caption', 'thead'].map((name) => table.querySelector(`:scope > ${name}`))
  const isStart = table.querySelector(':scope > tbody > tr') === rows[0]
  const columns = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.width = `${width}px`
    columns.append(column)
  }
  return [
    ...(caption && isStart ? [caption.cloneNode(true) as Element] : []),
    ...(widths.length > 0 ? [columns] : []),
    ...(head ? [head.cloneNode(true) as Element] : []),
  ]
}

/** Widths of the columns of each table, so that its parts keep them. */
export function columnWidths(root: Element): Map<Element, number[]> {
  return new Map(
    [...root.querySelectorAll('table')].map((table) => {
      const rows = [...table.querySelectorAll('tr')]
      const most = Math.max(0, ...rows.map((row) => row.cells.length))
      const row = rows.find((one) => one.cells.length === most && [...one.cells].every((cell) => cell.colSpan === 1))
      return [table, row ? [...row.cells].map((cell) => cell.getBoundingClientRect().width) : []]
    }),
  )
}
