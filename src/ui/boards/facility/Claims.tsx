import type { Facility } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useWords } from '../../store.ts'

/** What each source claims of the tier, side by side and in its own words; contradictions are kept. */
export function Claims({ facility }: { facility: Facility }) {
  const words = useWords()
  const { claims, name, tier } = facility
  const differ = new Set(claims.map((one) => one.tier)).size > 1
  return (
    <>
      <h3>{words('facility.tier', { count: claims.length })}</h3>
      {claims.length === 0 && <p className="none">{words('facility.tier.none')}</p>}
      {differ && <p className="contradiction">{words('facility.differ', { tier: words(`tier.${tier ?? 'none'}`) })}</p>}
      <ul className="claims">
        {claims.map(({ tier: claimed, stated, evidence }) => (
          <li key={evidence}>
            <strong>{words(`tier.${claimed ?? 'none'}`)}</strong>
            <span>
              {words('facility.stated')} <q lang="zh">{stated}</q>
            </span>
            <Cite title={`${name} · ${stated}`} evidence={[evidence]} />
          </li>
        ))}
      </ul>
    </>
  )
}
