import { type CSSProperties, useEffect, useId, useState } from 'react'
import { permissions, referrerPolicy, sandbox } from '../../../embed/frame.ts'
import { useWords } from '../../store.ts'
import { heightOf, type Wish } from './wish.ts'

/** Milliseconds after the last change until the map is loaded anew. */
const rest = 400

/** The embedded map itself, as a page would show it. */
export function Preview({ query, name, wish }: { query: string; name: string; wish: Wish }) {
  const words = useWords()
  const id = useId()
  const [settled, setSettled] = useState(query)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), rest)
    return () => clearTimeout(timer)
  }, [query])
  const [width = 4, height = 3] = wish.ratio.split(':').map(Number)
  const space: CSSProperties =
    heightOf(wish) === 'ratio' ? { paddingTop: `${(100 * height) / width}%` } : { height: `${wish.height}px` }
  return (
    <section className="embed-tool-preview" aria-labelledby={id}>
      <h3 id={id}>{words('embed-tool.preview')}</h3>
      <div style={wish.width === null ? {} : { maxWidth: `${wish.width}px` }}>
        <div className="embed-tool-space" style={space}>
          {/* A frame that is given another address would add a step to the way back of this page; a new one does not. */}
          <iframe
            key={settled}
            src={settled}
            title={name}
            sandbox={sandbox}
            allow={permissions}
            referrerPolicy={referrerPolicy}
          />
        </div>
      </div>
    </section>
  )
}
