import { useMemo } from 'react'
import type { Base } from '../../../desk/project.ts'
import { useApp, useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'

interface Props {
  value: string | null
  onChange(region: string | null): void
}

/** The region that all rows of a sheet are of: prefectures first, then the counties of each. */
export function WholeRegion({ value, onChange }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const base = useDesk((state) => state.base)
  const groups = useMemo(() => (base ? groupsOf(base) : null), [base])
  if (!base || !groups) return null
  const isKnown = value === null || base.regions.some(({ adcode }) => adcode === value)
  return (
    <label className={value === null ? 'desk-open' : undefined}>
      <span>{words('desk.whole.region')}</span>
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{words('desk.whole.region.column')}</option>
        {!isKnown && <option value={value ?? ''}>{value}</option>}
        <optgroup label={words('desk.whole.region.large')}>
          {groups.large.map(({ adcode, name }) => (
            <option key={adcode} value={adcode}>
              {name[lang]}
            </option>
          ))}
        </optgroup>
        {groups.counties.map(({ holder, within }) => (
          <optgroup key={holder.adcode} label={holder.name[lang]}>
            {within.map(({ adcode, name }) => (
              <option key={adcode} value={adcode}>
                {name[lang]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function groupsOf({ regions }: Base) {
  return {
    large: regions.filter(({ level }) => level !== 'county'),
    counties: regions.flatMap((holder) => {
      const within = regions.filter(({ level, parent }) => level === 'county' && parent === holder.adcode)
      return within.length > 0 ? [{ holder, within }] : []
    }),
  }
}
