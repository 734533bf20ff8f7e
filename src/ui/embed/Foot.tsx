import { isOpen, isShown, onPage } from '../../view/embed.ts'
import { formatView } from '../../view/url.ts'
import { speak, useApp, useStore, useWords } from '../store.ts'
import type { Panes } from './panes.ts'
import { isOlder } from './versions.ts'

/** Where the figures come from, what the map is not, and, where the release is an older one, that there is a newer. */
export function Foot({ isSmall, panes }: { isSmall: boolean; panes: Panes }) {
  const words = useWords()
  const review = useApp((state) => state.site.reviewNumber)
  const { version } = useApp((state) => state.core.manifest)
  return (
    <footer className="embed-foot">
      <p className="embed-said">
        <strong>{review ? words('foot.review', { number: review }) : words('foot.noreview')}</strong>{' '}
        <span>{isSmall ? words('embed.source.short', { version }) : words('embed.source', { version })}</span> <Newer />
      </p>
      {!isSmall && <Ways panes={panes} />}
    </footer>
  )
}

/** To the full page, to the other language, to other colours and sizes. */
export function Ways({ panes }: { panes: Panes }) {
  const words = useWords()
  const store = useStore()
  const view = useApp((state) => state.view)
  const page = usePage()
  return (
    <p className="embed-ways">
      {isOpen('lang', view) && (
        <button
          type="button"
          lang={view.lang === 'zh' ? 'en' : 'zh'}
          title={words('language.switch')}
          onClick={() => void speak(store, view.lang === 'zh' ? 'en' : 'zh')}
        >
          {words('language.other')}
        </button>
      )}
      {isOpen('theme', view) && (
        <button type="button" aria-expanded={panes.pane === 'display'} onClick={() => panes.open('display')}>
          {words('embed.display')}
        </button>
      )}
      {isShown('link', view) && (
        <a href={page} target="_blank" rel="noopener" title={words('embed.page.title')}>
          {words('embed.page')}
        </a>
      )}
    </p>
  )
}

function Newer() {
  const words = useWords()
  const pinned = useApp(({ view }) => view.release)
  const newest = useApp(({ list }) => list.default)
  const page = usePage({ release: null })
  if (pinned === null || !isOlder(pinned, newest)) return null
  return (
    <a className="embed-newer" href={page} target="_blank" rel="noopener">
      {words('embed.newer', { version: pinned, newest })}
    </a>
  )
}

/** The same view on the full page, where the map is now. */
function usePage(change: { release?: null } = {}): string {
  const view = useApp((state) => state.view)
  const place = useApp((state) => state.place)
  return formatView(onPage({ ...view, at: place, ...change })) || '?'
}
