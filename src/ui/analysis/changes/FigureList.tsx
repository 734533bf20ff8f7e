import { type ReactNode, useMemo } from 'react'
import type { FigureChange } from '../../../release/compare.ts'
import type { Indicator, Observation } from '../../../release/schema.ts'
import { formatPeriod, formatValue } from '../../../scene/format.ts'
import { Value } from '../../panel/Value.tsx'
import { LongBody } from '../../parts/LongBody.tsx'
import { look, point, useApp, useStore, useWords } from '../../store.ts'
import type { Compared } from './useComparison.ts'

/** Figures that are listed at most: no one reads more, and tens of thousands of rows take a browser many seconds. */
const most = 2000

/** One more column of the list. */
export interface MoreOfFigure {
  head: string
  cell(change: FigureChange): ReactNode
}

interface Props {
  changes: readonly FigureChange[]
  compared: Compared
  withIndicator: boolean
  more?: MoreOfFigure | undefined
}

/** Each figure that differs, with what both releases say: the largest changes first, then by region. */
export function FigureList({ changes, compared, withIndicator, more }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const selected = useApp((state) => state.view.region)
  const hovered = useApp((state) => state.hovered)
  const sorted = useMemo(() => [...changes].sort((a, b) => shareOf(b) - shareOf(a)).slice(0, most), [changes])
  if (sorted.length === 0) return <p className="none">{words('changes.listed.none')}</p>
  const indicatorOf = (id: string) => atlas.indicator(id) ?? compared.before.indicators.find((one) => one.id === id)
  const nameOf = (adcode: string) =>
    (atlas.region(adcode) ?? compared.before.regions.find((one) => one.adcode === adcode))?.shortName[lang] ?? adcode

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="wide-table" aria-label={words('changes.list')} tabIndex={0}>
      <table className="changed" aria-rowcount={sorted.length + 1}>
        <caption className="sr-only">{words('changes.list')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{words('changes.region')}</th>
            <th scope="col">{words(withIndicator ? 'changes.what' : 'changes.period')}</th>
            <th scope="col" className="number">
              {words('changes.before')}
            </th>
            <th scope="col" className="number">
              {words('changes.after')}
            </th>
            <th scope="col" className="number">
              {words('changes.difference')}
            </th>
            {more && <th scope="col">{more.head}</th>}
          </tr>
        </thead>
        <LongBody items={sorted} row={row} />
      </table>
      {changes.length > most && <p className="note">{words('changes.listed.most', { count: most })}</p>}
    </section>
  )

  function row(change: FigureChange, index: number) {
    const { region, indicator: id, period, before, after, fate } = change
    const indicator = indicatorOf(id)
    if (!indicator) return null
    const name = nameOf(region)
    const marks = [region === selected ? 'chosen' : '', region === hovered ? 'pointed' : ''].join(' ').trim()
    return (
      <tr
        key={`${region}${id}${period}`}
        aria-rowindex={index + 2}
        className={marks || undefined}
        onPointerEnter={() => point(store, region)}
        onPointerLeave={() => point(store, null)}
      >
        <th scope="row">
          <i className={`fate ${fate}`} title={words(`changes.fate.${fate}`)} />
          <span className="sr-only">{words(`changes.fate.${fate}`)} </span>
          {atlas.region(region) ? (
            <button type="button" className="region" onClick={() => look(store, { region })}>
              {name}
            </button>
          ) : (
            name
          )}
        </th>
        <td>
          {formatPeriod(period, words)}
          {withIndicator && ` · ${indicator.name[lang]}`}
        </td>
        <td className="number">
          {before ? (
            <Value observation={before} indicator={indicator} name={name} source={compared.source} />
          ) : (
            <span className="dash">{words('changes.norecord')}</span>
          )}
        </td>
        <td className="number">
          {after ? (
            <Value observation={after} indicator={indicator} name={name} />
          ) : (
            <span className="dash">{words('changes.norecord')}</span>
          )}
        </td>
        <td className="number">{differenceOf(before, after, indicator)}</td>
        {more && <td>{more.cell(change)}</td>}
      </tr>
    )
  }

  function differenceOf(before: Observation | null, after: Observation | null, indicator: Indicator): string {
    if (before?.value == null || after?.value == null || before.value === after.value) return ''
    const difference = after.value - before.value
    return `${difference > 0 ? '+' : '−'}${formatValue(Math.abs(difference), indicator, lang)}`
  }
}

/** The change as a share of the larger of both values, 0–2; below zero where the value did not change. */
function shareOf({ before, after, fate }: FigureChange): number {
  if (before?.value == null || after?.value == null || fate !== 'changed') return -1
  const larger = Math.max(Math.abs(before.value), Math.abs(after.value))
  return larger === 0 ? 0 : Math.abs(after.value - before.value) / larger
}
