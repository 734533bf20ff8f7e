import { useEffect, useState } from 'react'
import { useWords } from '../../store.ts'

/** Milliseconds before work is called long. */
const long = 1000

interface Props {
  /** What is being done, or what else there is to say; null: nothing. */
  says: string | null
  /** 0–1 of what is being done; null: nothing is. */
  share: number | null
  onStop(): void
}

/** What is being done; where it takes its time, how far it is, and the way to stop it. */
export function Working({ says, share, onStop }: Props) {
  const words = useWords()
  const [isLong, setLong] = useState(false)
  const isBusy = share !== null
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(() => setLong(true), long)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isBusy])
  return (
    <span className="desk-out-working">
      <span role="status">{says}</span>
      {isBusy && isLong && (
        <>
          <progress aria-label={says ?? ''} value={share} />
          <button type="button" className="quiet" onClick={onStop}>
            {words('desk.cancel')}
          </button>
        </>
      )}
    </span>
  )
}
