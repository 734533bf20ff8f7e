import type { Briefing, BriefingScene } from '../../../release/schema.ts'
import { createScene } from '../../../scene/build.ts'
import { formatFigure, formatPeriod } from '../../../scene/format.ts'
import { createMarking } from '../../../scene/marking.ts'
import { EvidenceNumbers, numbered } from '../../../scene/paper/evidence-numbers.ts'
import type { Scene } from '../../../scene/scene.ts'
import { evidenceBehind } from '../../../scene/tables/evidence.ts'
import { filtersInWords } from '../../../scene/tables/filters.ts'
import { said, viewOfScene } from '../../../view/briefing.ts'
import { reportBoard, type View } from '../../../view/view.ts'
import { reportIn } from '../../report/useReport.ts'
import type { Library, State } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import type { Composer } from '../flow/composer.tsx'
import type { Extras } from '../make.ts'
import { EvidenceList } from '../sheet/EvidenceList.tsx'
import type { SheetFoot, SheetHead, SheetPlan } from '../sheet/Sheet.tsx'
import { columnsOf } from '../size.ts'
import { footOf } from './foot.ts'
import { boardOffstage } from './offstage.tsx'
import { type HeadFigure, MapAndKey, tableContent } from './view.tsx'

/** How much of a scene's sheet its evidence may take; more goes on a sheet of its own. Upright, no map needs the whole. */
const mostForEvidence = { landscape: 0.2, portrait: 0.28 } as const

/** One scene of a briefing: its map with what it says, and what that rests on. */
export async function sceneSheets(
  state: State,
  library: Library,
  composer: Composer,
  briefing: Briefing,
  at: number,
  extras: Extras,
): Promise<SheetPlan[]> {
  const scene = briefing.scenes[at] as BriefingScene
  const { atlas, boundaries } = state
  const words = wordsIn(state.view.lang)
  const { lang, paper } = state.view
  const { view, problems } = viewOfScene(scene, atlas, state.view)
  const marking = state.marking ?? createMarking(atlas, boundaries, library, null)
  const drawn = createScene(atlas, view, boundaries, words, marking, [], library.targets, scene.emphasis)
  const foot = footOf(state, { ...view, mode: null, briefing: null, step: 1 })
  const filters = filtersInWords(atlas, view, words)
  const head = {
    title: said(scene.title, lang),
    subtitle: words('paper.scene', {
      briefing: said(briefing.title, lang),
      number: at + 1,
      total: briefing.scenes.length,
    }),
    filters: filters.length > 0 ? words('take.page.filters', { filters: filters.join(words('take.stop')) }) : undefined,
  }
  const numbers = new EvidenceNumbers()
  numbers.of(scene.evidence ?? [])
  const room = composer.roomOf(head, foot)
  const columns = columnsOf(paper)
  const board = !extras.boards
    ? []
    : await boardSheets(state, library, composer, {
        view,
        scene: drawn,
        numbers,
        head,
        foot,
        key: `scene-${at}`,
      })
  const figures = view.board === reportBoard && view.region ? headFigures(state, library, view.region, numbers) : []
  const list = numbered(numbers.ids(), library)
  const notes = extras.notes ? said(scene.notes, lang) : ''
  const below = (
    <>
      {notes && <h3>{words('paper.scene.notes')}</h3>}
      {notes.split(/\n+/).map((line) => line && <p key={line}>{line}</p>)}
      <EvidenceList list={list} title={words('take.sheet.evidence')} />
    </>
  )
  const isAny = notes !== '' || list.length > 0
  const height = isAny ? composer.heightOf(below, composer.columnWidth(foot, columns)) / columns : 0
  const fits = isAny && height < room * mostForEvidence[paper.orientation]
  const text = said(scene.text, lang)
  const more =
    isAny && !fits
      ? await composer.compose({ key: `scene-${at}-more`, head, foot, columns, content: below, continued: true })
      : []
  return [
    {
      key: `scene-${at}`,
      head,
      foot,
      body: (
        <div className="paper-scene">
          {text && <p className="paper-said">{text}</p>}
          {problems.length > 0 && <p>{words('paper.scene.unknown')}</p>}
          {view.layers.includes('fill') && (
            <p className="paper-of-map">
              {drawn.title} · {drawn.subtitle}
            </p>
          )}
          <MapAndKey scene={drawn} show={view.at} paper={paper} figures={figures} />
          {fits && (
            <div className="paper-column paper-below" style={{ columnCount: columns }}>
              {below}
            </div>
          )}
        </div>
      ),
    },
    ...board,
    ...more,
  ]
}

interface Beside {
  view: View
  scene: Scene
  numbers: EvidenceNumbers
  head: SheetHead
  foot: SheetFoot
  key: string
}

/** What stands beside the map of a scene; of a report, the first figures stand on the map's own sheet. */
async function boardSheets(
  state: State,
  library: Library,
  composer: Composer,
  { view, scene, numbers, head, foot, key }: Beside,
): Promise<SheetPlan[]> {
  if (view.board === null || view.board === reportBoard) return []
  const flow = { key: `${key}-board`, head, foot, continued: true }
  if (view.board === 'table') {
    return composer.compose({ ...flow, columns: 1, content: tableContent(state, view, numbers) })
  }
  const columns = columnsOf(view.paper)
  const board = await boardOffstage(state, library, { view, scene }, composer.place, composer.widthOf(foot))
  if (!board) {
    const words = wordsIn(view.lang)
    return composer.compose({ ...flow, columns: 1, content: <p>{words('paper.scene.board.failed')}</p> })
  }
  return composer.compose({ ...flow, columns: board.isWide ? 1 : columns, content: board.content })
}

/** So many figures stand beside the map of a scene that shows a report. */
const most = 6

/** The first figures of the report on a region, each with the numbers of its evidence. */
function headFigures(state: State, library: Library, region: string, numbers: EvidenceNumbers): HeadFigure[] {
  const words = wordsIn(state.view.lang)
  return reportIn({ ...state, library }, region)
    .figures.flatMap(({ indicator, period, own }): HeadFigure[] => {
      if (own.kind !== 'value') return []
      const { observation } = own.figure
      return [
        {
          name: indicator.name[state.view.lang],
          value: formatFigure(observation.value, indicator, state.view.lang),
          period: formatPeriod(period, words),
          doubtful: own.figure.doubtful,
          numbers: numbers.of(evidenceBehind(state.atlas, observation)),
        },
      ]
    })
    .slice(0, most)
}
