import { type FormEvent, useId, useState } from 'react'
import type { Region } from '../../../release/schema.ts'
import { mostCompared } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'

/** The regions that are compared: each can be taken out, and others added by name. */
export function Chooser({ regions }: { regions: readonly Region[] }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const list = useId()
  const input = useId()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState('')
  const chosen = regions.map(({ adcode }) => adcode)
  const full = chosen.length >= mostCompared
  const offered = [...new Set([...atlas.units('prefecture'), ...atlas.units('county')])]
    .flatMap((unit) => atlas.lineage(unit.adcode).filter(({ level }) => level !== 'nation'))
    .filter((region, at, all) => all.indexOf(region) === at && !chosen.includes(region.adcode))
  /** Two places of one name are told apart by what they lie in. */
  const nameOf = (region: Region) => {
    const name = region.name[lang]
    const same = offered.filter((one) => one.name[lang] === name)
    const parent = atlas.lineage(region.adcode)[1]
    return same.length > 1 && parent ? words('compare.within', { name, parent: parent.shortName[lang] }) : name
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const wanted = text.trim()
    const found = offered.find(
      (one) => nameOf(one) === wanted || one.shortName[lang] === wanted || one.adcode === wanted,
    )
    setUnknown(found || wanted === '' ? '' : wanted)
    if (!found) return
    setText('')
    look(store, { compared: [...chosen, found.adcode] })
  }

  return (
    <form className="chooser" onSubmit={add}>
      <ul aria-label={words('compare.chosen')}>
        {regions.map((region) => (
          <li key={region.adcode}>
            <button
              type="button"
              className="quiet"
              aria-label={words('compare.remove', { name: region.name[lang] })}
              onClick={() => look(store, { compared: chosen.filter((one) => one !== region.adcode) })}
            >
              {region.shortName[lang]} ✕
            </button>
          </li>
        ))}
      </ul>
      {full ? (
        <p className="none">{words('compare.full', { count: mostCompared })}</p>
      ) : (
        <p className="adding">
          <label htmlFor={input}>{words('compare.add')}</label>
          <input
            id={input}
            list={list}
            value={text}
            autoComplete="off"
            aria-describedby={unknown ? `${input}-said` : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <datalist id={list}>
            {offered.map((region) => (
              <option key={region.adcode} value={nameOf(region)} />
            ))}
          </datalist>
          <button type="submit" className="quiet">
            {words('compare.add.button')}
          </button>
        </p>
      )}
      {unknown && (
        <p className="problem" role="alert" id={`${input}-said`}>
          {words('compare.notfound', { name: unknown })}
        </p>
      )}
    </form>
  )
}
