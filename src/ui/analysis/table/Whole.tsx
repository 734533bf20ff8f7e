import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  full: boolean
  title: string
  onLeave(): void
  children: ReactNode
}

/** The board in its place, or over the whole page in a window of its own that Escape closes. */
export function Whole({ full, title, onLeave, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(full)

  useEffect(() => {
    if (full) dialog.current?.showModal()
    // What was focused is gone with the window: the button that opened it is the way on.
    if (full !== was.current) (dialog.current ?? place.current)?.querySelector<HTMLElement>('button.whole')?.focus()
    was.current = full
  }, [full])

  if (!full) {
    return (
      <div className="table-board" ref={place}>
        {children}
      </div>
    )
  }
  return (
    <dialog
      ref={dialog}
      className="table-board full"
      aria-label={title}
      // The evidence window inside the page reports its closing to nobody but itself.
      onClose={(event) => {
        if (event.target === dialog.current) onLeave()
      }}
    >
      {children}
    </dialog>
  )
}
