import { useId, useState } from 'react'
import { pyramid, type TierLevel } from '../../../atlas/tiers.ts'
import { useApp, useWords } from '../../store.ts'
import { InstitutionName, PlaceButtons } from '../institutions/buttons.tsx'
import { PublishedCounts } from './PublishedCounts.tsx'
import { PyramidTable } from './PyramidTable.tsx'
import { tierName } from './tier-name.ts'

const provinces = ['510000', '500000']

/** The tiers of one region, or of both provinces side by side, and the institutions of the level that was chosen. */
export function PyramidPart() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const [region, setRegion] = useState('')
  const [open, setOpen] = useState<{ region: string; level: TierLevel } | null>(null)
  const id = useId()
  const shown = (region === '' ? provinces : [region]).filter((adcode) => atlas.region(adcode))
  const pyramids = shown.map((adcode) => ({ adcode, pyramid: pyramid(atlas, adcode) }))
  const choices = provinces.flatMap((adcode) => {
    const province = atlas.region(adcode)
    return province ? [province, ...atlas.children(adcode)] : []
  })
  const opened = pyramids
    .find(({ adcode }) => adcode === open?.region)
    ?.pyramid.levels.find(({ level }) => level === open?.level)
  return (
    <>
      <p className="note">{words('pyramid.lead')}</p>
      <p className="pyramid-choice">
        <label htmlFor={id}>{words('pyramid.region')}</label>
        <select
          id={id}
          value={region}
          onChange={(event) => {
            setRegion(event.target.value)
            setOpen(null)
          }}
        >
          <option value="">{words('pyramid.both')}</option>
          {choices.map((one) => (
            <option key={one.adcode} value={one.adcode}>
              {one.level === 'province' ? one.name[lang] : `　${one.name[lang]}`}
            </option>
          ))}
        </select>
      </p>
      <PyramidTable
        pyramids={pyramids}
        open={open}
        controls={`${id}list`}
        choose={(adcode, level) =>
          setOpen(open?.region === adcode && open.level === level ? null : { region: adcode, level })
        }
      />
      <div id={`${id}list`} className="tier-list">
        {open && opened && (
          <>
            <h4>
              {words('pyramid.list', {
                name: atlas.region(open.region)?.name[lang] ?? open.region,
                tier: tierName(open.level, words),
                count: opened.facilities.length,
              })}
            </h4>
            <ul>
              {opened.facilities.map((facility) => {
                const one = atlas.facilities.find((other) => other.id === facility)
                return one ? (
                  <li key={facility}>
                    <InstitutionName name={one.name} facility={facility} /> <PlaceButtons adcode={one.region} />
                  </li>
                ) : null
              })}
            </ul>
          </>
        )}
      </div>
      {pyramids.map(({ adcode, pyramid }) => (
        <PublishedCounts key={adcode} adcode={adcode} pyramid={pyramid} />
      ))}
    </>
  )
}
