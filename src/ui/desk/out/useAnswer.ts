import { startTransition, useEffect, useState } from 'react'
import type { Asked } from '../work/desk-client.ts'

export interface Answer<T> {
  /** The last that came; stays while a newer one is on its way. */
  value: T | null
  busy: boolean
  /** 0–1 of the work on the newest. */
  share: number
  error: unknown
  /** Whether the reader has stopped the work. */
  stopped: boolean
}
export interface Asking<T> extends Answer<T> {
  stop(): void
  again(): void
}

const waiting = { busy: true, share: 0, error: null, stopped: false }
const idle = { busy: false, share: 0, error: null, stopped: false }

/** What the worker answers, asked again whenever what is asked about changes; the reader may stop it. */
export function useAnswer<T>(
  question: ((asked: Required<Asked>) => Promise<T>) | null,
  about: readonly unknown[],
): Asking<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, ...(question ? waiting : idle) })
  const [round, setRound] = useState(0)
  const [own, setOwn] = useState<AbortController | null>(null)
  useEffect(() => {
    if (!question) {
      setAnswer({ value: null, ...idle })
      return
    }
    const asked = new AbortController()
    const { signal } = asked
    setOwn(asked)
    setAnswer(({ value }) => ({ value, ...waiting }))
    const onProgress = (share: number) => {
      if (!signal.aborted) setAnswer((now) => ({ ...now, share }))
    }
    question({ signal, onProgress }).then(
      (value) => {
        // What it draws may be long: the page goes on hearing meanwhile.
        if (!signal.aborted) startTransition(() => setAnswer({ value, ...idle }))
      },
      (error: unknown) => {
        if (!signal.aborted) setAnswer({ value: null, ...idle, error })
      },
    )
    return () => asked.abort()
  }, [...about, round])
  return {
    ...answer,
    stop: () => {
      own?.abort()
      setAnswer(({ value }) => ({ value, ...idle, stopped: true }))
    },
    again: () => setRound(round + 1),
  }
}
