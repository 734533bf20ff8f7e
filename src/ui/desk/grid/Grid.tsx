import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { roleAt } from '../../../desk/layout/spans.ts'
import type { Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { addWords } from '../../words/words.ts'
import { useDesk } from '../desk-store.ts'
import { placeIn } from '../out/check/place.ts'
import { check as checkWords } from '../words/check.ts'
import { findings as findingWords } from '../words/findings.ts'
import { grid as gridWords } from '../words/grid.ts'
import { mostPasted } from './block.ts'
import { Editor } from './Editor.tsx'
import { foundIn, nextFound } from './found.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { commandOf } from './keys.ts'
import { Line } from './Line.tsx'
import { perform } from './perform.ts'
import { inFile, moved, type Place } from './place.ts'
import { pointing } from './pointing.ts'
import { isComposing, pressedOf } from './pressed.ts'
import { countOf, rangeOf } from './range.ts'
import { cellNow, useEditing } from './useEditing.ts'
import { useFocusHere } from './useFocusHere.ts'
import { useSight } from './useSight.ts'
import { useWindows } from './useWindows.ts'
import './grid.css'

addWords(checkWords)
addWords(findingWords)
addWords(gridWords)

/** Rows of the table, zero-based, both inclusive. */
export interface Chosen {
  from: number
  to: number
}

/** In rem, as in the style sheet: of a row, of the head, of the column with the numbers of the rows. */
const rowHeight = 1.75
const headHeight = 3.25
const sideWidth = 6.5

interface Props {
  source: Source
  chosen: Chosen | null
  onChoose(chosen: Chosen): void
  /** What a column is taken for, in a few words. */
  heading(column: number): ReactNode
  /** Where to begin; the keyboard is put there, too. */
  start: Place | null
}

/**
 * A sheet to be read and put right like a spreadsheet, however many its cells: only those in sight are drawn, and the
 * chosen one wherever it is. In it stands a field that has the focus: what input methods write, they write into a field,
 * so Pinyin can be typed at once; and as the chosen cell stays drawn, the focus outlives scrolling.
 */
export function Grid({ source, chosen, onChoose, heading, start }: Props) {
  const words = useWords()
  const saidBy = useId()
  const whole = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const line = useRef<HTMLTextAreaElement>(null)
  const isTouched = useRef(false)
  const isDragged = useRef(false)
  const focus = useFocusHere(scroller)
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
  const [at, setAt] = useState<Place>(start ?? { row: 0, column: 0 })
  const [end, setEnd] = useState<Place | null>(null)
  const range = end && rangeOf(at, end)
  const rowCount = (source.layout.rows[source.layout.rows.length - 1]?.to ?? -1) + 1
  const rows = useSight({
    scroller,
    count: rowCount,
    horizontal: false,
    also: at.row,
    size: () => Math.round(rem * rowHeight),
    edge: rem * headHeight,
  })
  // What is chosen is there to be copied, unless it is too much for that.
  const held = range && countOf(range) <= mostPasted ? range : { top: at.row, bottom: at.row }
  const cells = useWindows(source, [
    [rows.from, rows.to],
    [held.top, held.bottom],
  ])
  const size = { rows: rowCount, columns: Math.max(cells.columnCount, source.columns.length) }
  const columns = useSight({
    scroller,
    count: size.columns,
    horizontal: true,
    also: at.column,
    size: (index) => Math.round(rem * (index === 0 ? 9 : 7.5)),
    edge: rem * sideWidth,
  })
  const editing = useEditing(source, cells, size, { at, end, setAt, setEnd })
  const examined = useDesk((state) => state.examined)
  const project = useDesk((state) => state.project)
  const found = useMemo(() => foundIn(examined?.findings ?? [], source, project), [examined, source, project])

  const show = (place: Place, where: 'auto' | 'center' = 'auto') => {
    rows.show(place.row, where)
    columns.show(place.column, where)
  }
  useEffect(() => {
    if (end) show(end)
  }, [end])
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) show(at)
    isBegun.current = true
  }, [at])
  // After the page has put the keyboard at the top of the step.
  useEffect(() => {
    if (!start) return
    const frame = requestAnimationFrame(() => {
      whole.current?.scrollIntoView({ block: 'center' })
      show(start, 'center')
      focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  const go = (place: Place) => {
    editing.go(place)
    focus()
  }
  const goFound = (by: 1 | -1, through = go) => {
    const next = nextFound(found, at, by)
    if (next) through(next)
  }
  /** From the line above: under a finger the focus stays, so that no keyboard comes up. */
  const goQuietly = (place: Place) => (isTouched.current ? editing.go(place) : go(place))
  const choose = (row: number, isMore: boolean) =>
    onChoose(
      isMore && chosen ? { from: Math.min(chosen.from, row), to: Math.max(chosen.to, row) } : { from: row, to: row },
    )
  const page = Math.floor(((scroller.current?.clientHeight ?? 0) - rem * headHeight) / (rem * rowHeight)) - 1
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const field = event.target instanceof HTMLTextAreaElement ? event.target : null
    const command = commandOf(pressedOf(event), (field && editing.draft?.mode) ?? 'look')
    const about = {
      at,
      size,
      page,
      editing,
      go,
      onFound: goFound,
      onRow: (row: number) => choose(row, false),
      onSeen: () => show(at),
    }
    if (command && perform(command, field, about)) event.preventDefault()
  }
  if (cells.isFailed) return <p className="desk-wrong">{words('desk.rows.failed')}</p>
  const isCell = at.column >= 0
  const own = inFile(source, at)
  const name = placeIn({ row: own.row < 0 ? null : own.row, column: own.column < 0 ? null : own.column }, words)
  const now = isCell ? cellNow(source, cells, at) : null
  const here = found.rows.get(at.row)?.get(at.column)
  const seen = columns.drawn.reduce((sum, one) => sum + one.gap + one.size, 0)
  const editor = now && <Editor cell={now} name={name} editing={editing} saidBy={saidBy} onSeen={() => show(at)} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done with it; what is written in it is kept
    <div
      className="desk-sheet-grid"
      ref={whole}
      onPointerDown={({ pointerType }) => {
        isTouched.current = pointerType === 'touch'
      }}
      onBlur={({ relatedTarget }) => {
        // Another window is no other place of the page.
        if (document.hasFocus() && !whole.current?.contains(relatedTarget)) editing.commit()
      }}
    >
      <Line
        field={line}
        cell={now}
        name={name}
        editing={editing}
        saidBy={saidBy}
        findings={here?.findings ?? []}
        found={found.order.length}
        onFound={(by) => goFound(by, goQuietly)}
        onCommitted={(to) => {
          if (!to) editing.commit()
          else editing.go(moved(at, to, size, page))
          if (!isTouched.current) focus()
        }}
        onCancelled={() => {
          if (!isTouched.current) focus()
        }}
      />
      <section className="desk-grid" ref={scroller}>
        <div
          className="desk-grid-all"
          style={{
            height: `calc(${rows.total}px + ${headHeight}rem)`,
            width: `calc(${columns.total}px + var(--desk-side))`,
          }}
        >
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
            role="grid"
            aria-label={words('desk.grid.label')}
            aria-multiselectable="true"
            aria-rowcount={rowCount + 1}
            aria-colcount={size.columns + 1}
            // What is out of sight is a margin; headings and row numbers stay at the edges.
            style={{
              marginTop: rows.before,
              marginLeft: columns.before,
              width: `calc(${seen}px + var(--desk-side))`,
            }}
            onKeyDown={press}
            {...pointing({ at, editing, isTouched, isDragged, line, go, onRow: choose })}
          >
            <GridHead columns={columns.drawn} turned={source.layout.turned} heading={heading} />
            <tbody>
              {rows.drawn.flatMap(({ index, gap }) => [
                gap > 0 && (
                  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: there is nothing in it that could have the focus
                  <tr key={`gap ${index}`} aria-hidden="true">
                    <td style={{ height: gap }} />
                  </tr>
                ),
                <GridRow
                  key={index}
                  index={index}
                  role={roleAt(source.layout, index) ?? 'empty'}
                  isChosen={chosen !== null && index >= chosen.from && index <= chosen.to}
                  source={source}
                  cells={cells}
                  columns={columns.drawn}
                  found={found.rows.get(index)}
                  here={at.row === index ? at.column : null}
                  editor={at.row === index ? editor : null}
                  left={range && index >= range.top && index <= range.bottom ? range.left : -1}
                  right={range && index >= range.top && index <= range.bottom ? range.right : -1}
                />,
              ])}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  )
}
