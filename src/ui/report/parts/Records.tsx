import type { Report } from '../../../scene/report/types.ts'
import { useApp, useWords } from '../../store.ts'
import { Marks, RegionName } from './cited.tsx'

/** Networks and lists that name the region. */
export function Records({ report: { records, version } }: { report: Report }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  if (records === null)
    return (
      <>
        <h3>{words('report.records')}</h3>
        <p className="report-none">{words('report.tables.none')}</p>
      </>
    )
  if (records.older)
    return (
      <>
        <h3>{words('report.records')}</h3>
        <p className="report-none">{words('institution.older', { version })}</p>
      </>
    )
  const { networks, lists, above } = records
  return (
    <>
      <h3>{words('report.records')}</h3>
      {networks.length === 0 && <p className="report-none">{words('networks.region.none')}</p>}
      {networks.length > 0 && (
        <ul className="report-list">
          {networks.map(({ network, relation, named, place, cited }) => (
            <li key={network.id}>
              {network.title[lang]} <Marks cited={cited} />
              <span className="report-said">
                {place && (
                  <>
                    {relation === 'partner' && `${words('networks.relation.partner')} · `}
                    <RegionName region={place} /> ·{' '}
                  </>
                )}
                {words(`networks.status.${network.status}`)} · {network.date ?? words('evidence.date.none')}
                {network.members !== null && ` · ${words('networks.members', { members: network.members, named })}`}
              </span>
              {network.partners.length > 0 && (
                <span className="report-said">
                  {network.partners.map(({ name, role }, at) => (
                    <span key={name}>
                      {at > 0 && words('report.and')}
                      {words(`networks.role.${role}`)} <span lang="zh">{name}</span>
                    </span>
                  ))}
                </span>
              )}
              {network.note && <span className="report-said">{network.note[lang]}</span>}
            </li>
          ))}
        </ul>
      )}
      {lists.length === 0 && <p className="report-none">{words('lists.region.none')}</p>}
      {lists.map(({ list, entries }) => [
        <h4 key={list}>
          {words(`lists.name.${list}`)}{' '}
          <span className="report-unit">{words('lists.group.count', { count: entries.length })}</span>
        </h4>,
        <ul key={`${list} entries`} className="report-list">
          {entries.map(({ designation: { id, name, status, date, tier, detail, note }, place, cited }) => (
            <li key={id}>
              {name[lang]} <Marks cited={cited} />
              <span className="report-said">
                {place && (
                  <>
                    <RegionName region={place} /> ·{' '}
                  </>
                )}
                {tier && `${words(`tier.${tier.to}`)} · `}
                {words(`lists.status.${status}`)} · {date ?? words('evidence.date.none')}
                {detail && ` · ${detail[lang]}`}
              </span>
              {note && <span className="report-said">{note[lang]}</span>}
            </li>
          ))}
        </ul>,
      ])}
      {above.length > 0 && (
        <ul className="report-list report-remark">
          {above.map(({ region, networks: ties, designations }) => (
            <li key={region.adcode}>
              <RegionName region={region} /> {words('report.records.above', { count: ties + designations })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
