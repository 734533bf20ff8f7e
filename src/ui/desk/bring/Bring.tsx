import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../store.ts'
import { save } from '../../tools/take/save.ts'
import { addWords } from '../../words/words.ts'
import { ask, desk, detailOf, sayProblem, useDesk } from '../desk-store.ts'
import { isField } from '../parts/useUndoKeys.ts'
import { bring as bringWords } from '../words/bring.ts'
import { sources as sourceWords } from '../words/sources.ts'
import { Brought } from './Brought.tsx'
import { bringFiles, bringPasted, refuseFor } from './bring.ts'
import { droppedFiles, mostFiles } from './dropped.ts'
import { ProjectFile } from './ProjectFile.tsx'
import { Ways } from './Ways.tsx'
import './bring.css'

addWords(bringWords)
addWords(sourceWords)

/** Step 1: files and what was copied come in. */
export default function Bring() {
  const words = useWords()
  const base = useDesk((state) => state.base)
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const isReady = base !== null

  useEffect(() => {
    if (!isReady) return
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target) || !event.clipboardData) return
      const { files } = event.clipboardData
      if (files.length > 0) bringFiles(files)
      else {
        const [html, text] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')]
        if (html === '' && text === '') return
        bringPasted(html, text, words('desk.bring.pasted'))
      }
      event.preventDefault()
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [isReady, words])

  const drag = (by: 1 | -1) => {
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  return (
    <section
      className={`desk-bring ${over ? 'desk-over' : ''}`}
      aria-labelledby="desk-bring-title"
      onDragEnter={(event) => {
        event.preventDefault()
        drag(1)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => drag(-1)}
      onDrop={(event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        if (isReady) void drop(event.dataTransfer, words('desk.bring.pasted'))
      }}
    >
      <h2 id="desk-bring-title">{words('desk.bring.title')}</h2>
      <Ways isReady={isReady} />
      <Progress />
      <Refusals />
      <Brought />
      <aside className="desk-bring-more">
        <Template isReady={isReady} />
        <ProjectFile />
      </aside>
    </section>
  )
}

/** Files, folders, or a table that is dragged out of another window. */
async function drop(transfer: DataTransfer, name: string): Promise<void> {
  const [html, text] = [transfer.getData('text/html'), transfer.getData('text/plain')]
  const isText = transfer.files.length === 0 && (html !== '' || text !== '')
  const { files, isCut, unreadable } = await droppedFiles(transfer)
  for (const file of unreadable) refuseFor(file, (words) => words('desk.refused.locked', { file }))
  if (isCut) sayProblem((words) => words('desk.bring.many', { count: mostFiles }))
  if (files.length > 0) bringFiles(files)
  else if (isText) bringPasted(html, text, name)
  else if (unreadable.length === 0) sayProblem((words) => words('desk.bring.nothing'))
}

/** Files on their way in. */
function Progress() {
  const words = useWords()
  const reading = useDesk((state) => state.reading)
  return (
    <ul className="desk-reading" aria-live="polite">
      {reading.map(({ number, name, share, cancel }) => (
        <li key={number}>
          <span className="desk-file-name">{words('desk.bring.reading', { file: name })}</span>
          <progress aria-label={words('desk.bring.reading', { file: name })} value={share} />
          <button type="button" className="quiet" onClick={cancel}>
            {words('desk.bring.cancel')}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Files that were not taken, and why. */
function Refusals() {
  const words = useWords()
  const refused = useDesk((state) => state.refused)
  if (refused.length === 0) return null
  return (
    <div className="desk-problem" role="alert">
      <ul>
        {refused.map(({ number, say }) => (
          <li key={number}>{say(words)}</li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={() => desk.setState({ refused: [] })}>
        {words('desk.close')}
      </button>
    </div>
  )
}

/** Empty workbooks to be filled in. */
function Template({ isReady }: { isReady: boolean }) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const take = async (what: 'template' | 'book') => {
    setBusy(true)
    try {
      const bytes = await ask<typeof what>({ do: what })
      const version = desk.getState().project.base
      const name = what === 'template' ? `template-${version}.xlsx` : `release-${version}.xlsx`
      save(new Blob([bytes as Uint8Array<ArrayBuffer>]), name, '')
    } catch (error) {
      desk.setState({ problem: (words) => words('desk.problem.make', { detail: detailOf(error) }) })
    }
    setBusy(false)
  }
  return (
    <section aria-labelledby="desk-template">
      <h3 id="desk-template">{words('desk.template.title')}</h3>
      <p>{words('desk.template.note')}</p>
      <p className="desk-buttons">
        <button type="button" className="quiet" disabled={!isReady || busy} onClick={() => void take('template')}>
          {words('desk.template.take')}
        </button>
        <button type="button" className="quiet" disabled={!isReady || busy} onClick={() => void take('book')}>
          {words('desk.template.book')}
        </button>
      </p>
    </section>
  )
}
