import { most } from '../../../release/briefing-file.ts'
import type { BriefingScene } from '../../../release/schema.ts'
import { useApp, useWords } from '../../store.ts'
import { withEmphasis } from './edits.ts'

/** The regions that a scene marks: the selected one can be added, each can be taken away. */
export function Emphasis({ scene, onChange }: { scene: BriefingScene; onChange(scene: BriefingScene): void }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const atlas = useApp((state) => state.atlas)
  const selected = useApp((state) => state.view.region)
  const marked = scene.emphasis ?? []
  const nameOf = (adcode: string) => atlas.region(adcode)?.shortName[lang] ?? words('make.emphasis.unknown', { adcode })
  const canAdd = selected !== null && !marked.includes(selected) && marked.length < most.emphasis
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label stands before the list, not on a border
    <div className="make-field" role="group" aria-label={words('make.emphasis')}>
      <span className="make-label">{words('make.emphasis')}</span>
      <div className="make-buttons" data-name="emphasis">
        {marked.map((adcode, at) => (
          <button
            key={adcode}
            type="button"
            className="quiet make-chip"
            aria-label={words('make.emphasis.remove', { name: nameOf(adcode) })}
            title={words('make.emphasis.remove', { name: nameOf(adcode) })}
            onClick={(event) => {
              const place = event.currentTarget.parentElement
              onChange(
                withEmphasis(
                  scene,
                  marked.filter((one) => one !== adcode),
                ),
              )
              const left = place?.querySelectorAll('button')
              const next = left?.[Math.min(at, left.length - 1)]
              ;(next ?? place?.closest('li')?.querySelector<HTMLElement>('.make-head button'))?.focus()
            }}
          >
            {nameOf(adcode)} <span aria-hidden="true">✕</span>
          </button>
        ))}
        {canAdd && (
          <button
            type="button"
            className="quiet"
            onClick={(event) => {
              const place = event.currentTarget.parentElement
              onChange(withEmphasis(scene, [...marked, selected]))
              place?.querySelector<HTMLElement>(`button:nth-of-type(${marked.length + 1})`)?.focus()
            }}
          >
            {words('make.emphasis.add', { name: nameOf(selected) })}
          </button>
        )}
        {!canAdd && marked.length === 0 && <span className="make-note">{words('make.emphasis.none')}</span>}
      </div>
    </div>
  )
}
