import { useMemo } from 'react'
import { publishedOf } from '../../atlas/designations.ts'
import { formatPeriod } from '../../scene/format.ts'
import { lists, shownList } from '../../view/view.ts'
import { Value } from '../panel/Value.tsx'
import { type Library, look, useApp, useStore, useWords } from '../store.ts'
import { WithRecords } from './institutions/WithRecords.tsx'
import { EntriesTable } from './lists/EntriesTable.tsx'
import { Highlands } from './lists/Highlands.tsx'
import { PromotionYears } from './lists/PromotionYears.tsx'

/** Published lists: centres, pilots, zones and promotions, one at a time. */
export function ListsBoard() {
  const words = useWords()
  return (
    <>
      <header className="board-head">
        <h2>{words('lists.title')}</h2>
        <p>{words('lists.lead')}</p>
      </header>
      <WithRecords>{(library) => <Lists library={library} />}</WithRecords>
    </>
  )
}

function Lists({ library }: { library: Library }) {
  const words = useWords()
  const store = useStore()
  const view = useApp((state) => state.view)
  const { designations } = library
  const shown = shownList(view, designations) ?? lists[0]
  const entries = useMemo(() => designations.filter(({ list }) => list === shown), [designations, shown])
  if (!shown) return null
  return (
    <>
      <fieldset className="list-chooser">
        <legend className="sr-only">{words('lists.choose')}</legend>
        {lists.map((list) => (
          <button
            key={list}
            type="button"
            aria-pressed={list === shown}
            onClick={() => look(store, { list, region: null, facility: null })}
          >
            {words(`lists.name.${list}`)}{' '}
            <span className="count">{designations.filter((one) => one.list === list).length}</span>
          </button>
        ))}
      </fieldset>
      <section aria-label={words(`lists.name.${shown}`)}>
        <h3>
          {words(`lists.name.${shown}`)} <small role="status">{words('lists.count', { count: entries.length })}</small>
        </h3>
        <p className="note">{words(`lists.about.${shown}`)}</p>
        <Published list={shown} />
        {shown === 'medical-highland' && <Highlands library={library} />}
        {shown === 'promotion' && <PromotionYears entries={entries} />}
        {entries.length > 0 ? (
          <EntriesTable list={shown} entries={entries} />
        ) : (
          shown !== 'medical-highland' && <p className="none">{words('lists.none')}</p>
        )}
      </section>
    </>
  )
}

/** Numbers that sources publish of the list as a whole, beside which the entries are few. */
function Published({ list }: { list: (typeof lists)[number] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const figures = publishedOf(list, atlas)
  if (figures.length === 0) return null
  return (
    <>
      <p className="note">{words('lists.published')}</p>
      <dl className="published">
        {figures.map((one) => {
          const indicator = atlas.indicator(one.indicator)
          const region = atlas.region(one.region)
          return indicator && region ? (
            <div key={`${one.indicator}${one.region}${one.period}`}>
              <dt>
                {region.shortName[lang]} · {indicator.name[lang]} · {formatPeriod(one.period, words)}
              </dt>
              <dd>
                <Value observation={one} indicator={indicator} name={region.name[lang]} withUnit />
              </dd>
            </div>
          ) : null
        })}
      </dl>
    </>
  )
}
