import { type CSSProperties, type KeyboardEvent, lazy, useRef, useState } from 'react'
import { accentIn } from '../../view/accent.ts'
import { isOpen, isShown } from '../../view/embed.ts'
import { isFiltered } from '../../view/filter.ts'
import { CitedWindow } from '../panel/CitedWindow.tsx'
import { Later } from '../parts/Later.tsx'
import { MapView } from '../parts/MapView.tsx'
import { Notices } from '../parts/Notices.tsx'
import { Periods } from '../parts/Periods.tsx'
import { useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { Aside, closeDetails, isDetailed, useAside } from './Aside.tsx'
import { Foot } from './Foot.tsx'
import { Head } from './Head.tsx'
import { Hint } from './Hint.tsx'
import { KeyPart } from './Parts.tsx'
import { usePanes } from './panes.ts'
import { useShape } from './shape.ts'
import { useTalk } from './useTalk.ts'
import { embed } from './words/embed.ts'
import './embed.css'
import './parts.css'

addWords(embed)

const Chips = lazy(() => import('../tools/Chips.tsx'))

/** The map as a part of another page. */
export default function Embed() {
  const store = useStore()
  const frame = useRef<HTMLElement>(null)
  const rem = useRef<HTMLElement>(null)
  const shape = useShape(frame, rem)
  const panes = usePanes()
  /** A selection that the reader may not undo, but need not look at. */
  const [hidden, setHidden] = useState<string | null>(null)
  const view = useApp((state) => state.view)
  const hasAside = useAside(shape, panes, hidden)
  const hasKey = shape.hasKeyBeside && isShown('legend', view)
  useTalk(frame)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).closest('dialog')) return
    if (panes.pane !== null && panes.pane !== 'table') panes.close()
    else if (isDetailed(store.getState()) && isOpen('region', view)) closeDetails(store)
    else if (panes.pane !== null) panes.close()
    else return
    event.preventDefault()
  }
  const opened = shape.isSmall ? 'instead' : shape.opened
  const classes = [
    'embed',
    ...(shape.isSmall ? ['small'] : []),
    ...(hasKey ? ['with-key'] : []),
    ...(hasAside ? ['with-aside', opened] : []),
    ...(isOpen('region', view) ? [] : ['region-locked']),
    ...(view.accent ? ['accented'] : []),
  ]
  const accent = view.accent ? ({ '--deep': accentIn(view.theme, view.accent) } as CSSProperties) : undefined
  return (
    <main className={classes.join(' ')} ref={frame} style={accent} onKeyDown={onKeyDown}>
      <span className="embed-rem" ref={rem} aria-hidden="true" />
      <Notices />
      <Head shape={shape} panes={panes} />
      {hasKey && (
        <div className="embed-left">
          <KeyPart />
        </div>
      )}
      <div className="embed-stage">
        <Filtered />
        <MapView />
        <Hint frame={frame} />
        {!shape.isSmall && isShown('period', view) && isOpen('period', view) && <Periods />}
      </div>
      {hasAside && (
        <Aside shape={shape} panes={panes} hidden={hidden} onHide={() => setHidden(view.facility ?? view.region)} />
      )}
      <Foot isSmall={shape.isSmall} panes={panes} />
      <CitedWindow />
    </main>
  )
}

/** A map that leaves something out says so, also where that cannot be changed. */
function Filtered() {
  const words = useWords()
  const filtered = useApp(({ view }) => isFiltered(view))
  const open = useApp(({ view }) => isOpen('filters', view))
  if (!filtered) return null
  return (
    <fieldset className="embed-filtered" disabled={!open}>
      {!open && <legend>{words('embed.filters.fixed')}</legend>}
      <Later>
        <Chips />
      </Later>
    </fieldset>
  )
}
