import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Region } from '../../../release/schema.ts'
import { figures } from '../../../scene/region-table/cells.ts'
import { referencesOf } from '../../../scene/region-table/rows.ts'
import type { Column } from '../../../view/columns.ts'
import { look, point, useApp, useStore, useWords } from '../../store.ts'
import { useWidth } from '../chart/useWidth.ts'
import { Foot } from './Foot.tsx'
import { Head } from './Head.tsx'
import { indexesOf, isGap, slotOf } from './pieces.ts'
import { Row } from './Row.tsx'
import { useAllShown } from './useAllShown.ts'
import { centre, useMoves } from './useMoves.ts'
import { useSummaries } from './useSummaries.ts'
import { useWindow } from './useWindow.ts'

/** In rem; names are longer in English, and counties are told apart by their prefecture. */
const widths = {
  zh: { column: 7, prefecture: 5.5, county: 8.5 },
  en: { column: 8.6, prefecture: 8, county: 11.5 },
}
const rowHeight = 1.9
/** Wide screens widen the columns so much at most. */
const widest = 1.5
/** In rem: where there is less room, counties are told apart only where they must be. */
const narrow = 26

/** A gap is its place among the pieces. */
const gapKey = (at: number) => `gap-${at}`

interface Props {
  /** In the order in which they are shown. */
  rows: readonly Region[]
  /** The same in the order of the list: what the figures under the table are computed from. */
  regions: readonly Region[]
  columns: readonly Column[]
  label: string
}

/** The table itself: an ARIA grid of which only what is near the window is in the document. */
export const Grid = memo(function Grid({ rows, regions, columns, label }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const level = useApp((state) => state.view.level)
  const lang = useApp((state) => state.view.lang)
  const selected = useApp((state) => state.view.region)
  const { ref: scroller, width, rem } = useWidth<HTMLElement>()
  const all = useAllShown(rows.length * columns.length)
  /** What was selected in the table itself is seen already. */
  const chosenHere = useRef<string | null>(null)

  const references = useMemo(
    () =>
      referencesOf(atlas).filter(({ adcode }) =>
        columns.some(({ indicator, period }) => atlas.read(adcode, indicator.id, period).kind === 'value'),
      ),
    [atlas, columns],
  )
  const items = useMemo(() => [...references, ...rows], [references, rows])
  /** Regions that share their short name with another one. */
  const ambiguous = useMemo(() => {
    const seen = new Map<string, number>()
    for (const { shortName } of regions) seen.set(shortName[lang], (seen.get(shortName[lang]) ?? 0) + 1)
    return seen
  }, [regions, lang])

  const own = widths[lang]
  const isNarrow = width > 0 && width < narrow * rem
  const name = Math.round(own[level] * rem * (isNarrow ? 0.72 : 1))
  const base = own.column * rem
  const room = (width - name) / columns.length
  const sizes = {
    row: Math.round(rowHeight * rem),
    column: Math.floor(Math.max(base, Math.min(base * widest, room))),
    name,
  }
  const counts = { body: items.length, foot: figures.length, columns: columns.length }
  const { active, onKeyDown, onFocus } = useMoves(scroller, counts, sizes)
  const { rows: near, columns: pieces } = useWindow(scroller, counts, sizes, active, all)
  const seen = useMemo(() => indexesOf(pieces), [pieces])
  const summaryOf = useSummaries(regions, columns, seen, all)
  const activeIn = (row: number) => (active.row === row ? active.column : null)

  useEffect(() => {
    const at = items.findIndex(({ adcode }) => adcode === selected)
    if (!scroller.current || width === 0) return
    if (at >= 0 && chosenHere.current !== selected) centre(scroller.current, at + 1, sizes)
    chosenHere.current = selected
  }, [selected, width > 0])

  // The same function every time: rows that stay as they are need not be drawn anew.
  const select = useCallback(
    (adcode: string) => {
      chosenHere.current = adcode
      look(store, { region: adcode })
    },
    [store],
  )
  const pointAt = (target: EventTarget) =>
    point(store, (target as Element).closest<HTMLElement>('tr[data-region]')?.dataset.region ?? null)

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="grid-box" aria-label={label} tabIndex={0} ref={scroller}>
      {width > 0 && (
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through
          role="grid"
          aria-label={words('datatable.title')}
          aria-rowcount={1 + counts.body + counts.foot}
          aria-colcount={1 + counts.columns}
          style={{ width: sizes.name + columns.length * sizes.column, '--row': `${sizes.row}px` } as object}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            onFocus(event)
            pointAt(event.target)
          }}
          onBlur={() => point(store, null)}
          onMouseOver={(event) => pointAt(event.target)}
          onMouseLeave={() => point(store, null)}
        >
          <colgroup>
            <col style={{ width: sizes.name }} />
            {pieces.map((piece) => (
              <col
                key={isGap(piece) ? `gap-${piece.gap}` : columns[piece.index]?.indicator.id}
                style={{ width: isGap(piece) ? piece.gap : sizes.column }}
              />
            ))}
          </colgroup>
          <Head columns={columns} pieces={pieces} active={activeIn(0)} summaryOf={summaryOf} />
          <tbody>
            {near.map((piece, at) => {
              if (isGap(piece)) {
                return (
                  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a gap takes the focus
                  <tr key={gapKey(at)} aria-hidden="true" style={{ height: piece.gap }}>
                    <td className="gap" colSpan={pieces.length + 1} />
                  </tr>
                )
              }
              const region = items[piece.index]
              if (!region) return null
              const reference = piece.index < references.length
              return (
                <Row
                  key={slotOf(piece.index, active.row - 1, near.length)}
                  region={region}
                  place={piece.index + 1}
                  columns={columns}
                  pieces={pieces}
                  active={activeIn(piece.index + 1)}
                  kind={reference ? (piece.index === references.length - 1 ? 'reference last' : 'reference') : ''}
                  within={parentOf(region)}
                  onSelect={select}
                />
              )
            })}
          </tbody>
          <Foot
            columns={columns}
            pieces={pieces}
            first={1 + counts.body}
            active={active.row > counts.body ? active : null}
            summaryOf={summaryOf}
          />
        </table>
      )}
    </section>
  )

  function parentOf(region: Region): string | null {
    if (level === 'prefecture' || region.level !== 'county') return null
    if (isNarrow && (ambiguous.get(region.shortName[lang]) ?? 0) < 2) return null
    return atlas.region(region.parent ?? '')?.shortName[lang] ?? null
  }
})
