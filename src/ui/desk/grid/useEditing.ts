import { useEffect, useRef, useState } from 'react'
import { mostEdits, setCell, setCells } from '../../../desk/change/source.ts'
import type { Source } from '../../../desk/project.ts'
import { type CellValue, cellName, type Special } from '../../../release/sheets/workbook.ts'
import type { Words } from '../../../view/words.ts'
import { act } from '../desk-store.ts'
import { blockOf, mostPasted } from './block.ts'
import { asTyped, longestEdited, typed } from './cell-text.ts'
import type { Mode } from './keys.ts'
import { inFile, isSame, type Place, type Size } from './place.ts'
import { countOf, placesOf, rangeOf, textOf } from './range.ts'
import type { Windows } from './useWindows.ts'

export interface Draft {
  text: string
  mode: Exclude<Mode, 'look'>
}

/** A cell, the file's own value beside the one that was put in its place. */
export interface CellNow {
  /** False until it has come from the worker. */
  isHere: boolean
  value: CellValue
  text: string
  special: Special | undefined
  isEdited: boolean
  /** As the file says it. */
  ownText: string
  ownSpecial: Special | undefined
}

export function cellNow(source: Source, cells: Windows, place: Place): CellNow {
  const { row, column } = inFile(source, place)
  const key = `${row},${column}`
  const isEdited = Object.hasOwn(source.edits, key)
  const here = cells.row(place.row)
  const own = here?.[place.column] ?? null
  const ownSpecial = cells.special(place.row, place.column)
  const ownText = asTyped(own, ownSpecial)
  if (!isEdited)
    return { isHere: !!here, value: own, text: ownText, special: ownSpecial, isEdited, ownText, ownSpecial }
  const value = source.edits[key] ?? null
  return { isHere: true, value, text: asTyped(value), special: undefined, isEdited, ownText, ownSpecial }
}

export interface Choice {
  /** The chosen cell. */
  at: Place
  /** The corner over against it, where more than it are chosen. */
  end: Place | null
  setAt(to: Place): void
  setEnd(to: Place | null): void
}

/** What the person is told of the last act. */
export type Said = (words: Words) => string

export interface Editing {
  draft: Draft | null
  end: Place | null
  said: Said | null
  /** What was being written goes into its cell. */
  go(to: Place): void
  extend(to: Place): void
  /** False where the cell cannot be edited as it stands: too long, not here yet, or no cell. */
  begin(): boolean
  write(text: string, mode: Draft['mode']): void
  commit(): void
  cancel(): void
  /** Empties all that is chosen. */
  empty(): void
  /** What is chosen, for the clipboard; null where it is too much, or not all of it is here. */
  copy(): string | null
  own(): void
  paste(text: string): void
}

/** Which cell is chosen and what is being written in it. */
export function useEditing(source: Source, cells: Windows, size: Size, { at, end, setAt, setEnd }: Choice): Editing {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [said, setSaid] = useState<{ say: Said } | null>(null)
  const { id, layout } = source

  // Turned, other cells have these places.
  const turned = useRef(layout.turned)
  useEffect(() => {
    if (turned.current === layout.turned) return
    turned.current = layout.turned
    setAt({ row: 0, column: 0 })
    setDraft(null)
    setEnd(null)
  }, [layout.turned])

  const range = rangeOf(at, end ?? at)
  const say = (one: Said) => setSaid({ say: one })
  const isCell = at.column >= 0 && at.row < size.rows && at.column < size.columns
  const put = (place: Place, value: CellValue | undefined) => {
    const { row, column } = inFile(source, place)
    const isEdited = Object.hasOwn(source.edits, `${row},${column}`)
    if (value === undefined && !isEdited) return
    if (!isEdited && Object.keys(source.edits).length >= mostEdits) {
      say((words) => words('desk.grid.full', { count: mostEdits }))
      return
    }
    act((project) => setCell(project, id, row, column, value), 'desk.check.act.edit')
  }
  /** What a text means in a cell; undefined where it says what the file says. */
  const meant = (place: Place, text: string): CellValue | undefined =>
    cells.row(place.row) && text === cellNow(source, cells, place).ownText ? undefined : typed(text)
  const change = (changes: readonly (Place & { value: CellValue })[], label: string) =>
    act(
      (project) =>
        setCells(
          project,
          id,
          changes.map(({ value, ...place }) => ({
            ...inFile(source, place),
            value: meant(place, asTyped(value)) === undefined ? undefined : value,
          })),
        ),
      label,
    )
  const sayTooMany = () => say((words) => words('desk.grid.too-many', { count: mostPasted }))
  const commit = () => {
    if (!draft) return
    setDraft(null)
    setSaid(null)
    if (isCell && draft.text !== cellNow(source, cells, at).text) put(at, meant(at, draft.text))
  }

  return {
    draft,
    end,
    said: said?.say ?? null,
    go(to) {
      commit()
      setEnd(null)
      setSaid(null)
      if (!isSame(to, at)) setAt(to)
    },
    extend(to) {
      commit()
      if (!isCell) return
      setEnd(isSame(to, at) ? null : to)
      const [from, until] = [inFile(source, at), inFile(source, to)]
      const cell = { from: cellName(from.row, from.column), to: cellName(until.row, until.column) }
      say((words) => words('desk.grid.chosen', { ...cell, count: countOf(rangeOf(at, to)) }))
    },
    begin() {
      const { isHere, text } = cellNow(source, cells, at)
      if (!isCell || !isHere || text.length > longestEdited) return false
      setDraft({ text: draft?.text ?? text, mode: 'edit' })
      return true
    },
    write(text, mode) {
      if (!isCell) return
      setEnd(null)
      setDraft({ text, mode })
    },
    commit,
    cancel() {
      setDraft(null)
      setEnd(null)
      setSaid(null)
    },
    empty() {
      setDraft(null)
      if (!isCell) return
      if (!end) {
        if (cellNow(source, cells, at).text !== '') put(at, meant(at, ''))
      } else if (countOf(range) > mostPasted) sayTooMany()
      else
        change(
          placesOf(range).map((place) => ({ ...place, value: null })),
          'desk.check.act.edit',
        )
    },
    copy() {
      if (countOf(range) > mostPasted) {
        sayTooMany()
        return null
      }
      if (placesOf({ ...range, left: 0, right: 0 }).some(({ row }) => !cells.row(row))) {
        say((words) => words('desk.grid.coming'))
        return null
      }
      return textOf(range, (place) => cellNow(source, cells, place).text)
    },
    own() {
      setDraft(null)
      if (isCell) put(at, undefined)
    },
    paste(text) {
      if (!isCell || text === '') return
      setDraft(null)
      const room = Math.max(0, Math.min(mostPasted, mostEdits - Object.keys(source.edits).length))
      const corner = { row: range.top, column: range.left }
      const block = blockOf(text, corner, size, room)
      const [first] = block.cells
      // One cell is pasted into all that are chosen.
      const all = end && first && block.cells.length === 1 && countOf(range) <= room ? placesOf(range) : null
      change(all && first ? all.map((place) => ({ ...place, value: first.value })) : block.cells, 'desk.grid.act.paste')
      const [count, cutOff] = [all?.length ?? block.cells.length, block.cutOff]
      say(
        (words) =>
          words('desk.grid.pasted', { count }) + (cutOff > 0 ? words('desk.grid.cut-off', { count: cutOff }) : ''),
      )
    },
  }
}
