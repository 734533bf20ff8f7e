import { groupBy } from '../../atlas/atlas.ts'
import type { Indicator, Observation } from '../../release/schema.ts'
import { useApp, useWords } from '../store.ts'
import { TargetLine, useTargetLines } from './TargetLine.tsx'
import { Value } from './Value.tsx'

/** All values of a region: the default or latest period of each indicator, the others unfolded on demand. */
export function ValuesTable({ adcode }: { adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const groups = groupBy(atlas.observationsOf(adcode), (one) => one.indicator)
  const province = atlas.lineage(adcode).find((one) => one.level === 'province' && one.adcode !== adcode)
  const linesOf = useTargetLines()
  const aims = (indicator: Indicator) => linesOf(indicator).filter((line) => line.region === adcode)
  const shown = atlas.indicators.filter((one) => groups.has(one.id) || aims(one).length > 0)
  return (
    <table className="values" aria-label={words('panel.values')}>
      <thead>
        <tr>
          <th>{words('panel.column.period')}</th>
          <th>{words('panel.column.here')}</th>
          {province && <th>{words('panel.column.province')}</th>}
          <th>{words('panel.column.nation')}</th>
        </tr>
      </thead>
      {shown.map((indicator) => {
        const all = [...(groups.get(indicator.id) ?? [])].sort((a, b) => (a.period < b.period ? 1 : -1))
        const main = all.find((one) => one.period === indicator.defaultPeriod) ?? all[0]
        return rows(
          indicator,
          main,
          all.filter((one) => one !== main),
        )
      })}
    </table>
  )

  function rows(indicator: Indicator, main: Observation | undefined, others: Observation[]) {
    const name = atlas.region(adcode)?.name[lang] ?? ''
    const row = (one: Observation, first: boolean) => (
      <tr key={one.period} className={first ? 'main' : 'other'}>
        <th scope="row" className="period">
          {one.period} {'status' in one && <small>{words(`status.short.${one.status}`)}</small>}
        </th>
        <td>
          <Value observation={one} indicator={indicator} name={name} />
        </td>
        {province && (
          <td>
            <Value
              observation={atlas.observation(province.adcode, indicator.id, one.period)}
              indicator={indicator}
              name={province.name[lang]}
            />
          </td>
        )}
        <td>
          <Value
            observation={atlas.observation('100000', indicator.id, one.period)}
            indicator={indicator}
            name={words('reference.nation')}
          />
        </td>
      </tr>
    )
    return (
      <tbody key={indicator.id}>
        <tr className="name">
          <th scope="rowgroup" colSpan={province ? 4 : 3}>
            {indicator.name[lang]} <small>{indicator.unit[lang]}</small>
          </th>
        </tr>
        {main ? row(main, true) : missing(indicator)}
        {aims(indicator).map((line) => (
          <tr key={line.target.id} className="aim">
            <td colSpan={province ? 4 : 3}>
              <TargetLine line={line} indicator={indicator} />
            </td>
          </tr>
        ))}
        {others.length > 0 && (
          <tr className="unfold">
            <td colSpan={province ? 4 : 3}>
              <details>
                <summary>{words('panel.values.periods', { count: others.length })}</summary>
                <table>
                  <tbody>{others.map((one) => row(one, false))}</tbody>
                </table>
              </details>
            </td>
          </tr>
        )}
      </tbody>
    )
  }

  /** Only a target is known of it: the row says so, with the values of the larger areas beside it. */
  function missing(indicator: Indicator) {
    const period = indicator.defaultPeriod
    const reading = atlas.read(adcode, indicator.id, period)
    const of = (code: string) => (
      <Value
        observation={atlas.observation(code, indicator.id, period)}
        indicator={indicator}
        name={atlas.region(code)?.name[lang] ?? ''}
      />
    )
    return (
      <tr className="main">
        <th scope="row" className="period">
          {period}
        </th>
        <td>
          <span className="absent">
            {words(`absence.short.${reading.kind === 'absent' ? reading.absence : 'no-source'}`)}
          </span>
        </td>
        {province && <td>{of(province.adcode)}</td>}
        <td>{of('100000')}</td>
      </tr>
    )
  }
}
