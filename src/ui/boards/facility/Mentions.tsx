import { Cite } from '../../panel/Cite.tsx'
import { Way } from '../../panel/Way.tsx'
import { type Library, useApp, useWords } from '../../store.ts'

/** Promotions, other lists and networks that name the institution. */
export function Mentions({ library, id }: { library: Library; id: string }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const named = library.designations.filter(({ facility }) => facility === id)
  const tied = library.networks.flatMap((network) => {
    const own = network.partners.find(({ facility }) => facility === id)
    return own ? [{ network, own }] : []
  })
  return (
    <>
      <h3>{words('facility.lists', { count: named.length })}</h3>
      {named.length === 0 && <p className="none">{words('facility.lists.none')}</p>}
      <ul className="items plain">
        {named.map(({ id, list, name, status, date, tier, detail, evidence, note }) => (
          <li key={id}>
            <p>
              <Way className="region place" to={{ board: 'lists', list, region: null }}>
                {words(`lists.name.${list}`)}
              </Way>{' '}
              {tier &&
                words('lists.tiers', {
                  from: tier.from === null ? words('lists.tier.unknown') : words(`tier.${tier.from}`),
                  to: words(`tier.${tier.to}`),
                })}
              {detail?.[lang]}
            </p>
            <p className="facts">
              {words(`lists.status.${status}`)} · {date ?? words('evidence.date.none')}{' '}
              <Cite title={name[lang]} evidence={evidence} note={note} />
            </p>
            {note && <p className="note">{note[lang]}</p>}
          </li>
        ))}
      </ul>
      <h3>{words('facility.networks', { count: tied.length })}</h3>
      {tied.length === 0 && <p className="none">{words('facility.networks.none')}</p>}
      <ul className="items plain">
        {tied.map(({ network: { id, title, status, date, evidence, note }, own }) => (
          <li key={id}>
            <p>
              <Way className="region place" to={{ board: 'networks', region: null }}>
                {title[lang]}
              </Way>{' '}
              {words(`networks.role.${own.role}`)}
            </p>
            <p className="facts">
              {words(`networks.status.${status}`)} · {date ?? words('evidence.date.none')}{' '}
              <Cite title={title[lang]} evidence={[...new Set([...own.evidence, ...evidence])]} note={note} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
