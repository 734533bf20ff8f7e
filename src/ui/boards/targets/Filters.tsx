import type { Facet } from '../../../atlas/target-filters.ts'
import { byHome, lacking, outside } from '../../../atlas/target-groups.ts'
import type { TargetRow } from '../../../atlas/targets.ts'
import { type TargetChoice, type TargetDimension, targetDimensions } from '../../../view/view.ts'
import { useApp, useWords } from '../../store.ts'
import { useLabels } from './labels.ts'
import { Sign, states } from './StateSign.tsx'

/** Chooses one value of a dimension, or none. */
export type Choose = (dimension: TargetDimension, value: string | undefined) => void

interface Props {
  choice: TargetChoice
  facets: Record<TargetDimension, Facet[]>
  rows: readonly TargetRow[]
  choose: Choose
}

const total = (facets: readonly Facet[]) => facets.reduce((sum, { count }) => sum + count, 0)

/** The whole in one line; every part of it can be chosen. */
export function StateSummary({ choice, facets, choose }: Props) {
  const words = useWords()
  return (
    <fieldset className="states" aria-label={words('targets.summary.label')}>
      <strong>{words('targets.summary', { count: total(facets.state) })}</strong>
      {states.map((state) => {
        const count = facets.state.find(({ value }) => value === state)?.count
        return count === undefined ? null : (
          <button
            key={state}
            type="button"
            aria-pressed={choice.state === state}
            onClick={() => choose('state', choice.state === state ? undefined : state)}
          >
            <Sign state={state} />
            <span>
              <b>{count}</b> {words(`targets.state.${state}`)}
            </span>
          </button>
        )
      })}
    </fieldset>
  )
}

/** The regions that have targets, those outside last. */
export function Regions({ choice, facets, rows, choose }: Props) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const label = useLabels(rows)
  const homes = byHome(facets.region, atlas).map(({ value, count }) => ({ value: value ?? outside, count }))
  const inside = homes.filter(({ value }) => value !== outside)
  const chosen = choice.region
  // A county is chosen from its own page: it has no place of its own here, but is shown while it is chosen.
  if (chosen !== undefined && !homes.some(({ value }) => value === chosen)) {
    inside.push({ value: chosen, count: facets.region.find(({ value }) => value === chosen)?.count ?? 0 })
  }
  const button = (value: string | undefined, name: string, count: number) => (
    <button
      key={value ?? ''}
      type="button"
      aria-pressed={chosen === value}
      className={value === outside ? 'outside' : undefined}
      onClick={() => choose('region', value)}
    >
      {name} <b>{count}</b>
    </button>
  )
  return (
    <fieldset className="regions" aria-label={words('targets.regions')}>
      {button(undefined, words('targets.all'), total(facets.region))}
      {[...inside, ...homes.filter(({ value }) => value === outside)].map(({ value, count }) =>
        button(value, atlas.region(value)?.shortName[lang] ?? label('region', value), count),
      )}
    </fieldset>
  )
}

const selects = ['year', 'unit', 'theme', 'kind', 'state'] as const

/** A labelled list for each of the other dimensions; values that would leave nothing are not offered. */
export function Selects(props: Props) {
  return selects.map((dimension) => <Select key={dimension} dimension={dimension} {...props} />)
}

function Select({ dimension, choice, facets, rows, choose }: Props & { dimension: (typeof selects)[number] }) {
  const words = useWords()
  const label = useLabels(rows)
  const chosen = choice[dimension]
  const offered = facets[dimension]
    .map(({ value, count }) => ({ value: value ?? lacking, count }))
    .filter(({ value, count }) => count > 0 || value === chosen)
  if (dimension === 'year') offered.sort((a, b) => (a.value < b.value ? -1 : 1))
  if (chosen !== undefined && !offered.some(({ value }) => value === chosen)) offered.push({ value: chosen, count: 0 })
  const id = `targets-${dimension}`
  return (
    <div className="by">
      <label htmlFor={id}>{words(`targets.by.${dimension}`)}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => choose(dimension, event.target.value || undefined)}>
        <option value="">{words('targets.any')}</option>
        {offered.map(({ value, count }) => (
          <option key={value} value={value} lang={dimension === 'unit' && value !== lacking ? 'zh' : undefined}>
            {words('targets.option', { value: label(dimension, value), count })}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What is chosen, each with a way to drop it. */
export function Chosen({ choice, rows, choose, clear }: Omit<Props, 'facets'> & { clear(): void }) {
  const words = useWords()
  const label = useLabels(rows)
  const active = targetDimensions.flatMap((dimension) => {
    const value = choice[dimension]
    return value === undefined ? [] : [{ dimension, value }]
  })
  if (active.length === 0) return null
  return (
    <fieldset className="chosen" aria-label={words('targets.filters')}>
      {active.map(({ dimension, value }) => {
        const said = { name: words(`targets.by.${dimension}`), value: label(dimension, value) }
        return (
          <button
            key={dimension}
            type="button"
            aria-label={words('targets.filter.remove', said)}
            onClick={() => choose(dimension, undefined)}
          >
            {words('targets.filter', said)} <span aria-hidden="true">✕</span>
          </button>
        )
      })}
      <button type="button" className="clear" onClick={clear}>
        {words('control.clear')}
      </button>
    </fieldset>
  )
}
