import '../region-records.css'
import { reach } from '../../../view/embed.ts'
import { Way } from '../../panel/Way.tsx'
import { look, useApp, useStore, useWords } from '../../store.ts'

/** A region by its name, or by its code where the release does not have it. */
export function RegionButton({ adcode }: { adcode: string }) {
  const lang = useApp((state) => state.view.lang)
  const region = useApp((state) => state.atlas.region(adcode))
  if (!region) return <span>{adcode}</span>
  return (
    <Way className="region place" to={{ region: adcode }}>
      {region.name[lang]}
    </Way>
  )
}

/** A region within its prefecture, for lists where the county alone would not tell where it is. */
export function PlaceButtons({ adcode }: { adcode: string }) {
  const atlas = useApp((state) => state.atlas)
  const line = atlas.lineage(adcode)
  const above = line.slice(1).find(({ level }) => level === 'prefecture' || level === 'province')
  return (
    <span className="places">
      {above && <RegionButton adcode={above.adcode} />}
      {above && <span aria-hidden="true"> › </span>}
      <RegionButton adcode={adcode} />
    </span>
  )
}

/** The name of an institution: a way to it where the release has it, plain text where it is only named. */
export function InstitutionName({ name, facility }: { name: string; facility?: string | undefined }) {
  const words = useWords()
  const store = useStore()
  const known = useApp((state) => state.atlas.facilities.some((one) => one.id === facility))
  const open = useApp(({ view }) => reach({ facility: facility ?? null }, view) === 'here')
  if (facility === undefined || !known || !open) return <span lang="zh">{name}</span>
  return (
    <button
      type="button"
      className="region institution"
      title={words('institution.open')}
      onClick={() => look(store, { facility })}
    >
      <span lang="zh">{name}</span>
    </button>
  )
}
