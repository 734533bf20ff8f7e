import { useEffect, useRef, useState } from 'react'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { chooseLetters, lettersWork } from './letters.ts'
import { accessHelp } from './words/access-help.ts'
import './access-help.css'

addWords(accessHelp)

/** What is on the keys; those in small letters have a name in each language. */
const rows = [
  ['tab', 'Tab'],
  ['arrows', '←', '↑', '↓', '→'],
  ['open', 'Enter', 'space'],
  ['close', 'Esc'],
  ['pan', 'Shift + ←', '↑', '↓', '→'],
  ['zoom', '+', '−', '0'],
  ['turn', 'Home', 'End', 'PageUp', 'PageDown'],
  ['search', 'Ctrl + K', '/'],
] as const

/** How to use the page without a mouse, without seeing the map, and with larger type. */
export default function AccessHelp({ onClose }: { onClose(): void }) {
  const words = useWords()
  const store = useStore()
  // The offline file has nothing beside it.
  const onSite = useApp((state) => state.site.offline !== undefined)
  const dialog = useRef<HTMLDialogElement>(null)
  const [letters, setLetters] = useState(lettersWork)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const leaveTo = (go: () => void) => {
    dialog.current?.close()
    go()
  }
  return (
    <dialog ref={dialog} className="access-help" aria-labelledby="access-help-title" onClose={onClose}>
      <div className="access-help-head">
        <h2 id="access-help-title">{words('foot.access')}</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {words('access-help.close')}
        </button>
      </div>
      <h3>{words('access-help.keys')}</h3>
      <dl>
        {rows.map(([row, ...caps]) => (
          <div key={row}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap === 'space' ? words('access-help.space') : cap}</kbd>
              ))}
            </dt>
            <dd>{words(`access-help.does.${row}`)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={letters}
          onChange={() => {
            chooseLetters(!letters)
            setLetters(!letters)
          }}
        />
        {words('access-help.letters')}
      </label>
      <h3>{words('access-help.table.title')}</h3>
      <p>{words('access-help.table')}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => leaveTo(() => look(store, { board: 'table', facility: null }))}
      >
        {words('access-help.table.open')}
      </button>
      <h3>{words('access-help.display.title')}</h3>
      <p>{words('access-help.display')}</p>
      <button type="button" className="quiet" onClick={() => leaveTo(() => store.setState({ tool: 'display' }))}>
        {words('access-help.display.open')}
      </button>
      {onSite && (
        <p>
          <a href="./licences.html">{words('access-help.licences')}</a>
        </p>
      )}
    </dialog>
  )
}
