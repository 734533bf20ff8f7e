import { type ReactNode, useEffect, useRef } from 'react'
import { Later } from '../parts/Later.tsx'
import { useWords } from '../store.ts'

/** Around what is opened beside the map, below it or in its place. */
export function Sheet(props: { name: string; kind: string; onClose(): void; children: ReactNode }) {
  const words = useWords()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!sheet.current?.contains(document.activeElement)) sheet.current?.focus({ preventScroll: true })
  }, [props.kind])
  return (
    <section className={`embed-sheet of-${props.kind}`} id="tool" tabIndex={-1} aria-label={props.name} ref={sheet}>
      <button
        type="button"
        className="quiet embed-shut"
        aria-label={words('embed.close')}
        title={words('embed.close')}
        onClick={props.onClose}
      >
        ✕
      </button>
      <Later key={props.kind}>{props.children}</Later>
    </section>
  )
}
