import { lazy, useState } from 'react'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Later } from './Later.tsx'

const AccessHelp = lazy(() => import('../access/AccessHelp.tsx'))

export function Footer() {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const { reviewNumber: review, boundaries: own, address, offline } = useApp((state) => state.site)
  const { version, boundary } = useApp((state) => state.core.manifest)
  const [helping, setHelping] = useState(false)
  const edition = useApp((state) => state.boundaries.edition) || boundary.edition
  return (
    <footer className="foot">
      <p className="review">{review ? words('foot.review', { number: review }) : words('foot.noreview')}</p>
      <details>
        <summary>{words('foot.release', { version, edition: edition.split(',')[0] ?? edition })}</summary>
        <p>{boundary.note[lang]}</p>
      </details>
      <p>{words('foot.sources')}</p>
      <p className="foot-links">
        <button type="button" className="foot-access" aria-haspopup="dialog" onClick={() => setHelping(true)}>
          {words('foot.access')}
        </button>
        <button type="button" onClick={() => look(store, { mode: 'desk' })}>
          {words('foot.desk')}
        </button>
        {offline
          ? // What was made with another review number or other boundaries is not this map.
            offline.reviewNumber === review &&
            offline.boundaries === own && (
              <a href={offline.file} download>
                {words('foot.offline', { version: offline.version, size: (offline.bytes / 1e6).toFixed(1) })}
              </a>
            )
          : // The offline file itself offers none.
            address && <a href={address}>{address}</a>}
      </p>
      {helping && (
        <Later>
          <AccessHelp onClose={() => setHelping(false)} />
        </Later>
      )}
      <noscript>
        <p>{words('foot.noscript')}</p>
      </noscript>
    </footer>
  )
}
