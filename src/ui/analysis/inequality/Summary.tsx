import { memo, useMemo } from 'react'
import { gini } from '../../../atlas/inequality/lorenz.ts'
import type { Figure } from '../../../atlas/inequality/parts.ts'
import { type Extremes, extremes, variation, weightedVariation } from '../../../atlas/inequality/spread.ts'
import { theilL, theilT } from '../../../atlas/inequality/theil.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { areaEvidence, populationPeriod } from '../../../scene/inequality.ts'
import { useStore, useWords } from '../../store.ts'
import { formatDegree, formatIndex, formatRate, multiple } from './format.ts'
import { formulas, type Measure, measures } from './formulas.ts'
import type { Measured } from './useMeasured.ts'
import { whyNot } from './why.ts'

const compute: Record<Measure, (parts: Measured['parts']) => Figure | Extremes> = {
  gini,
  theilL,
  theilT,
  weighted: weightedVariation,
  unweighted: variation,
  extremes,
}

/** The figures in a table; each leads to its formula and to all that went into it. */
export const Summary = memo(function Summary({ measured }: { measured: Measured }) {
  const words = useWords()
  const store = useStore()
  const { atlas, view, resource, period, sample, parts, names } = measured
  const { lang, over } = view
  const figures = useMemo(() => measures.map((name) => ({ name, figure: compute[name](parts) })), [parts])
  const title = words('inequality.table', {
    resource: resource.name[lang],
    over: words(`inequality.against.${over}`),
    period: formatPeriod(period, words),
  })
  const nameOf = (name: Measure) => words(`inequality.measure.${name}`, { base: words(`inequality.base.${over}`) })
  const listed = (regions: readonly string[]) =>
    regions.map((region) => names.get(region)).join(words('inequality.comma'))
  return (
    <table className="figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words('inequality.column.measure')}</th>
          <th scope="col" className="number">
            {words('inequality.column.value')}
          </th>
          <th scope="col" className="number">
            {words('inequality.column.n')}
          </th>
          <th scope="col" className="reading">
            {words('inequality.column.reading')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, figure }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            <td className="number">{figure.value === null ? <span className="dash">—</span> : value(name, figure)}</td>
            <td className="number">{parts.length}</td>
            <td className="reading">{figure.value === null ? whyNot(figure, names, words) : reading(name, figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function value(name: Measure, { value: number }: { value: number }) {
    const written =
      name === 'extremes' ? words('inequality.times', { value: formatDegree(number, lang) }) : formatIndex(number, lang)
    const measure = nameOf(name)
    const note = words(`inequality.method.${name}`)
    return (
      <button
        type="button"
        className="value"
        aria-label={words('inequality.inputs', { name: measure, value: written })}
        onClick={() =>
          store.setState({
            cited: {
              title: `${measure} · ${title}`,
              value: written,
              status: null,
              formula: `${formulas[name]}; ${inputs()}`,
              note: { zh: note, en: note },
              evidence: over === 'area' ? evidenceOfAreas() : [],
            },
          })
        }
      >
        {written}
      </button>
    )
  }

  /** Written as the formulas of derived values are, so that each input leads on to its own evidence. */
  function inputs(): string {
    return sample.members
      .map(({ region, observation, area }) => {
        const base = over === 'population' ? `population[${region},${populationPeriod}]` : String(area)
        return `${resource.id}[${region},${observation.period}] / ${base}`
      })
      .join('; ')
  }

  function evidenceOfAreas(): string[] {
    return [...new Set(sample.members.flatMap(({ region, area }) => areaEvidence(atlas, region, area)?.evidence ?? []))]
  }

  function reading(name: Measure, figure: Figure | Extremes) {
    if (name !== 'extremes' || !('highest' in figure)) return words(`inequality.reading.${name}`)
    const rate = (one: number) => formatRate(one * multiple[over], lang)
    return words('inequality.reading.extremes', {
      highest: listed(figure.highest.regions),
      high: rate(figure.highest.rate),
      lowest: listed(figure.lowest.regions),
      low: rate(figure.lowest.rate),
      unit: words(`inequality.per.${over}`),
    })
  }
})
