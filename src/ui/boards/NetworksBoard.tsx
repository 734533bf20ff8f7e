import { bundlesOf } from '../../atlas/network-bundles.ts'
import { formatPeriod } from '../../scene/format.ts'
import { Value } from '../panel/Value.tsx'
import { type Library, useApp, useWords } from '../store.ts'
import { WithRecords } from './institutions/WithRecords.tsx'
import { NetworkItem } from './networks/NetworkItem.tsx'
import { NetworksAlike } from './networks/NetworksAlike.tsx'

const kinds = ['county-community', 'city-group', 'pairing'] as const
const published = ['countyCommunities', 'countyCommunityPilots'] as const

/** Lasting ties between institutions: who leads, who is named, how many are only counted. */
export function NetworksBoard() {
  const words = useWords()
  return (
    <>
      <header className="board-head">
        <h2>{words('networks.title')}</h2>
        <p>{words('networks.lead')}</p>
      </header>
      <WithRecords>{(library) => <Kinds library={library} />}</WithRecords>
    </>
  )
}

function Kinds({ library }: { library: Library }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  return kinds.map((kind) => {
    const bundles = bundlesOf(library.networks, kind, atlas)
    const count = library.networks.filter((one) => one.kind === kind).length
    return (
      <section key={kind} aria-label={words(`networks.kind.${kind}`)}>
        <h3>
          {words(`networks.kind.${kind}`)} <small>{words('networks.count', { count })}</small>
        </h3>
        <p className="note">{words(`networks.about.${kind}`)}</p>
        {kind === 'county-community' && <Published />}
        {bundles.length === 0 && <p className="none">{words('networks.none')}</p>}
        <ul className="networks">
          {bundles.map(({ alone, alike }) =>
            alone ? (
              <NetworkItem key={alone.id} network={alone} />
            ) : (
              <NetworksAlike key={alike[0]?.id} networks={alike} />
            ),
          )}
        </ul>
      </section>
    )
  })
}

/** How many there are in all, as published: the list below names a part of them. */
function Published() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const figures = published.flatMap((id) => {
    const indicator = atlas.indicator(id)
    return indicator
      ? ['510000', '500000'].map((adcode) => ({
          indicator,
          region: atlas.region(adcode),
          observation: atlas.observation(adcode, id, indicator.defaultPeriod),
        }))
      : []
  })
  if (figures.length === 0) return null
  return (
    <dl className="published">
      {figures.map(({ indicator, region, observation }) => (
        <div key={`${indicator.id}${region?.adcode}`}>
          <dt>
            {region?.shortName[lang]} · {indicator.name[lang]}
            {observation && ` · ${formatPeriod(observation.period, words)}`}
          </dt>
          <dd>
            {observation ? (
              <Value observation={observation} indicator={indicator} name={region?.name[lang] ?? ''} withUnit />
            ) : (
              <span className="absent">{words('absence.no-source')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
