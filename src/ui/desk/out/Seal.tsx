import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { setForm } from '../../../desk/change/project.ts'
import type { SealForm } from '../../../desk/project.ts'
import { useApp, useWords } from '../../store.ts'
import { save } from '../../tools/take/save.ts'
import { addWords } from '../../words/words.ts'
import { act, ask, desk, useDesk } from '../desk-store.ts'
import { check } from '../words/check.ts'
import { seal as sealWords } from '../words/seal.ts'
import { Failure } from './Failure.tsx'
import { Blocks, blockedBy, lookedThrough } from './seal/Blocks.tsx'
import { problemsOf, retitled, suggested, withoutMissing } from './seal/form.ts'
import { Sealed } from './seal/Sealed.tsx'
import { SealFields } from './seal/SealFields.tsx'
import { listed, type SealedFile } from './seal/sealed.ts'
import { today } from './seal/today.ts'
import { Working } from './Working.tsx'
import './out.css'
import './seal.css'

addWords(check)
addWords(sealWords)

/** The last step: what the release is called, and its files. */
export default function Seal() {
  const words = useWords()
  const list = useApp((state) => state.list)
  const base = useDesk((state) => state.base)
  const project = useDesk((state) => state.project)
  const { sources, book } = project
  const [form, setDraft] = useState<SealForm>(project.form)
  const [made, setMade] = useState<{ form: SealForm; files: SealedFile[] } | { error: unknown } | null>(null)
  // 0–1 of the sealing; null while nothing is sealed.
  const [share, setShare] = useState<number | null>(null)
  const attempt = useRef<AbortController | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const blocked = useDesk(useShallow(blockedBy))
  // What is not there yet is asked for when its field was left, or when all is to be sealed.
  const [left, setLeft] = useState<readonly (keyof SealForm)[]>([])
  const [asked, setAsked] = useState(false)
  const fields = useRef<HTMLDivElement>(null)

  // What was taken back or opened comes into the form; empty fields get a suggestion.
  useEffect(() => {
    setDraft(base ? suggested(project.form, list, base.manifest, today()) : project.form)
  }, [project.form, base, list])
  const unseal = () => {
    attempt.current?.abort()
    attempt.current = null
    setMade(null)
    setShare(null)
  }
  // What was sealed is no longer what the sheets say.
  useEffect(unseal, [sources, book])
  useEffect(() => () => attempt.current?.abort(), [])

  if (!base) return null
  const wrong = problemsOf(form, list, base.manifest.version)
  const said = asked ? wrong : withoutMissing(wrong, left)
  const isRight = Object.keys(wrong).length === 0
  const keep = (now = form) => {
    if (JSON.stringify(now) !== JSON.stringify(desk.getState().project.form))
      act((project) => setForm(project, now), 'desk.seal.act.form')
  }
  const change = (part: Partial<SealForm>, isChoice = false) => {
    const next = { ...form, ...part, ...(part.version === undefined ? {} : retitled(form, part.version)) }
    setDraft(next)
    unseal()
    if (isChoice) keep(next)
  }
  const seal = async () => {
    if (share !== null) return
    if (!isRight) {
      flushSync(() => setAsked(true))
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    keep()
    unseal()
    const own = new AbortController()
    attempt.current = own
    setShare(0)
    await lookedThrough()
    if (own.signal.aborted) return
    if (blockedBy(desk.getState()) !== null) {
      setShare(null)
      return
    }
    const task = { do: 'seal' as const, project: desk.getState().project, form, list }
    const onProgress = (done: number) => {
      if (!own.signal.aborted) setShare(done)
    }
    const result = await ask<'seal'>(task, { signal: own.signal, onProgress })
      .then(async (files) => ({ form, files: await listed(files) }))
      .catch((error: unknown) => ({ error }))
    if (own.signal.aborted) return
    setMade(result)
    setShare(null)
  }
  const stop = () => {
    unseal()
    button.current?.focus()
  }
  const draft = (changelog: Pick<SealForm, 'changelogZh' | 'changelogEn'>) => {
    change(changelog, true)
    fields.current?.querySelector('textarea')?.focus()
  }
  const workbook = async () => {
    const bytes = await ask<'book'>({ do: 'book' }).catch((error: unknown) => {
      setMade({ error })
      return null
    })
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    if (bytes)
      save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), `release-${base.manifest.version}.xlsx`, type)
  }

  return (
    <section className="desk-out desk-out-seal">
      <header>
        <h2>{words('desk.seal.title')}</h2>
      </header>
      {blocked !== null && <Blocks blocked={blocked} />}
      <div ref={fields}>
        <SealFields
          form={form}
          wrong={said}
          onChange={change}
          onDraft={draft}
          onLeave={(field) => {
            setLeft([...left, field])
            keep()
          }}
        />
      </div>
      <p className="desk-out-actions">
        <button
          type="button"
          className="desk-go"
          ref={button}
          aria-disabled={blocked !== null}
          onClick={() => void seal()}
        >
          {words('desk.seal.do')}
        </button>
        <Working says={share === null ? null : words('desk.seal.working')} share={share} onStop={stop} />
      </p>
      {made && 'error' in made && <Failure error={made.error} />}
      {made && 'files' in made && <Sealed form={made.form} list={list} files={made.files} />}
      <p className="desk-out-more">
        <button type="button" className="quiet" onClick={() => void workbook()}>
          {words('desk.seal.book', { version: base.manifest.version })}
        </button>
      </p>
    </section>
  )
}
