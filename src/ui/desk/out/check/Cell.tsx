import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { setCell } from '../../../../desk/change/source.ts'
import type { Source } from '../../../../desk/project.ts'
import { type CellValue, cellName, type Special } from '../../../../release/sheets/workbook.ts'
import { useWords } from '../../../store.ts'
import { act } from '../../desk-store.ts'
import { asTyped, keepsPercent, typed } from '../../grid/cell-text.ts'

/** Longer texts are shown by their beginning, and can only be emptied here. */
const longest = 2000
const beginning = 120

interface Props {
  source: Source
  /** As in the file, zero-based. */
  row: number
  column: number
  value: CellValue | undefined
  /** How the file means it. */
  special: Special | undefined
  editable: boolean
  /** The cell that is spoken of. */
  meant: boolean
}

/** A cell of a sheet. What is typed into it stands beside the file's own, which stays what it is. */
export function Cell({ source, row, column, value, special, editable, meant }: Props) {
  const words = useWords()
  const isEdited = Object.hasOwn(source.edits, `${row},${column}`)
  const text = asTyped(value, isEdited ? undefined : special)
  const [draft, setDraft] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  useEffect(() => setDraft(text), [text])
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [draft])
  const cell = cellName(row, column)
  const put = (next: CellValue | undefined) =>
    act((project) => setCell(project, source.id, row, column, next), 'desk.check.act.edit')
  const commit = () => {
    if (draft !== text) put(typed(draft))
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      commit()
    } else if (event.key === 'Escape') setDraft(text)
  }
  const isInput = editable && text.length <= longest
  const looks = [
    isInput ? 'desk-out-input' : '',
    typeof value === 'number' ? 'desk-out-number' : '',
    meant ? 'desk-out-meant' : '',
    isEdited ? 'desk-out-edited' : '',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <td className={looks || undefined}>
      {!isInput ? (
        <span title={text.length > beginning ? undefined : text}>
          {text.slice(0, beginning)}
          {text.length > beginning && words('desk.check.more-text')}
        </span>
      ) : (
        <input
          ref={field}
          aria-label={words(meant ? 'desk.check.cell.meant' : 'desk.check.cell', { cell })}
          value={draft}
          // As wide as what stands in it, within limits: numbers are not to be cut.
          size={Math.min(24, Math.max(6, width(draft)))}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target: { value: now } }) => {
            const isPercent = draft === text && keepsPercent(text, now)
            if (isPercent) caret.current = now.length
            setDraft(isPercent ? `${now}%` : now)
          }}
          onKeyDown={key}
          onBlur={commit}
        />
      )}
      {editable && text.length > longest && (
        <button type="button" className="quiet" onClick={() => put(null)}>
          {words('desk.check.cell.empty', { cell })}
        </button>
      )}
      {editable && isEdited && (
        <button type="button" className="quiet" onClick={() => put(undefined)}>
          {words('desk.check.cell.own', { cell })}
        </button>
      )}
    </td>
  )
}

/** Chinese characters are twice as wide as digits. */
const width = (text: string): number => {
  let sum = 0
  for (const letter of text.slice(0, 24)) sum += letter > '\u2e7f' ? 2 : 1
  return sum
}
