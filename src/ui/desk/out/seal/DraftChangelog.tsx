import { useEffect, useRef, useState } from 'react'
import type { SealForm } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { ask, desk, detailOf, sayProblem } from '../../desk-store.ts'
import { Working } from '../Working.tsx'

type Sentences = Pick<SealForm, 'changelogZh' | 'changelogEn'>

interface Props {
  form: SealForm
  onDraft(changelog: Sentences): void
}

/** Offers sentences on what is new, made of what differs; only where nothing was written yet. */
export function DraftChangelog({ form, onDraft }: Props) {
  const words = useWords()
  const [share, setShare] = useState<number | null>(null)
  const [none, setNone] = useState(false)
  const running = useRef<AbortController | null>(null)
  const isEmpty = form.changelogZh.trim() + form.changelogEn.trim() === ''
  // Whoever begins to write meanwhile needs no draft any more.
  useEffect(() => {
    if (!isEmpty) stop()
  }, [isEmpty])
  useEffect(() => () => running.current?.abort(), [])
  if (!isEmpty) return null

  function stop(): void {
    running.current?.abort()
    running.current = null
    setShare(null)
  }
  const draft = async () => {
    if (running.current) return
    const own = new AbortController()
    running.current = own
    setShare(0)
    setNone(false)
    try {
      const onProgress = (done: number) => {
        if (!own.signal.aborted) setShare(done)
      }
      const task = { do: 'changelog' as const, project: desk.getState().project }
      const { zh, en } = await ask<'changelog'>(task, { signal: own.signal, onProgress })
      if (own.signal.aborted) return
      if (zh === '') setNone(true)
      else onDraft({ changelogZh: zh, changelogEn: en })
    } catch (error) {
      if (own.signal.aborted) return
      sayProblem((say) => say('desk.problem.make', { detail: detailOf(error) }))
    }
    stop()
  }
  return (
    <p className="desk-out-draft">
      <button type="button" className="quiet" onClick={() => void draft()}>
        {words('desk.seal.draft')}
      </button>
      <Working
        says={share !== null ? words('desk.seal.draft.working') : none ? words('desk.seal.draft.none') : null}
        share={share}
        onStop={stop}
      />
    </p>
  )
}
