import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../../../store.ts'

/** As long as a note of a release may be. */
const longest = 2000

/** One sentence on why something is right as it is. It enters the release, so it is never empty. */
export function NoteForm({ label, onAccept }: { label: string; onAccept(note: string): void }) {
  const words = useWords()
  const id = useId()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const said = note.trim()
    if (said) onAccept(said)
    else setAsked(true)
  }
  return (
    <form className="desk-out-note" onSubmit={submit}>
      <label htmlFor={id}>{words('desk.check.note')}</label>
      <input
        id={id}
        value={note}
        maxLength={longest}
        autoComplete="off"
        aria-invalid={asked && note.trim() === ''}
        aria-describedby={asked && note.trim() === '' ? `${id}-asked` : undefined}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="submit" className="quiet">
        {label}
      </button>
      {asked && note.trim() === '' && (
        <p className="desk-out-wrong" id={`${id}-asked`} role="alert">
          {words('desk.check.note.asked')}
        </p>
      )}
    </form>
  )
}
