import { membersOf } from '../../../atlas/networks.ts'
import type { Network } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import { InstitutionName, PlaceButtons } from '../institutions/buttons.tsx'

/** One network of which sources name or count institutions. */
export function NetworkItem({ network }: { network: Network }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { title, status, date, members, evidence, note, region, kind } = network
  const { named, unnamed } = membersOf(network)
  return (
    <li className="network">
      <h4>{title[lang]}</h4>
      <p className="facts">
        <PlaceButtons adcode={region} /> · {words(`networks.status.${status}`)} · {date ?? words('evidence.date.none')}{' '}
        <Cite title={title[lang]} evidence={evidence} note={note} />
      </p>
      {kind === 'county-community' && (
        <p className="facts">
          {members === null
            ? words('networks.members.unknown', { named })
            : unnamed !== null && unnamed < 0
              ? words('networks.members.exceeded', { members, named })
              : words('networks.members', { members, named })}
        </p>
      )}
      <Tie network={network} />
      {note && <p className="note">{note[lang]}</p>}
    </li>
  )
}

/** Who leads or helps, joined by lines to those who are named and to one node for all who are only counted. */
function Tie({ network }: { network: Network }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { partners, title, kind } = network
  const { named, unnamed } = membersOf(network)
  const leading = partners.filter(({ role }) => role === 'lead' || role === 'supporting')
  // Where nobody leads, the first of those who are paired stands at the head, for a line needs two ends.
  const heads = leading.length > 0 ? leading : partners.slice(0, 1)
  const others = partners.filter((one) => !heads.includes(one))
  const rest =
    unnamed !== null && unnamed > 0
      ? words(named > 0 ? 'networks.unnamed.more' : 'networks.unnamed.all', { count: unnamed })
      : others.length > 0
        ? null
        : words(kind === 'pairing' ? 'networks.unnamed.side' : 'networks.unnamed.unknown')
  return (
    <div className="tie">
      <ul className="heads" aria-label={words('networks.heads', { name: title[lang] })}>
        {heads.map((one) => (
          <Node key={one.name} partner={one} />
        ))}
      </ul>
      <ul className="others" aria-label={words('networks.others', { name: title[lang] })}>
        {others.map((one) => (
          <Node key={one.name} partner={one} />
        ))}
        {rest && <li className="node unnamed">{rest}</li>}
      </ul>
    </div>
  )
}

function Node({ partner }: { partner: Network['partners'][number] }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { name, facility, role, evidence, note } = partner
  return (
    <li className={`node ${role}`}>
      <InstitutionName name={name} facility={facility} />
      <span className="facts">
        {words(`networks.role.${role}`)} <Cite title={name} evidence={evidence} note={note} />
      </span>
      {note && <span className="note">{note[lang]}</span>}
    </li>
  )
}
