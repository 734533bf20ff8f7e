import type { Scatter } from '../../../scene/charts/scatter.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Value } from '../../panel/Value.tsx'
import { useApp, useWords } from '../../store.ts'
import { AsTable } from '../chart/AsTable.tsx'

/** Every dot's numbers, with their evidence. */
export function ScatterTable(props: { scatter: Scatter; names: ReadonlyMap<string, string>; title: string }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const { scatter, names, title } = props
  const head = (axis: 'x' | 'y') =>
    words('charts.column.dated', {
      indicator: scatter[axis].name[lang],
      period: formatPeriod(scatter.periods[axis], words),
      unit: scatter[axis].unit[lang],
    })
  const population = atlas.indicator('population')
  return (
    <AsTable
      title={words('charts.table')}
      caption={title}
      columns={[
        { name: words('charts.column.region'), text: true },
        { name: head('x') },
        { name: head('y') },
        { name: words('charts.column.population') },
        { name: words('charts.column.zone'), text: true },
      ]}
      items={scatter.pairs}
      row={({ region, x, y, zone }, index) => (
        <tr key={region.adcode} aria-rowindex={index + 2}>
          <th scope="row">{names.get(region.adcode)}</th>
          <td>
            <Value observation={x} indicator={scatter.x} name={region.name[lang]} />
          </td>
          <td>
            <Value observation={y} indicator={scatter.y} name={region.name[lang]} />
          </td>
          <td>
            {population ? (
              <Value
                observation={atlas.observation(region.adcode, 'population', '2020')}
                indicator={population}
                name={region.name[lang]}
              />
            ) : (
              words('charts.none')
            )}
          </td>
          <td className="text">
            {(zone === null ? undefined : atlas.groups[zone]?.name[lang]) ?? words('charts.scatter.across')}
          </td>
        </tr>
      )}
    />
  )
}
