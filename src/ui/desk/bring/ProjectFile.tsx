import { useEffect, useRef } from 'react'
import { hasWork } from '../../../desk/change/project.ts'
import { useStore, useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'
import { openProjectFile, saveProjectFile, startAnew } from './project-file.ts'
import { useWish, type Wish, wishFor } from './wish.ts'

/** The work as a file of this machine, and beginning anew. What takes its place is asked for first. */
export function ProjectFile() {
  const words = useWords()
  const store = useStore()
  const project = useDesk((state) => state.project)
  const input = useRef<HTMLInputElement>(null)
  const wish = useWish()
  const has = hasWork(project)

  const fulfil = (wanted: Wish) => {
    wishFor(null)
    void (wanted.anew ? startAnew() : openProjectFile(store, wanted.file))
  }
  // Where nothing would be lost, nothing is asked.
  useEffect(() => {
    if (wish && !has) fulfil(wish)
  }, [wish, has])
  useEffect(() => () => wishFor(null), [])
  return (
    <section aria-labelledby="desk-project">
      <h3 id="desk-project">{words('desk.project.title')}</h3>
      <p>{words('desk.project.note')}</p>
      <p className="desk-buttons">
        <button type="button" className="quiet" disabled={!has} onClick={() => void saveProjectFile()}>
          {words('desk.project.save')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".desk"
          aria-label={words('desk.project.open')}
          onChange={({ target }) => {
            const file = target.files?.[0]
            target.value = ''
            if (file) wishFor({ anew: false, file })
          }}
        />
        <button type="button" className="quiet" onClick={() => input.current?.click()}>
          {words('desk.project.open')}
        </button>
        <button type="button" className="quiet" disabled={!has} onClick={() => wishFor({ anew: true })}>
          {words('desk.project.anew')}
        </button>
      </p>
      {wish && has && (
        <div className="desk-asked" role="alertdialog" aria-labelledby="desk-asked">
          <p id="desk-asked">
            {!wish.anew && <b>{wish.file.name} </b>}
            {words(wish.anew ? 'desk.project.anew.ask' : 'desk.project.open.ask')}
          </p>
          <p className="desk-buttons">
            {/* biome-ignore lint/a11y/noAutofocus: the question stands in the way of what was asked for */}
            <button type="button" className="quiet" autoFocus onClick={() => wishFor(null)}>
              {words('desk.project.keep')}
            </button>
            <button type="button" className="desk-go" onClick={() => fulfil(wish)}>
              {words(wish.anew ? 'desk.project.anew.do' : 'desk.project.open.do')}
            </button>
          </p>
        </div>
      )}
    </section>
  )
}
