import type { Network } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import { RegionButton } from '../institutions/buttons.tsx'

/** Networks of which nothing but the place is known by itself: what holds for all is said once. */
export function NetworksAlike({ networks }: { networks: Network[] }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const [first] = networks
  if (!first) return null
  return (
    <li className="network alike">
      <h4>
        {networks.length === 1
          ? first.title[lang]
          : words('networks.alike', { count: networks.length, kind: words(`networks.kind.${first.kind}`) })}
      </h4>
      <p className="facts">
        {words(`networks.status.${first.status}`)} · {first.date ?? words('evidence.date.none')}
      </p>
      <ul className="spread">
        {networks.map(({ id, region, title, evidence, note }) => (
          <li key={id}>
            <RegionButton adcode={region} /> <Cite title={title[lang]} evidence={evidence} note={note} />
          </li>
        ))}
      </ul>
      {first.note && <p className="note">{first.note[lang]}</p>}
    </li>
  )
}
