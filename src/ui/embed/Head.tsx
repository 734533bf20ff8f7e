import { isOpen, isShown } from '../../view/embed.ts'
import { useApp, useWords } from '../store.ts'
import type { Pane, Panes } from './panes.ts'
import type { Shape } from './shape.ts'

/** What the map shows, and the buttons for all that is not seen beside it. */
export function Head({ shape, panes }: { shape: Shape; panes: Panes }) {
  const words = useWords()
  const scene = useApp((state) => state.scene)
  const { version, boundary, kind } = useApp((state) => state.core.manifest)
  const edition = useApp((state) => state.boundaries.edition) || boundary.edition
  const titled = useApp(({ view }) => isShown('title', view))
  const parts = usePartsBehindButtons(shape)
  return (
    <header className={titled || parts.length > 0 ? 'embed-head' : 'sr-only'}>
      <div className={titled ? 'embed-title' : 'sr-only'}>
        <h1>
          {scene.title} <span>{scene.subtitle}</span>
        </h1>
        {!shape.isSmall && <p>{words('foot.release', { version, edition: edition.split(',')[0] ?? edition })}</p>}
      </div>
      {kind === 'demonstration' && <p className="demonstration">{words('release.demonstration')}</p>}
      {parts.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: not a part of a form
        <div className="embed-bar" role="group" aria-label={words('embed.parts')}>
          {parts.map((part) => (
            <PartButton key={part} part={part} panes={panes} />
          ))}
        </div>
      )}
    </header>
  )
}

export function PartButton({ part, panes: { pane, open, close } }: { part: Pane; panes: Panes }) {
  const words = useWords()
  const layered = useApp(({ view }) => isShown('layers', view))
  return (
    <button
      type="button"
      className="quiet"
      data-tool={part}
      aria-expanded={pane === part}
      onClick={() => (pane === part ? close() : open(part))}
    >
      {part === 'key' && layered ? words('embed.key.layers') : words(`embed.${part}`)}
    </button>
  )
}

/** The key is always one of them: without it nobody knows what the signs of absence mean. */
export function useParts(shape: Shape): Pane[] {
  const view = useApp((state) => state.view)
  return (['key', 'filter', 'search', 'table'] as const).filter((part) => {
    if (part === 'key') return !shape.hasKeyBeside || !isShown('legend', view)
    if (part === 'filter') return isShown('filters', view) && isOpen('filters', view)
    if (part === 'search') return isShown('search', view) && isOpen('region', view)
    return isShown('table', view) && !shape.hasTableBeside
  })
}

function usePartsBehindButtons(shape: Shape): Pane[] {
  const parts = useParts(shape)
  return shape.isSmall ? ['menu'] : parts
}
