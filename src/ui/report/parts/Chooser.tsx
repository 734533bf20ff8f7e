import { useId } from 'react'
import { neighboursOf, regionsToChoose } from '../../../scene/report/choice.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'

/** Every province and prefecture, and the counties around the one that is shown. */
export function Chooser({ adcode }: { adcode: string | null }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const id = useId()
  return (
    <div className="report-choose">
      <label htmlFor={id}>{words('report.choose')}</label>
      <select id={id} value={adcode ?? ''} onChange={({ target }) => look(store, { region: target.value || null })}>
        <option value="">{words('report.choose.none')}</option>
        {regionsToChoose(atlas, adcode).map(({ of, regions }) => (
          <optgroup key={of?.adcode ?? ''} label={of?.name[lang] ?? words('report.choose.provinces')}>
            {regions.map((region) => (
              <option key={region.adcode} value={region.adcode}>
                {region.name[lang]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** To the region before and the one after of the same level. */
export function Steps({ adcode }: { adcode: string }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const { before, after } = neighboursOf(atlas, adcode)
  return (
    <p className="report-steps">
      {before && (
        <button
          type="button"
          className="quiet"
          aria-label={words('report.before', { name: before.name[lang] })}
          onClick={() => look(store, { region: before.adcode })}
        >
          ‹ {before.shortName[lang]}
        </button>
      )}
      {after && (
        <button
          type="button"
          className="quiet"
          aria-label={words('report.after', { name: after.name[lang] })}
          onClick={() => look(store, { region: after.adcode })}
        >
          {after.shortName[lang]} ›
        </button>
      )}
    </p>
  )
}
