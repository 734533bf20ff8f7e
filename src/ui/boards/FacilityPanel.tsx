import { type ReactNode, useEffect, useRef } from 'react'
import type { Facility } from '../../release/schema.ts'
import { isOpen } from '../../view/embed.ts'
import { Breadcrumb } from '../panel/Breadcrumb.tsx'
import { Cite } from '../panel/Cite.tsx'
import { look, useApp, useStore, useWords } from '../store.ts'
import { Claims } from './facility/Claims.tsx'
import { Mentions } from './facility/Mentions.tsx'
import { WithRecords } from './institutions/WithRecords.tsx'

/** The last step of the way down: all that sources say of one institution. Nothing lies below it. */
export function FacilityPanel({ id }: { id: string }) {
  const words = useWords()
  const store = useStore()
  const facility = useApp((state) => state.atlas.facilities.find((one) => one.id === id))
  const version = useApp((state) => state.atlas.manifest.version)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone, and with it the place of the keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [id])

  const close = () => {
    const { region, board } = store.getState().view
    // Whoever came from a board goes back to it.
    if (facility && region === null && board === null) look(store, { region: facility.region, facility: null })
    else look(store, { facility: null })
  }
  return (
    <section className="facility-panel">
      <header className="panel-head">
        <h2 ref={heading} tabIndex={-1} lang={facility ? 'zh' : undefined}>
          {facility ? facility.name : words('facility.unknown.title')}
        </h2>
        <button
          type="button"
          className="quiet"
          aria-label={words('facility.close')}
          title={words('facility.close')}
          onClick={close}
        >
          ✕
        </button>
      </header>
      {facility ? <Body facility={facility} /> : <p className="none">{words('facility.unknown', { id, version })}</p>}
    </section>
  )
}

function Body({ facility }: { facility: Facility }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const zooms = useApp(({ view }) => isOpen('map', view))
  const { id, name, aliases, region, type, tier, status, placement, position, onMap, reliability, evidence, note } =
    facility
  return (
    <>
      <Breadcrumb adcode={region} here={<span lang="zh">{name}</span>}>
        {zooms && (
          <button type="button" className="region" onClick={() => store.setState({ zoomTo: region })}>
            {words('panel.zoom')}
          </button>
        )}
      </Breadcrumb>
      <p className="facility-tier">
        <strong>{words(`tier.${tier ?? 'none'}`)}</strong> {words(`type.${type}`)} · {words(`facility.${status}`)}{' '}
        <Cite title={name} evidence={evidence} note={note} />
      </p>
      {note && <p className="note">{note[lang]}</p>}
      <Claims facility={facility} />
      <h3>{words('facility.about')}</h3>
      <dl className="facts-list">
        {aliases.length > 0 && (
          <Fact name={words('facility.aliases')}>
            <span lang="zh">{aliases.join('、')}</span>
          </Fact>
        )}
        <Fact name={words('facility.placement')}>{words(`placement.${placement}`)}</Fact>
        <Fact name={words('facility.position')}>
          {position ? (
            <>
              {words('facility.degrees', { lat: position.lat.toFixed(5), lon: position.lon.toFixed(5) })}
              <span className="source" lang="zh">
                {position.source}
              </span>
            </>
          ) : (
            words('facility.position.none')
          )}
        </Fact>
        {!onMap && <Fact name={words('facility.map')}>{words('panel.offmap')}</Fact>}
        <Fact name={words('facility.reliability')}>{words(`reliability.${reliability}`)}</Fact>
      </dl>
      <WithRecords>{(library) => <Mentions library={library} id={id} />}</WithRecords>
      <p className="note privacy">{words('facility.end')}</p>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
