import { type RefObject, useLayoutEffect } from 'react'
import type { Finding } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { redo, undo } from '../desk-store.ts'
import { useSentence } from '../out/check/useSentence.ts'
import { longestEdited } from './cell-text.ts'
import { commandOf } from './keys.ts'
import { breakLine } from './perform.ts'
import type { Move } from './place.ts'
import { isComposing, pressedOf } from './pressed.ts'
import type { CellNow, Editing } from './useEditing.ts'
import './line.css'

/** Sentences about one cell that are said; more are seldom read. */
const mostSaid = 3
/** Characters of the file's own value that are said. */
const mostOwn = 200

/** So many characters have room on the narrowest screen; most cells need not be measured. */
const surelyOneLine = 14

interface Props {
  field: RefObject<HTMLTextAreaElement | null>
  /** Null where the heading of a row is chosen. */
  cell: CellNow | null
  /** As the file names it, such as B7. */
  name: string
  editing: Editing
  saidBy: string
  findings: readonly Finding[]
  /** Cells of the sheet in which something was found. */
  found: number
  onFound(by: 1 | -1): void
  /** After something was committed here. */
  onCommitted(to: Move | null): void
  onCancelled(): void
}

/** The line above the sheet: the whole content of the chosen cell, to be read and written, and what is known of it. */
export function Line({
  field,
  cell,
  name,
  editing,
  saidBy,
  findings,
  found,
  onFound,
  onCommitted,
  onCancelled,
}: Props) {
  const words = useWords()
  const { draft, said } = editing
  const text = draft?.text ?? cell?.text ?? ''
  const isLong = text.length > longestEdited

  // As high as its text, within limits that the style sheet sets.
  useLayoutEffect(() => {
    const own = field.current
    if (!own) return
    own.style.height = ''
    if (text.length <= surelyOneLine && !text.includes('\n')) return
    own.style.height = `${own.scrollHeight + own.offsetHeight - own.clientHeight}px`
  }, [text])

  return (
    <div className="desk-line">
      <div className="desk-line-field">
        <b aria-hidden="true">{name}</b>
        <textarea
          ref={field}
          rows={1}
          aria-label={words('desk.grid.content', { cell: name })}
          aria-describedby={saidBy}
          value={text.slice(0, longestEdited)}
          readOnly={isLong}
          disabled={cell === null}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => editing.write(target.value, 'edit')}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            const command = commandOf(pressedOf(event), 'edit')
            const isBack = draft === null && commandOf(pressedOf(event), 'look')
            if (command?.do === 'found') onFound(command.by)
            else if (command?.do === 'cancel') {
              editing.cancel()
              onCancelled()
            } else if (command?.do === 'commit' && event.key === 'Enter') onCommitted(command.to)
            else if (command?.do === 'new-line') {
              breakLine(event.currentTarget, editing)
            } else if (isBack && (isBack.do === 'undo' || isBack.do === 'redo')) (isBack.do === 'undo' ? undo : redo)()
            else {
              if (event.key === 'Tab') editing.commit()
              return
            }
            event.preventDefault()
          }}
        />
        {found > 0 && (
          <span className="desk-line-found">
            <span>{words('desk.grid.found', { count: found })}</span>
            <button type="button" className="quiet" aria-keyshortcuts="Shift+F8" onClick={() => onFound(-1)}>
              {words('desk.check.previous')}
            </button>
            <button type="button" className="quiet" aria-keyshortcuts="F8" onClick={() => onFound(1)}>
              {words('desk.check.next')}
            </button>
          </span>
        )}
      </div>
      <div className="desk-line-said">
        <div id={saidBy}>
          {cell?.special && <p>{words(`desk.grid.special.${cell.special}`)}</p>}
          {cell?.isEdited && (
            <p>
              {cell.ownText === ''
                ? words('desk.grid.own.empty')
                : words('desk.grid.own', { text: cell.ownText.slice(0, mostOwn) })}
            </p>
          )}
          {isLong && <p>{words('desk.grid.long', { count: longestEdited })}</p>}
          {findings.slice(0, mostSaid).map((finding) => (
            <FindingText key={finding.key} finding={finding} />
          ))}
        </div>
        {cell?.isEdited && (
          <button type="button" className="quiet" onClick={editing.own}>
            {words('desk.check.cell.own', { cell: name })}
          </button>
        )}
        <p role="status">{said?.(words)}</p>
      </div>
    </div>
  )
}

function FindingText({ finding }: { finding: Finding }) {
  const words = useWords()
  const sentence = useSentence(finding)
  return (
    <p className={finding.severity === 'error' ? 'desk-line-error' : 'desk-line-warning'}>
      <b>{words(`desk.check.severity.${finding.severity}`)}</b> {sentence}
    </p>
  )
}
