import type { ReactNode } from 'react'
import { createScene } from '../../../scene/build.ts'
import { EvidenceNumbers, numbered, written } from '../../../scene/paper/evidence-numbers.ts'
import { mapFigures, tableFigures } from '../../../scene/paper/figures.ts'
import type { Scene } from '../../../scene/scene.ts'
import { filtersInWords } from '../../../scene/tables/filters.ts'
import type { View } from '../../../view/view.ts'
import type { Library, State } from '../../store.ts'
import { targetsIn } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import type { Composer } from '../flow/composer.tsx'
import { EvidenceList } from '../sheet/EvidenceList.tsx'
import { FiguresTable } from '../sheet/FiguresTable.tsx'
import { Legend } from '../sheet/Legend.tsx'
import { PrintedMap } from '../sheet/PrintedMap.tsx'
import type { SheetHead, SheetPlan } from '../sheet/Sheet.tsx'
import { columnsOf } from '../size.ts'
import { boardContent } from './board.tsx'
import { footOf } from './foot.ts'

/** What is seen now: the map, or both; what stands beside it; and the evidence of every figure that is printed. */
export async function viewSheets(state: State, library: Library, composer: Composer): Promise<SheetPlan[]> {
  const { view, atlas, scene, place } = state
  const words = wordsIn(view.lang)
  const foot = footOf(state)
  const filters = filtersInWords(atlas, view, words)
  const headOf = ({ title, subtitle }: Pick<Scene, 'title' | 'subtitle'>): SheetHead => ({
    title,
    subtitle,
    filters: filters.length > 0 ? words('take.page.filters', { filters: filters.join(words('take.stop')) }) : undefined,
  })
  const maps = [scene, ...second(state)]
  const mapSheets = maps.map((one, index) => ({
    key: `map-${index}`,
    head: headOf(one),
    foot,
    body: <MapAndKey scene={one} show={place ?? view.at} paper={view.paper} />,
  }))

  const numbers = new EvidenceNumbers()
  const columns = columnsOf(view.paper)
  const sheets: SheetPlan[] = [...mapSheets]
  const board = view.board === null || view.board === 'table' ? null : boardContent(words('paper.partial'))
  if (board) {
    sheets.push(
      ...(await composer.compose({
        key: 'board',
        head: { ...headOf(scene), title: words(`board.${view.board}`), subtitle: undefined },
        foot,
        columns: board.isWide ? 1 : columns,
        content: board.content,
      })),
    )
  } else if (view.board === 'table') {
    sheets.push(
      ...(await composer.compose({
        key: 'table',
        head: { ...headOf(scene), title: words('take.table.title'), subtitle: undefined },
        foot,
        columns: 1,
        content: tableContent(state, view, numbers),
      })),
    )
  }
  // What a chart shows is in the same table as what the map shows.
  if (view.board === null || view.board === 'charts') {
    sheets.push(
      ...(await composer.compose({
        key: 'figures',
        head: { ...headOf(scene), filters: undefined },
        foot,
        columns: view.scheme === 'bivariate' ? 1 : columns,
        content: (
          <>
            <FiguresTable table={mapFigures(atlas, view, words, numbers)} />
            <p className="paper-fine">{words('paper.doubt')}</p>
          </>
        ),
      })),
    )
  }
  const list = numbered(numbers.ids(), library)
  return [
    ...sheets,
    ...(await composer.compose({
      key: 'evidence',
      head: { title: words('take.sheet.evidence') },
      foot,
      columns,
      content: <EvidenceList list={list} />,
    })),
  ]
}

/** The table that a view asks for, each figure with the numbers of its evidence. */
export function tableContent({ atlas }: State, view: View, numbers: EvidenceNumbers): ReactNode {
  const words = wordsIn(view.lang)
  const widest = view.paper.orientation === 'landscape' ? 9 : 6
  const tables = tableFigures(atlas, view, words, numbers, view.paper.sheet === 'A3' ? widest + 3 : widest)
  return tables.map((table, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
    <div key={index} className="paper-part">
      <FiguresTable table={table} />
      <p className="paper-fine">{words('paper.doubt')}</p>
    </div>
  ))
}

/** The second map, where two stand beside each other. */
function second(state: State): Scene[] {
  const { view, atlas, boundaries, marking, marked, library } = state
  if (!view.beside) return []
  const other: View = { ...view, fill: view.beside.fill, period: view.beside.period, beside: null }
  return [createScene(atlas, other, boundaries, wordsIn(view.lang), marking, marked, targetsIn(library))]
}

/** A figure that stands beside the map. */
export interface HeadFigure {
  name: string
  value: string
  period: string
  doubtful: boolean
  /** Of the list of evidence. */
  numbers: readonly number[]
}

/** The map as large as the sheet lets it be, with its key beside it or below it. */
export function MapAndKey({
  scene,
  show,
  paper,
  figures = [],
}: {
  scene: Scene
  show: Parameters<typeof PrintedMap>[0]['show']
  paper: View['paper']
  figures?: readonly HeadFigure[]
}) {
  return (
    <div className="paper-map-and-key">
      <PrintedMap scene={scene} show={show} ink={paper.ink} label={scene.summary} />
      <div className="paper-key">
        {figures.length > 0 && (
          <dl className="paper-head-figures">
            {figures.map(({ name, value, period, doubtful, numbers }) => (
              <div key={name}>
                <dt>
                  {name} <small>{period}</small>
                </dt>
                <dd>
                  {value}
                  {doubtful && '?'} <sup>[{written(numbers)}]</sup>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <Legend blocks={scene.legend} ink={paper.ink} emphasised={scene.emphasised.length} />
        <p className="paper-summary">{scene.summary}</p>
      </div>
    </div>
  )
}
