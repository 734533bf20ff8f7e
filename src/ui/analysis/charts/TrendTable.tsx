import type { Series } from '../../../scene/charts/trend.ts'
import { Value } from '../../panel/Value.tsx'
import { useWords } from '../../store.ts'
import { AsTable } from '../chart/AsTable.tsx'
import type { Charted } from './useCharted.ts'

/** Every value of every line, with its evidence; an empty year is said to be one. */
export function TrendTable(props: {
  charted: Charted
  series: readonly Series[]
  periods: readonly string[]
  title: string
}) {
  const words = useWords()
  const { charted, series, title } = props
  const { indicator, view } = charted
  const all = new Set([...props.periods, ...series.flatMap(({ points }) => points.map((p) => p.observation.period))])
  const periods = [...all].sort()
  return (
    <AsTable
      title={words('charts.table')}
      caption={title}
      columns={[{ name: words('charts.column.region'), text: true }, ...periods.map((name) => ({ name }))]}
      items={series}
      row={({ region, points }, index) => (
        <tr key={region.adcode} aria-rowindex={index + 2}>
          <th scope="row">{region.shortName[view.lang]}</th>
          {periods.map((period) => (
            <td key={period}>
              <Value
                observation={points.find((one) => one.observation.period === period)?.observation}
                indicator={indicator}
                name={region.name[view.lang]}
              />
            </td>
          ))}
        </tr>
      )}
    />
  )
}
