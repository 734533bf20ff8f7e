import { useId, useState } from 'react'
import { isOpenMatch } from '../../../desk/change/open.ts'
import { chooseRegion } from '../../../desk/change/regions.ts'
import { wholeRegion } from '../../../desk/columns/whole-region.ts'
import type { RegionMatch, Source } from '../../../desk/project.ts'
import { useApp, useWords } from '../../store.ts'
import { act, useDesk } from '../desk-store.ts'
import { RegionChoice } from './RegionChoice.tsx'
import { regionNames } from './region-names.ts'

/** So many labels are shown at first. */
const first = 40
const ways = [
  'adcode',
  'name',
  'short-name',
  'former-name',
  'traditional',
  'with-parent',
  'chosen',
  'total',
  'ambiguous',
  'unknown',
] as const

/** Which regions the labels mean: how many were recognised and how, and which of them somebody has to choose. */
export function Regions({ source }: { source: Source }) {
  const words = useWords()
  const matches = useDesk((state) => state.examined?.sources.find(({ id }) => id === source.id)?.matches)
  const examining = useDesk((state) => state.examining !== null)
  const [most, setMost] = useState(first)
  const [showsAll, setShowsAll] = useState(false)
  const lists = useId()
  // Of a sheet of one region there are no labels.
  if (wholeRegion(source) !== null) return null
  if (!matches || matches.length === 0) {
    return (
      <section aria-labelledby="desk-regions">
        <h3 id="desk-regions">{words('desk.regions.title')}</h3>
        <p className="desk-note" role="status">
          {words(examining ? 'desk.far.looking' : 'desk.regions.none')}
        </p>
      </section>
    )
  }
  const open = matches.filter((one) => isOpenMatch(one))
  const said = matches.filter(({ how }) => how === 'chosen')
  const rest = matches.filter((one) => !isOpenMatch(one) && one.how !== 'chosen')
  const listed = [...open, ...said, ...(showsAll ? rest : [])]
  return (
    <section aria-labelledby="desk-regions">
      <h3 id="desk-regions">{words('desk.regions.title')}</h3>
      <ul className="desk-ways">
        {ways.map((how) => {
          const count = matches.filter((one) => one.how === how).length
          if (count === 0) return null
          return (
            <li key={how} className={how === 'ambiguous' || how === 'unknown' ? 'desk-wrong' : undefined}>
              {words('desk.regions.way', { how: words(`desk.how.${how}`), count })}
            </li>
          )
        })}
      </ul>
      <ul className="desk-labels">
        {listed.slice(0, most).map((match) => (
          <LabelItem key={`${match.parent ?? ''}/${match.label}`} source={source} match={match} lists={lists} />
        ))}
      </ul>
      <p className="desk-buttons">
        {listed.length > most && (
          <button type="button" className="quiet" onClick={() => setMost(most + 200)}>
            {words('desk.regions.more', { count: listed.length - most })}
          </button>
        )}
        {rest.length > 0 && (
          <button type="button" className="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {words(showsAll ? 'desk.regions.hide' : 'desk.regions.show', { count: rest.length })}
          </button>
        )}
      </p>
      <AllRegions id={lists} />
    </section>
  )
}

/** All names, once for all fields that search them. */
function AllRegions({ id }: { id: string }) {
  const base = useDesk((state) => state.base)
  const lang = useApp((state) => state.view.lang)
  if (!base) return null
  return (
    <datalist id={id}>
      {[...regionNames(base, lang).values()].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}

function LabelItem({ source, match, lists }: { source: Source; match: RegionMatch; lists: string }) {
  const words = useWords()
  const { label, parent, how, rows } = match
  const name = parent ? words('desk.regions.within', { label, parent }) : label
  return (
    <li className={isOpenMatch(match) ? 'desk-open' : undefined}>
      <p>
        <b className="desk-label">{name}</b>{' '}
        <span className="desk-note">{words('desk.regions.rows', { how: words(`desk.how.${how}`), count: rows })}</span>
      </p>
      <RegionChoice
        match={match}
        name={name}
        lists={lists}
        onChoose={(adcode) => act((project) => chooseRegion(project, source.id, match, adcode), 'desk.act.region')}
      />
    </li>
  )
}
