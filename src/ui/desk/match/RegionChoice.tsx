import { useState } from 'react'
import { isOpenMatch } from '../../../desk/change/open.ts'
import type { RegionMatch } from '../../../desk/project.ts'
import { useApp, useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'
import { regionNames } from './region-names.ts'

interface Props {
  match: RegionMatch
  /** The label with the one that holds it, for who cannot see what stands beside. */
  name: string
  /** Id of the list of all names. */
  lists: string
  /** Null: none; undefined: as recognised. */
  onChoose(adcode: string | null | undefined): void
}

/** Which region a label means: among the nearest, by search, or none. */
export function RegionChoice({ match, name, lists, onChoose }: Props) {
  const words = useWords()
  const base = useDesk((state) => state.base)
  const lang = useApp((state) => state.view.lang)
  const [searching, setSearching] = useState(false)
  const [text, setText] = useState('')
  if (!base) return null
  const names = regionNames(base, lang)
  const { adcode, how, candidates } = match
  const value = how === 'chosen' ? (adcode ?? 'none') : (adcode ?? '')
  const offered = [...new Set([...candidates, ...(adcode ? [adcode] : [])])]

  const choose = (chosen: string) => {
    setSearching(chosen === 'other')
    if (chosen === 'none') onChoose(null)
    else if (chosen === '') onChoose(undefined)
    else if (chosen !== 'other') onChoose(chosen)
  }
  const find = (written: string) => {
    setText(written)
    for (const [code, full] of names) {
      if (full !== written && code !== written.trim()) continue
      setSearching(false)
      setText('')
      onChoose(code)
      return
    }
  }
  return (
    <div className="desk-choice">
      <label>
        <span className="sr-only">{words('desk.regions.means', { label: name })}</span>
        <select value={searching ? 'other' : value} onChange={({ target }) => choose(target.value)}>
          <option value="">
            {words(
              how === 'chosen' ? 'desk.regions.undo' : isOpenMatch(match) ? 'desk.regions.choose' : 'desk.how.total',
            )}
          </option>
          {offered.map((code) => (
            <option key={code} value={code}>
              {names.get(code) ?? code}
            </option>
          ))}
          <option value="none">{words('desk.regions.no-region')}</option>
          <option value="other">{words('desk.regions.other')}</option>
        </select>
      </label>
      {searching && (
        <label>
          <span className="sr-only">{words('desk.regions.search')}</span>
          <input
            // biome-ignore lint/a11y/noAutofocus: it was asked for just now, to be written into
            autoFocus
            list={lists}
            value={text}
            placeholder={words('desk.regions.search')}
            onChange={({ target }) => find(target.value)}
          />
        </label>
      )}
    </div>
  )
}
