import { designationsOf, networksOf } from '../../atlas/networks.ts'
import { Cite } from '../panel/Cite.tsx'
import { Section } from '../panel/Section.tsx'
import { Way } from '../panel/Way.tsx'
import { type Library, useApp, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { InstitutionName, RegionButton } from './institutions/buttons.tsx'
import { WithRecords } from './institutions/WithRecords.tsx'
import { lists } from './words/lists.ts'
import { networks } from './words/networks.ts'

// This part may arrive before the boards, which bring the same texts.
addWords(networks)
addWords(lists)

/** What networks and lists say of a region, in short: nearest first, with how it stands to the region. */
export default function RegionRecords({ adcode }: { adcode: string }) {
  return (
    <WithRecords>
      {(library) => (
        <>
          <Networks library={library} adcode={adcode} />
          <Designations library={library} adcode={adcode} />
        </>
      )}
    </WithRecords>
  )
}

function Networks({ library, adcode }: { library: Library; adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const here = networksOf(library.networks, atlas, adcode)
  return (
    <Section title={words('networks.region', { count: here.length })}>
      {here.length === 0 && <p className="none">{words('networks.region.none')}</p>}
      <ul className="items plain">
        {here.map(({ network, relation, named }) => (
          <li key={network.id}>
            <p className="item-name">{network.title[lang]}</p>
            <p className="facts">
              {relation !== 'own' && (
                <>
                  {words(`networks.relation.${relation}`)} <RegionButton adcode={network.region} /> ·{' '}
                </>
              )}
              {words(`networks.status.${network.status}`)} · {network.date ?? words('evidence.date.none')}
              {network.members !== null && ` · ${words('networks.members', { members: network.members, named })}`}{' '}
              <Cite title={network.title[lang]} evidence={network.evidence} note={network.note} />
            </p>
            {network.partners.length > 0 && (
              <p className="facts partners">
                {network.partners.map(({ name, facility, role }) => (
                  <span key={name}>
                    {words(`networks.role.${role}`)} <InstitutionName name={name} facility={facility} />
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Designations({ library, adcode }: { library: Library; adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const groups = designationsOf(library.designations, atlas, adcode)
  return (
    <Section title={words('lists.region', { count: groups.reduce((sum, { entries }) => sum + entries.length, 0) })}>
      {groups.length === 0 && <p className="none">{words('lists.region.none')}</p>}
      {groups.map(({ list, entries }) => (
        <details key={list} className="region-list" open={groups.length < 4 && entries.length < 8}>
          <summary>
            {words(`lists.name.${list}`)} <small>{words('lists.group.count', { count: entries.length })}</small>
          </summary>
          <ul className="items plain">
            {entries.map(
              ({ designation: { id, name, facility, region, status, date, tier, evidence, note }, relation }) => (
                <li key={id}>
                  <p className="facts">
                    <span className="item-name">
                      {facility === undefined ? name[lang] : <InstitutionName name={name.zh} facility={facility} />}
                    </span>{' '}
                    {tier && `${words(`tier.${tier.to}`)} · `}
                    {words(`lists.status.${status}`)} · {date ?? words('evidence.date.none')}{' '}
                    {relation === 'around' && (
                      <>
                        · {words('networks.relation.around')} <RegionButton adcode={region} />{' '}
                      </>
                    )}
                    <Cite title={name[lang]} evidence={evidence} note={note} />
                  </p>
                </li>
              ),
            )}
          </ul>
          <Way className="quiet" to={{ board: 'lists', list, region: null }}>
            {words('lists.region.open')}
          </Way>
        </details>
      ))}
    </Section>
  )
}
