import { useEffect, useState } from 'react'
import { fillIndicator } from '../../view/view.ts'
import { useApp, useWords } from '../store.ts'
import { addWords, wordsIn } from '../words/words.ts'
import { CopyCode } from './embed/CopyCode.tsx'
import { frameCode, scriptCode } from './embed/code.ts'
import { scriptIntegrity } from './embed/integrity.ts'
import { Options } from './embed/Options.tsx'
import { Preview } from './embed/Preview.tsx'
import { embedQuery, firstWish, pageQuery } from './embed/wish.ts'
import { display } from './words/display.ts'
import { embed } from './words/embed.ts'
import './embed.css'

addWords(embed)
addWords(display)

/** The code with which the map becomes a part of another page. */
export default function EmbedTool() {
  const words = useWords()
  const site = useApp((state) => state.site)
  const onSite = /^https?:/.test(document.baseURI)
  return (
    <div className="embed-tool">
      <h2>{words('embed-tool.title')}</h2>
      {onSite ? (
        <Builder base={site.address ?? document.baseURI} />
      ) : (
        <p>
          {words('embed-tool.offline')} {site.address && <a href={site.address}>{words('embed-tool.offline.site')}</a>}
        </p>
      )}
    </div>
  )
}

function Builder({ base }: { base: string }) {
  const words = useWords()
  const view = useApp((state) => state.view)
  const place = useApp((state) => state.place)
  const atlas = useApp((state) => state.atlas)
  const [wish, setWish] = useState(() => firstWish(view))
  const hash = useIntegrity(wish.checked && wish.kind === 'script')
  const { version } = atlas.manifest
  const query = embedQuery(view, place, wish, version)
  const said = wordsIn(wish.lang)
  const indicator = fillIndicator(atlas, view)?.name[wish.lang]
  const name = indicator ? said('embed-tool.map.of', { indicator }) : said('embed-tool.map')
  const published = {
    base: new URL('.', base).href,
    query,
    pageQuery: pageQuery(view, place, wish, version),
    name,
    fallback: said('embed-tool.fallback'),
    open: said('embed-tool.open'),
    integrity: typeof hash === 'string' ? hash : null,
  }
  return (
    <>
      <p className="embed-tool-note">{words('embed-tool.about')}</p>
      <div className="embed-tool-parts">
        <Options wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
        <div className="embed-tool-result">
          {hash instanceof Error && (
            <p className="embed-tool-wrong" role="alert">
              {words('embed-tool.checked.failed')}
            </p>
          )}
          <CopyCode text={wish.kind === 'script' ? scriptCode(wish, published) : frameCode(wish, published)} />
          <Preview query={query} name={name} wish={wish} />
        </div>
      </div>
    </>
  )
}

/** The script's hash once it is wanted and there; an error where it does not come. */
function useIntegrity(wanted: boolean): string | Error | null {
  const [hash, setHash] = useState<string | Error | null>(null)
  useEffect(() => {
    let left = false
    if (wanted) {
      scriptIntegrity().then(
        (found) => !left && setHash(found),
        (error: unknown) => !left && setHash(error instanceof Error ? error : new Error(String(error))),
      )
    }
    return () => {
      left = true
    }
  }, [wanted])
  return wanted ? hash : null
}
