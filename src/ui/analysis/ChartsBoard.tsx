import { memo, useDeferredValue, useMemo } from 'react'
import { readingInWords } from '../../scene/build.ts'
import { scatterOf } from '../../scene/charts/scatter.ts'
import { formatPeriod } from '../../scene/format.ts'
import { summaryOf } from '../../scene/summary.ts'
import { noFilter } from '../../view/filter.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { useWidth } from './chart/useWidth.ts'
import { DistributionChart } from './charts/DistributionChart.tsx'
import { MissingList, Readout, ReferenceList } from './charts/Figures.tsx'
import { RankingChart } from './charts/RankingChart.tsx'
import { ScatterChart } from './charts/ScatterChart.tsx'
import { Sentences } from './charts/Sentences.tsx'
import { panelId, Tabs, tabId } from './charts/Tabs.tsx'
import { TrendChart } from './charts/TrendChart.tsx'
import { type Charted, type Size, useCharted } from './charts/useCharted.ts'
import { charts } from './words/charts.ts'
import './charts.css'

addWords(charts)

/** Charts of the indicator on the map, over the areas that pass the filters. */
export default function ChartsBoard() {
  const words = useWords()
  const shown = useApp((state) => state.view.chart)
  // The map changes in the same frame; the chart follows when it has been seen.
  const view = useDeferredValue(useApp((state) => state.view))
  const scene = useDeferredValue(useApp((state) => state.scene))
  const charted = useCharted(view, scene)
  // Measured once for all charts: one that measured itself would be drawn in one long go.
  const { ref, width, rem } = useWidth<HTMLDivElement>()
  const size = useMemo(() => ({ width, rem }), [width, rem])
  return (
    <>
      <Tabs />
      <div ref={ref} id={panelId} role="tabpanel" aria-labelledby={tabId(shown)} className="chart-panel">
        {charted ? (
          <Shown key={charted.view.chart} charted={charted} size={size} />
        ) : (
          <p role="status">{words('charts.none.indicator')}</p>
        )}
      </div>
    </>
  )
}

const Shown = memo(function Shown({ charted, size }: { charted: Charted; size: Size }) {
  const words = useWords()
  const store = useStore()
  const { atlas, view, indicator, units, known, missing } = charted
  const { chart, lang } = view
  const scatter = useMemo(() => (chart === 'scatter' ? scatterOf(atlas, view) : undefined), [charted])
  const name = indicator.name[lang]
  const period = formatPeriod(charted.period, words)
  const title =
    chart === 'scatter'
      ? scatter
        ? words('charts.title.scatter', { x: name, y: scatter.y.name[lang] })
        : name
      : words(`charts.title.${chart}`, { indicator: name, period })
  const doubtful = (scatter?.pairs ?? known).filter((one) => one.doubtful).length
  const ofOneYear = chart === 'ranking' || chart === 'distribution'
  const equal = ofOneYear && known.length > 1 && known.every((one) => one.value === known[0]?.value)
  // The lines of the trend and the scatter plot take their values from elsewhere than this year.
  const plotted = known.length > 0 || !ofOneYear

  if (units.length === 0) {
    return (
      <>
        <h2>{title}</h2>
        <p role="status" className="said">
          {words('charts.none.areas')}{' '}
          <button type="button" className="quiet" onClick={() => look(store, noFilter)}>
            {words('charts.none.clear')}
          </button>
        </p>
      </>
    )
  }
  return (
    <>
      <h2>{title}</h2>
      <Sentences
        all={[
          ...(ofOneYear || (chart === 'trend' && known.length > 1) ? ofTheYear() : []),
          equal && words('charts.same', { count: known.length }),
          doubtful > 0 && words('charts.doubtful', { count: doubtful }),
        ]}
      />
      {chart !== 'scatter' && <ReferenceList charted={charted} />}
      {plotted && <Readout charted={charted} scatter={scatter} />}
      {chart === 'ranking' && known.length > 0 && <RankingChart charted={charted} size={size} title={title} />}
      {chart === 'distribution' && known.length > 0 && (
        <DistributionChart charted={charted} size={size} title={title} />
      )}
      {chart === 'trend' && <TrendChart charted={charted} size={size} title={title} />}
      {chart === 'scatter' &&
        (scatter ? (
          <ScatterChart charted={charted} size={size} scatter={scatter} title={title} />
        ) : (
          <p role="status">{words('charts.scatter.only')}</p>
        ))}
      {chart !== 'scatter' && (
        <MissingList title={words('charts.missing', { count: missing.length })} missing={missing} charted={charted} />
      )}
    </>
  )

  function ofTheYear(): string[] {
    const [first] = units.filter((unit) => unit.reading.kind === 'value')
    if (!first) return [words('charts.none.values', { indicator: name, period, count: units.length })]
    if (known.length === 1) return [words('charts.one', { said: readingInWords(first, indicator, view, words) })]
    return [summaryOf(units, indicator, period, { ...view, layers: ['fill'] }, words)]
  }
})
