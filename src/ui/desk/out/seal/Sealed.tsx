import { useEffect, useRef, useState } from 'react'
import type { SealForm } from '../../../../desk/project.ts'
import type { ReleaseList } from '../../../../release/schema.ts'
import { useApp, useWords } from '../../../store.ts'
import { save } from '../../../tools/take/save.ts'
import { ask, desk } from '../../desk-store.ts'
import type { Asked } from '../../work/desk-client.ts'
import { Failure } from '../Failure.tsx'
import { Working } from '../Working.tsx'
import { canWriteFolders, FolderProblem, findData, pickFolder, writeFiles } from './folder.ts'
import type { SealedFile } from './sealed.ts'

interface Props {
  form: SealForm
  list: ReleaseList
  files: readonly SealedFile[]
}

type Told = { kind: 'saved' } | { kind: 'written'; folder: string } | { kind: 'failed'; error: unknown } | null

/** The release as it was sealed: the ways to save it, its files, and how they get on the server. */
export function Sealed({ form, list, files }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const [told, setTold] = useState<Told>(null)
  const [busy, setBusy] = useState(false)
  // 0–1 of what can still be stopped; null: nothing can.
  const [share, setShare] = useState<number | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const running = useRef<AbortController | null>(null)
  const version = form.version.trim()
  const sizes = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB')

  useEffect(() => () => running.current?.abort(), [])
  const work = (task: (asked: Asked) => Promise<Told>) => {
    // Buttons stay enabled meanwhile, or the keyboard would lose its place.
    if (running.current) return
    const own = new AbortController()
    running.current = own
    setBusy(true)
    setShare(0)
    setTold(null)
    const onProgress = (done: number) => {
      if (running.current === own) setShare(done)
    }
    task({ signal: own.signal, onProgress })
      .catch((error: unknown): Told => ({ kind: 'failed', error }))
      .then((result) => {
        if (own.signal.aborted) return
        running.current = null
        setBusy(false)
        setShare(null)
        setTold(result)
      })
  }
  const stop = () => {
    running.current?.abort()
    running.current = null
    setBusy(false)
    setShare(null)
    first.current?.focus()
  }
  const zip = () =>
    work(async (asked) => {
      const bytes = await ask<'zip'>({ do: 'zip', project: desk.getState().project, form, list }, asked)
      const type = 'application/zip'
      save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), `data-${version}.zip`, type)
      return { kind: 'saved' }
    })
  const write = () =>
    work(async (asked) => {
      const picked = await pickFolder()
      if (!picked) return null
      const found = await findData(picked)
      // The folder's own list counts: it may hold releases that this page does not know.
      const made = await ask<'seal'>({ do: 'seal', project: desk.getState().project, form, list: found.list }, asked)
      // Half a release in the folder would be worse than a whole one that is not wanted.
      setShare(null)
      await writeFiles(found.folder, made)
      return { kind: 'written', folder: found.folder.name }
    })

  const saying = () => {
    if (busy) return words('desk.seal.working')
    if (told?.kind === 'saved') return words('desk.seal.saved')
    return told?.kind === 'written' ? words('desk.seal.written', { folder: told.folder, version }) : null
  }

  return (
    <section className="desk-out-sealed">
      <h3>{words('desk.seal.sealed', { version })}</h3>
      <p className="desk-out-actions">
        <button type="button" className="desk-go" ref={first} onClick={zip}>
          {words('desk.seal.zip')}
        </button>
        {canWriteFolders() && (
          <button type="button" className="quiet" onClick={write}>
            {words('desk.seal.folder')}
          </button>
        )}
      </p>
      <Working says={saying()} share={share} onStop={stop} />
      {told?.kind === 'failed' &&
        (told.error instanceof FolderProblem ? (
          <p className="problem" role="alert">
            {words(`desk.seal.folder.${told.error.kind}`, { detail: told.error.detail })}
          </p>
        ) : (
          <Failure error={told.error} />
        ))}
      <h4>{words('desk.seal.how')}</h4>
      <ol className="desk-out-how">
        <li>{words('desk.seal.how.1', { version })}</li>
        <li>{words('desk.seal.how.2', { version })}</li>
        <li>{words('desk.seal.how.3')}</li>
      </ol>
      <details>
        <summary>{words('desk.seal.files', { count: files.length })}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section className="desk-out-files" aria-label={words('desk.seal.files.list')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('desk.seal.file')}</th>
                <th scope="col" className="number">
                  {words('desk.seal.bytes')}
                </th>
                <th scope="col">{words('desk.seal.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map((one) => (
                <tr key={one.path}>
                  <th scope="row">{one.path}</th>
                  <td className="number">{sizes.format(one.bytes)}</td>
                  <td>
                    <code>{one.sha256}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
