import { useState } from 'react'
import type { Briefing } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { copyToOwn, exportFile, remove } from './handling.ts'
import { play } from './present.ts'

interface Props {
  one: Briefing
  /** Only where it can be changed. */
  onEdit?: () => void
  onCopied(id: string): void
  /** After it was deleted. */
  onGone?: () => void
}

/** A briefing in the list, and what can be done with it. */
export function BriefingItem({ one, onEdit, onCopied, onGone }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const [asked, setAsked] = useState(false)
  const title = said(one.title, lang)
  const about = said(one.about, lang)
  const button = (name: string, label: string, act: () => void) => (
    <button type="button" className="quiet" data-name={name} aria-label={`${label} ${title}`} onClick={act}>
      {label}
    </button>
  )
  return (
    <li className="make-item" data-briefing={one.id}>
      <p className="make-title" tabIndex={-1}>
        {title}
      </p>
      <p className="make-note">
        {words('make.scenes', { count: one.scenes.length })}
        {about && ` · ${about}`}
      </p>
      <div className="make-buttons">
        {button('play', words('make.play'), () => play(store, one))}
        {onEdit && button('edit', words('make.edit'), onEdit)}
        {button('copy', words('make.copy'), () => onCopied(copyToOwn(store, one)))}
        {button('export', words('make.export'), () => exportFile(store, one))}
        {onGone && (
          <button
            type="button"
            className={`quiet ${asked ? 'make-sure' : ''}`}
            data-name="delete"
            aria-label={`${words(asked ? 'make.delete.sure' : 'make.delete')} ${title}`}
            onBlur={() => setAsked(false)}
            onClick={() => {
              if (!asked) return setAsked(true)
              onGone()
              remove(store, one.id)
            }}
          >
            {words(asked ? 'make.delete.sure' : 'make.delete')}
          </button>
        )}
      </div>
    </li>
  )
}
