import type { ReactNode } from 'react'
import type { View } from '../../view/view.ts'
import { useApp, useWords } from '../store.ts'
import { Way } from './Way.tsx'

/**
 * The way from the two provinces down to a region, through the economic zone that holds it. `here` is the step below
 * the region, where there is one; `children` stand behind the way.
 */
export function Breadcrumb({ adcode, here, children }: { adcode: string; here?: ReactNode; children?: ReactNode }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const line = atlas
    .lineage(adcode)
    .filter(({ level }) => level !== 'nation')
    .reverse()
  const zones = atlas.groups.filter((one) => atlas.inGroup(adcode, one))
  // A zone has no panel of its own: its step is the table of areas, held to the zone.
  const whole = (group: string | null) => ({ within: group ? [group] : [], region: null, facility: null, board: null })
  const step = (key: string, name: string, to: Partial<View>) => (
    <li key={key}>
      <Way to={to}>{name}</Way>
    </li>
  )
  const regions = line.map((one) =>
    one.adcode === adcode && here === undefined ? (
      <li key={one.adcode} aria-current="page">
        {one.name[lang]}
      </li>
    ) : (
      step(one.adcode, one.name[lang], { region: one.adcode })
    ),
  )
  return (
    <div className="crumbs">
      <nav aria-label={words('panel.way')}>
        <ol className="way">
          {step('', words('control.group.all'), whole(null))}
          {regions.slice(0, 1)}
          {zones.map(({ id, name }) => step(id, name[lang], whole(id)))}
          {regions.slice(1)}
          {here !== undefined && <li aria-current="page">{here}</li>}
        </ol>
      </nav>
      {children}
    </div>
  )
}
