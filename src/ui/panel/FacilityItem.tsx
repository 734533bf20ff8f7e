import type { Facility } from '../../release/schema.ts'
import { facilityGlyph } from '../../scene/symbols.ts'
import { tiers } from '../../view/view.ts'
import { SwatchIcon } from '../parts/SwatchIcon.tsx'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'
import { Way } from './Way.tsx'

/** Best tier first, then by name. */
export function byTier(a: Facility, b: Facility): number {
  const rank = ({ tier }: Facility) => (tier === null ? tiers.length : tiers.indexOf(tier))
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh')
}

export function FacilityItem({ facility }: { facility: Facility }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const placed = facility.placement === 'address' || facility.placement === 'town' ? 'point' : 'area'
  const facts = [
    words(`tier.${facility.tier ?? 'none'}`),
    words(`type.${facility.type}`),
    ...(facility.status === 'existing' ? [] : [words(`facility.${facility.status}`)]),
    facility.onMap ? words(`placement.${facility.placement}`) : words('panel.offmap'),
  ]
  const stated = [...new Set(facility.claims.map((claim) => claim.stated))]
  return (
    <li>
      <SwatchIcon swatch={{ kind: 'glyph', glyph: facilityGlyph(facility), placed }} />
      <div>
        <p className="item-name" lang="zh">
          <Way to={{ facility: facility.id }}>{facility.name}</Way>
        </p>
        <p className="facts">
          {facts.join(' · ')} <Cite title={facility.name} evidence={facility.evidence} note={facility.note} />
        </p>
        {stated.length > 1 && (
          <p className="note">
            {words('facility.claims')} <span lang="zh">{stated.join('、')}</span>
          </p>
        )}
        {facility.note && <p className="note">{facility.note[lang]}</p>}
      </div>
    </li>
  )
}
