import { groupBy } from '../../atlas/atlas.ts'
import type { Indicator, Observation } from '../../release/schema.ts'
import { useApp, useWords } from '../store.ts'
import { Value } from './Value.tsx'

/** All values of a region: the default or latest period of each indicator, the others unfolded on demand. */
export function ValuesTable({ adcode }: { adcode: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const groups = groupBy(atlas.observationsOf(adcode), (one) => one.indicator)
  const province = atlas.lineage(adcode).find((one) => one.level === 'province' && one.adcode !== adcode)
  const shown = atlas.indicators.filter((one) => groups.has(one.id))
  return (
    <table className="values">
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
        return main
          ? rows(
              indicator,
              main,
              all.filter((one) => one !== main),
            )
          : null
      })}
    </table>
  )

  function rows(indicator: Indicator, main: Observation, others: Observation[]) {
    const name = atlas.region(adcode)?.name[lang] ?? ''
    const row = (one: Observation, first: boolean) => (
      <tr key={one.period} className={first ? 'main' : 'other'}>
        <th scope="row" className="period">
          {one.period}
          {'status' in one && <small>{words(`status.short.${one.status}`)}</small>}
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
        {row(main, true)}
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
}
