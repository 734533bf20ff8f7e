import type { KeyboardEvent } from 'react'
import { type Chart, charts } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'

export const panelId = 'chart-panel'
export const tabId = (chart: Chart) => `chart-tab-${chart}`

/** Which of the charts is shown. */
export function Tabs() {
  const words = useWords()
  const store = useStore()
  const shown = useApp((state) => state.view.chart)
  const move = (event: KeyboardEvent) => {
    const at = charts.indexOf(shown)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: charts.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const chart = charts[(to + charts.length) % charts.length] as Chart
    look(store, { chart })
    document.getElementById(tabId(chart))?.focus()
  }
  return (
    <div className="chart-tabs" role="tablist" aria-label={words('charts.tabs')} onKeyDown={move}>
      {charts.map((chart) => (
        <button
          key={chart}
          id={tabId(chart)}
          type="button"
          role="tab"
          aria-selected={chart === shown}
          aria-controls={panelId}
          tabIndex={chart === shown ? 0 : -1}
          onClick={() => look(store, { chart })}
        >
          {words(`charts.tab.${chart}`)}
        </button>
      ))}
    </div>
  )
}
