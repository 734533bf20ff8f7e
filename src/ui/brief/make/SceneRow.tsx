import { memo, useMemo, useState } from 'react'
import type { BriefingScene } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { Emphasis } from './Emphasis.tsx'
import { withSaying } from './edits.ts'
import { Field } from './Field.tsx'
import { replaceByPresent, show } from './present.ts'
import { UnknownText, useIsEvidence } from './UnknownList.tsx'
import { unknownIn } from './unknown.ts'

interface Props {
  briefing: string
  scene: BriefingScene
  /** Its place, from 0. */
  at: number
  last: boolean
  open: boolean
  onOpen(at: number): void
  onChange(at: number, scene: BriefingScene): void
  onMove(at: number, by: 1 | -1): void
  onDouble(at: number): void
  onRemove(at: number): void
}

/** One scene: a line with its title, and under it, when it is open, all that can be changed of it. */
export const SceneRow = memo(function SceneRow(props: Props) {
  const { scene, at, last, open, onOpen, onMove } = props
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  // What stands in the boxes unkept must not go with them.
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  const number = at + 1
  const body = `make-scene-${number}`
  return (
    <li className="make-scene" data-at={at}>
      <div className="make-head">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={body}
          className="make-open"
          onClick={() => onOpen(at)}
        >
          <span className="make-number">{number}</span>
          <span>{said(scene.title, lang)}</span>
        </button>
        <span className="make-moves">
          <button
            type="button"
            className="quiet"
            data-name="up"
            aria-disabled={at === 0}
            aria-label={words('make.up', { number })}
            title={words('make.up', { number })}
            onClick={() => onMove(at, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="quiet"
            data-name="down"
            aria-disabled={last}
            aria-label={words('make.down', { number })}
            title={words('make.down', { number })}
            onClick={() => onMove(at, 1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={words('make.show.of', { number })}
            onClick={() => show(store, scene)}
          >
            {words('make.show')}
          </button>
        </span>
      </div>
      <div id={body} hidden={!open}>
        {opened && <Body {...props} />}
      </div>
    </li>
  )
})

function Body({ briefing, scene, at, onChange, onDouble, onRemove }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const isEvidence = useIsEvidence()
  const unknown = useMemo(() => unknownIn(scene, atlas, isEvidence), [scene, atlas, isEvidence])
  return (
    <div className="make-body">
      {unknown.length > 0 && (
        <p className="problem">
          <UnknownText unknown={unknown} />
        </p>
      )}
      <Field
        name="title"
        saying={scene.title}
        lines={1}
        onChange={(title) => title && onChange(at, { ...scene, title })}
      />
      {(['text', 'notes'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          saying={scene[name]}
          lines={2}
          onChange={(saying) => onChange(at, withSaying(scene, name, saying))}
        />
      ))}
      <Emphasis scene={scene} onChange={(next) => onChange(at, next)} />
      <div className="make-buttons">
        <button type="button" className="quiet" onClick={() => replaceByPresent(store, briefing, at)}>
          {words('make.replace')}
        </button>
        <button type="button" className="quiet" onClick={() => onDouble(at)}>
          {words('make.double')}
        </button>
        <button type="button" className="quiet" onClick={() => onRemove(at)}>
          {words('make.remove')}
        </button>
      </div>
    </div>
  )
}
