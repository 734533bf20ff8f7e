import { metricNames, metrics } from './metrics.ts'
import type { PageName } from './prepare.ts'
import type { Condition } from './run.ts'
import { ratio } from './statistics.ts'
import type { Summary, Verdict } from './targets.ts'

const titles: Record<PageName, string> = {
  app: 'this app',
  echarts: 'ECharts',
  leaflet: 'Leaflet',
  maplibre: 'MapLibre+deck',
}
const conditionTitles: Record<Condition, string> = {
  full: 'Full speed',
  slow: 'Slow: CPU 4×, 9 Mbit/s down, 1.5 up, 60 ms latency',
}

/** Medians; in brackets how this app compares: below 1 it is faster or smaller. */
export function tableOf(summary: Summary, condition: Condition, pages: readonly PageName[]): string {
  const columns = pages.map((page) => [titles[page], ...metricNames.map((metric) => cell(page, metric))])
  const labels = [
    conditionTitles[condition],
    ...metricNames.map((name) => `${metrics[name].label}, ${metrics[name].unit}`),
  ]
  const widths = columns.map((column) => Math.max(...column.map((text) => text.length)))
  const first = Math.max(...labels.map((label) => label.length))
  return labels
    .map((label, row) =>
      [label.padEnd(first), ...columns.map((column, index) => (column[row] ?? '').padStart(widths[index] ?? 0))].join(
        '  ',
      ),
    )
    .join('\n')

  function cell(page: PageName, metric: (typeof metricNames)[number]): string {
    const value = summary[condition][page][metric]
    if (page === 'app') return number(value)
    const compared = ratio(summary[condition].app[metric], value)
    return `${number(value)} ${compared === null ? '       ' : `(${compared.toFixed(2)})`.padStart(7)}`
  }
}

export function verdictsText(list: readonly Verdict[]): string {
  const width = Math.max(...list.map((one) => one.target.length))
  return list
    .map(({ target, found, limit, unit, reached }) => {
      const word = reached === null ? 'unknown' : reached ? 'reached' : 'MISSED '
      return `${word}  ${target.padEnd(width)}  ${shown(found, unit)} of ${shown(limit, unit)}`
    })
    .join('\n')
}

const shown = (value: number | null, unit: Verdict['unit']) =>
  value === null ? '–' : unit === '×' ? `${value.toFixed(2)} ×` : `${number(value)} ${unit}`

const number = (value: number | null) => (value === null ? '–' : value < 100 ? value.toFixed(1) : value.toFixed(0))
