import { useId, useMemo, useState } from 'react'
import type { Region, RegionGroup } from '../../../release/schema.ts'
import { countsOf } from '../../../scene/chips.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'

/** So many places are listed for what was typed. */
const most = 40

/** Provinces, zones, prefectures and counties, as they lie in each other; or those whose name is typed. */
export function Places() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const id = useId()
  const [typed, setTyped] = useState('')
  const counts = countsOf(atlas, view, 'within')
  const provinces = useMemo(
    () => [...new Set(atlas.units('prefecture').flatMap(({ adcode }) => atlas.lineage(adcode).at(-2) ?? []))],
    [atlas],
  )
  const places = useMemo(() => {
    const regions = [...new Set([...atlas.units('prefecture'), ...atlas.units('county')])]
    return [...atlas.groups, ...provinces, ...regions]
  }, [atlas, provinces])

  const keyOf = (place: Region | RegionGroup) => ('adcode' in place ? place.adcode : place.id)
  /** The chosen place that holds this one, if there is any: choosing this one too would change nothing. */
  const holderOf = (place: Region | RegionGroup): string | undefined => {
    if (!('adcode' in place)) return undefined
    const above = atlas
      .lineage(place.adcode)
      .slice(1)
      .map(({ adcode }) => adcode)
    const holder = view.within.find((one) => {
      const group = atlas.group(one)
      return group ? atlas.inGroup(place.adcode, group) : above.includes(one)
    })
    if (holder === undefined) return undefined
    return (atlas.group(holder) ?? atlas.region(holder))?.name[view.lang]
  }
  const toggle = (place: Region | RegionGroup) => {
    const key = keyOf(place)
    const within = view.within.includes(key) ? view.within.filter((one) => one !== key) : [...view.within, key]
    // A county below the map's level could not be seen.
    const finer = 'level' in place && place.level === 'county' && !atlas.units(view.level).includes(place)
    look(store, { within, ...(finer && within.includes(key) ? { level: 'county' } : {}) })
  }
  const box = (place: Region | RegionGroup) => {
    const key = keyOf(place)
    const holder = holderOf(place)
    const parent = 'adcode' in place && typed !== '' ? atlas.lineage(place.adcode)[1] : undefined
    return (
      <label className={holder ? 'held' : undefined} title={holder && words('filter.held', { name: holder })}>
        <input type="checkbox" checked={view.within.includes(key)} onChange={() => toggle(place)} />
        <span>
          {place.name[view.lang]}
          {parent && parent.level !== 'nation' && <small>{parent.shortName[view.lang]}</small>}
          {holder && <small>{words('filter.held', { name: holder })}</small>}
        </span>
        {counts.has(key) && <span className="count">{counts.get(key)}</span>}
      </label>
    )
  }
  const branch = (
    place: Region | RegionGroup,
    inside: readonly (Region | RegionGroup)[],
    deeper: (one: Region | RegionGroup) => React.ReactNode,
  ) => (
    <div className="branch" key={keyOf(place)}>
      {box(place)}
      {inside.length > 0 && (
        <details>
          <summary>{words('filter.inside', { name: place.name[view.lang], count: inside.length })}</summary>
          {inside.map(deeper)}
        </details>
      )}
    </div>
  )
  const leaf = (place: Region | RegionGroup) => <div key={keyOf(place)}>{box(place)}</div>
  const unit = (place: Region | RegionGroup) =>
    'adcode' in place ? branch(place, atlas.children(place.adcode), leaf) : null
  const zonesOf = (province: Region) =>
    atlas.groups.filter((group) =>
      group.members.every((member) => atlas.lineage(member).some(({ adcode }) => adcode === province.adcode)),
    )
  const zone = (place: Region | RegionGroup) =>
    'adcode' in place
      ? null
      : branch(
          place,
          place.members.flatMap((member) => atlas.region(member) ?? []),
          unit,
        )
  const wanted = typed.trim().toLowerCase()
  const found = wanted === '' ? [] : places.filter((place) => isNamed(place, wanted))

  return (
    <fieldset className="places">
      <legend className="sr-only">{words('filter.places')}</legend>
      <p className="finding">
        <label htmlFor={id}>{words('filter.find')}</label>
        <input
          id={id}
          type="search"
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </p>
      {wanted === ''
        ? provinces.map((province) => {
            const zones = zonesOf(province)
            return zones.length > 0
              ? branch(province, zones, zone)
              : branch(province, atlas.children(province.adcode), unit)
          })
        : found.slice(0, most).map(leaf)}
      {wanted !== '' && found.length === 0 && (
        <p className="none">{words('filter.find.none', { name: typed.trim() })}</p>
      )}
      {found.length > most && <p className="none">{words('filter.find.more', { count: found.length - most })}</p>}
    </fieldset>
  )
}

function isNamed(place: Region | RegionGroup, wanted: string): boolean {
  const names = [
    place.name.zh,
    place.name.en,
    ...('adcode' in place ? [place.adcode, ...(place.formerNames ?? [])] : []),
  ]
  return names.some((name) => name.toLowerCase().includes(wanted))
}
