import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { heightOf, onSheets } from '../../../scene/paper/paginate.ts'
import type { View } from '../../../view/view.ts'
import { type Store, StoreContext } from '../../store.ts'
import { Sheet, type SheetFoot, type SheetHead, type SheetPlan } from '../sheet/Sheet.tsx'
import { pixelsPerMillimetre } from '../size.ts'
import { Columns } from './Columns.tsx'
import { assemble, columnWidths, cutUp } from './cut.ts'

/** Running text that is to be set on sheets. */
export interface Flow {
  key: string
  head: SheetHead
  foot: SheetFoot
  columns: number
  content: ReactNode
  /** Across all columns, above the text of the first sheet. */
  top?: ReactNode
  /** Whether the first sheet is a continuation already. */
  continued?: boolean
}

/** Between columns, in millimetres; as in paper.css. */
const gutter = 7

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Sheets that are shown larger than on paper have lines that are a little higher: so much of the room is used. */
const used = 0.99

/** Sets text where nobody sees it, to learn how high it is. */
export class Composer {
  private readonly root: Root
  private readonly host: HTMLElement
  private readonly store: Store
  private readonly paper: View['paper']

  /** @param host an element of the page that is laid out but not seen */
  constructor(host: HTMLElement, store: Store, paper: View['paper']) {
    this.host = host
    this.store = store
    this.paper = paper
    this.root = createRoot(host)
  }

  /**
   * The text on as many sheets as it takes; none where there is no text and nothing above it. One text at a time: the
   * next may begin when this one is set.
   */
  async compose({ key, head, foot, columns, content, top, continued = false }: Flow): Promise<SheetPlan[]> {
    const later = { ...head, continued: true }
    const first = continued ? later : head
    const rooms = [this.roomOf(first, foot, top), this.roomOf(later, foot)]
    const width = this.columnWidth(foot, columns)
    await turn()
    this.show(
      <div className={`paper-sheet ${this.paper.sheet} ${this.paper.orientation} ${this.paper.ink} loose`}>
        <div className="paper-column" style={{ width }}>
          {content}
        </div>
      </div>,
    )
    await turn()
    const column = this.host.querySelector('.paper-column') as Element
    const cuts = cutUp(column)
    const widths = columnWidths(column)
    await turn()
    const roomAt = (sheet: number) => (rooms[Math.min(sheet, 1)] ?? 0) * used
    const sheets = onSheets(cuts, columns, roomAt)
    if (sheets.length === 0 && top) sheets.push([])
    return sheets.map((parts, sheet): SheetPlan => {
      const fragments = parts.map((part) => {
        const fragment = assemble(
          part.flatMap((at) => cuts[at] ?? []),
          widths,
        )
        const height = heightOf(cuts, part)
        return height > roomAt(sheet) ? shrunk(fragment, roomAt(sheet) / height) : fragment
      })
      return {
        key: `${key}-${sheet}`,
        head: sheet === 0 ? first : later,
        foot,
        body: (
          <>
            {sheet === 0 && top}
            <Columns of={fragments} count={columns} />
          </>
        ),
      }
    })
  }

  /** Height that text takes in a column of some width, both in CSS pixels. */
  heightOf(content: ReactNode, width: number): number {
    this.show(
      <div className={`paper-sheet ${this.paper.sheet} ${this.paper.orientation} loose`}>
        <div className="paper-column" style={{ width }}>
          {content}
        </div>
      </div>,
    )
    return this.host.querySelector('.paper-column')?.getBoundingClientRect().height ?? 0
  }

  /** Where others may lay out what is to be set. */
  get place(): Element {
    return this.host.parentElement ?? this.host
  }

  /** Of one of several columns, in CSS pixels. */
  columnWidth(foot: SheetFoot, columns: number): number {
    return (this.widthOf(foot) - (columns - 1) * gutter * pixelsPerMillimetre) / columns
  }

  /** Between the margins, in CSS pixels. */
  widthOf(foot: SheetFoot): number {
    return this.probe(null, foot, null).width
  }

  /** Between head and foot, below what stands above the text; in CSS pixels. */
  roomOf(head: SheetHead | null, foot: SheetFoot, top: ReactNode = null): number {
    return this.probe(head, foot, top).height
  }

  private readonly probed = new Map<string, { width: number; height: number }>()

  private probe(head: SheetHead | null, foot: SheetFoot, top: ReactNode) {
    const of = JSON.stringify([head, foot])
    const known = top ? undefined : this.probed.get(of)
    if (known) return known
    this.show(
      <Sheet
        paper={this.paper}
        head={head}
        foot={foot}
        number={888}
        count={888}
        body={
          <>
            {top}
            <div className="paper-columns" />
          </>
        }
      />,
    )
    const { width, height } = (this.host.querySelector('.paper-columns') as Element).getBoundingClientRect()
    if (!top) this.probed.set(of, { width, height })
    return { width, height }
  }

  private show(content: ReactNode): void {
    flushSync(() => this.root.render(<StoreContext value={this.store}>{content}</StoreContext>))
  }

  destroy(): void {
    // Not while another root of the page draws.
    setTimeout(() => this.root.unmount())
  }
}

/** What is higher than a sheet is drawn smaller, rather than cut off. */
function shrunk(fragment: DocumentFragment, share: number): DocumentFragment {
  const box = document.createElement('div')
  box.className = 'paper-shrunk'
  box.style.zoom = String(Math.floor(share * 98) / 100)
  box.append(fragment)
  const outer = document.createDocumentFragment()
  outer.append(box)
  return outer
}
