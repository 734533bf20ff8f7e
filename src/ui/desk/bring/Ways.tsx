import { useId, useRef, useState } from 'react'
import { setBase } from '../../../desk/change/project.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { loadBase } from '../base.ts'
import { act, useDesk } from '../desk-store.ts'
import { bringFiles, bringPasted } from './bring.ts'

/** What a table can be written in; the list only guides the choice, everything is tried. */
const accepted = '.xlsx,.xlsm,.csv,.tsv,.txt,.html,.desk'

/** The ways in: a release to continue from, files, what was copied. */
export function Ways({ isReady }: { isReady: boolean }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  return (
    <>
      <From />
      <div className="desk-drop">
        <p>{words('desk.bring.drop')}</p>
        <p className="desk-buttons">
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept={accepted}
            aria-label={words('desk.bring.pick')}
            onChange={({ target }) => {
              bringFiles([...(target.files ?? [])])
              target.value = ''
            }}
          />
          <button type="button" className="desk-go" disabled={!isReady} onClick={() => input.current?.click()}>
            {words('desk.bring.pick')}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={!isReady}
            aria-expanded={pasting}
            onClick={() => setPasting(!pasting)}
          >
            {words('desk.bring.paste')}
          </button>
        </p>
        {pasting && <PasteBox onDone={() => setPasting(false)} />}
        <p className="desk-note">{words('desk.bring.formats')}</p>
      </div>
    </>
  )
}

/** For what a keyboard cannot paste anywhere: phones, and whoever wants to see it first. */
function PasteBox({ onDone }: { onDone(): void }) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const html = useRef('')
  return (
    <div className="desk-paste">
      <label htmlFor={id}>{words('desk.bring.paste.here')}</label>
      <textarea
        id={id}
        rows={5}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it was asked for just now, to be pasted into
        autoFocus
        onPaste={(event) => {
          html.current = event.clipboardData.getData('text/html')
        }}
        onChange={({ target }) => setText(target.value)}
      />
      <button
        type="button"
        className="quiet"
        disabled={text.trim() === ''}
        onClick={() => {
          bringPasted(html.current, text, words('desk.bring.pasted'))
          onDone()
        }}
      >
        {words('desk.bring.paste.take')}
      </button>
    </div>
  )
}

/** Which release the work continues from. */
function From() {
  const words = useWords()
  const store = useStore()
  const id = useId()
  const list = useApp((state) => state.list)
  const lang = useApp((state) => state.view.lang)
  const version = useDesk((state) => state.project.base)
  const book = useDesk((state) => state.project.book)
  const base = useDesk((state) => state.base)
  const failed = useDesk((state) => state.problem !== null)
  const isListed = list.releases.some((one) => one.version === version)
  return (
    <div className="desk-from">
      <label htmlFor={id}>{words('desk.bring.from')}</label>
      <select
        id={id}
        value={version}
        onChange={({ target }) => act((project) => setBase(project, target.value), 'desk.act.base')}
      >
        {!isListed && <option value={version}>{words('desk.bring.from.gone', { version })}</option>}
        {list.releases.map((one) => (
          <option key={one.version} value={one.version}>
            {words('desk.bring.from.release', { version: one.version, title: one.title[lang] })}
          </option>
        ))}
      </select>
      {base === null && (
        <p role="status" className="desk-note">
          {failed ? null : words('desk.bring.from.coming')}
          {failed && (
            <button type="button" className="quiet" onClick={() => void loadBase(store, version)}>
              {words('board.again')}
            </button>
          )}
        </p>
      )}
      {book && <p className="desk-note">{words('desk.bring.book', { file: book.file, version: book.version })}</p>}
    </div>
  )
}
