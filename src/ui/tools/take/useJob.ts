import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../store.ts'

export interface Job {
  name: string
  /** From 0 to 1; null where it is not known. */
  share: number | null
}

/** A sentence that the reader of the page is to be told, or null. */
type Work = (signal: AbortSignal, report: (share: number | null) => void) => Promise<string | null>

export interface Jobs {
  /** What is under way, once it takes long enough to be worth saying. */
  slow: Job | null
  busy: boolean
  said: { text: string; failed: boolean } | null
  run(name: string, work: Work): void
  cancel(): void
}

/** Shorter work is done before anybody reads that it is under way, in milliseconds. */
const patience = 200

/** One thing at a time, which can be cancelled, and which ends when the tool is closed. */
export function useJob(): Jobs {
  const words = useWords()
  const current = useRef<AbortController | null>(null)
  const [busy, setBusy] = useState(false)
  const [slow, setSlow] = useState<Job | null>(null)
  const [said, setSaid] = useState<Jobs['said']>(null)
  useEffect(() => () => current.current?.abort(), [])

  const run = (name: string, work: Work) => {
    // Buttons stay enabled meanwhile, or the keyboard would lose its place.
    if (current.current && !current.current.signal.aborted) return
    const own = new AbortController()
    current.current = own
    let share: number | null = null
    const mine = () => current.current === own
    const show = () => mine() && setSlow({ name, share })
    const timer = setTimeout(show, patience)
    const started = performance.now()
    setBusy(true)
    setSaid(null)
    work(own.signal, (next) => {
      share = next
      if (performance.now() - started > patience) show()
    })
      .then(
        (text) => mine() && text !== null && !own.signal.aborted && setSaid({ text, failed: false }),
        (error: unknown) => {
          if (!mine()) return
          if (own.signal.aborted) setSaid({ text: words('take.cancelled'), failed: false })
          else {
            console.warn(error)
            setSaid({ text: error instanceof Trouble ? error.message : words('take.failed'), failed: true })
          }
        },
      )
      .finally(() => {
        clearTimeout(timer)
        if (!mine()) return
        current.current = null
        setSlow(null)
        setBusy(false)
      })
  }
  return { slow, busy, said, run, cancel: () => current.current?.abort() }
}

/** What went wrong, in the reader's words. */
export class Trouble extends Error {}
