import { useEffect, useId, useState } from 'react'
import { fileName } from '../../../release/export/file-name.ts'
import { isAnalysis } from '../../../view/view.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { type Chart, chartPage, chartsOnPage } from './charts.ts'
import { mapPage } from './map-page.ts'
import { pngOf, TooLarge } from './picture.ts'
import { save } from './save.ts'
import { partsOf } from './sets.ts'
import { type Jobs, Trouble } from './useJob.ts'

const pictures = ['svg', 'png2', 'png4'] as const
type Picture = (typeof pictures)[number]
const scales: Record<Exclude<Picture, 'svg'>, number> = { png2: 2, png4: 4 }

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** The map and the charts beside it as pages of their own. */
export function PicturePart({ jobs }: { jobs: Jobs }) {
  const words = useWords()
  const id = useId()
  const store = useStore()
  const charts = useCharts()

  const take = (picture: Picture, what: string, draw: () => string) => {
    const { atlas, view } = store.getState()
    const parts = what === 'map' ? partsOf({ atlas, view }, 'map') : []
    const file = fileName(
      what,
      [...parts, ...(picture === 'svg' ? [] : [`${scales[picture]}x`])],
      atlas.manifest.version,
      picture === 'svg' ? 'svg' : 'png',
    )
    jobs.run(file, async (signal) => {
      await turn()
      const svg = draw()
      await turn()
      signal.throwIfAborted()
      if (picture === 'svg') save(svg, file, 'image/svg+xml')
      else {
        const png = await pngOf(svg, scales[picture], signal).catch((error: unknown) => {
          throw error instanceof TooLarge ? new Trouble(words('take.png.large')) : error
        })
        save(png, file, 'image/png')
      }
      return words('take.saved', { file })
    })
  }

  const row = (name: string, title: string, draw: () => string, partial = false) => (
    // biome-ignore lint/a11y/useSemanticElements: not a part of a form
    <div className="take-picture" role="group" aria-label={title} key={name}>
      <span>{title}</span>
      {pictures.map((picture) => (
        <button
          key={picture}
          type="button"
          className="quiet"
          disabled={partial}
          aria-disabled={jobs.busy || undefined}
          aria-describedby={partial ? `${id}partial` : undefined}
          onClick={() => take(picture, name, draw)}
        >
          {words(`take.picture.${picture}`)}
        </button>
      ))}
    </div>
  )
  return (
    <section aria-labelledby={`${id}picture`}>
      <h3 id={`${id}picture`}>{words('take.picture')}</h3>
      {row('map', words('take.picture.map'), () => mapPage(store.getState()))}
      {charts.map((chart, index) =>
        row(
          `chart-${chart.name}`,
          chart.title || words('take.picture.chart', { number: index + 1 }),
          () => chartPage(store.getState(), chart),
          chart.partial,
        ),
      )}
      {charts.some((chart) => chart.partial) && (
        <p className="take-note" id={`${id}partial`}>
          {words('take.chart.partial')}
        </p>
      )}
      <p className="take-note">{words('take.about.picture')}</p>
    </section>
  )
}

/** Charts come and go with the board beside the map, whose parts arrive later. */
function useCharts(): Chart[] {
  const board = useApp((state) => state.view.board)
  const [charts, setCharts] = useState<Chart[]>([])
  useEffect(() => {
    const panel = document.querySelector('.panel')
    if (!isAnalysis(board) || !panel) {
      setCharts([])
      return
    }
    let frame = 0
    const see = () => {
      frame = 0
      const now = chartsOnPage()
      setCharts((before) =>
        before.length === now.length &&
        before.every(
          (one, at) => one.svg === now[at]?.svg && one.partial === now[at]?.partial && one.title === now[at]?.title,
        )
          ? before
          : now,
      )
    }
    see()
    const watch = new MutationObserver(() => {
      frame ||= requestAnimationFrame(see)
    })
    watch.observe(panel, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [board])
  return charts
}
