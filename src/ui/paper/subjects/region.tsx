import { together } from '../../../scene/paper/evidence-numbers.ts'
import { ReportBody } from '../../report/ReportBody.tsx'
import { reportIn } from '../../report/useReport.ts'
import type { Library, State } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import type { Composer } from '../flow/composer.tsx'
import { EvidenceList } from '../sheet/EvidenceList.tsx'
import { Locator } from '../sheet/Locator.tsx'
import type { SheetPlan } from '../sheet/Sheet.tsx'
import { columnsOf } from '../size.ts'
import { footOf } from './foot.ts'

/** The report on one region, with a map of where it lies. */
export async function regionSheets(
  state: State,
  library: Library,
  composer: Composer,
  adcode: string,
): Promise<SheetPlan[]> {
  const { atlas, view } = state
  const words = wordsIn(view.lang)
  const region = atlas.region(adcode)
  if (!region) return []
  const foot = footOf(state, { ...view, region: adcode, board: 'report' })
  const columns = columnsOf(view.paper)
  const report = reportIn({ atlas, library, view }, adcode)
  return composer.compose({
    key: `report-${adcode}`,
    head: {
      title: region.name[view.lang],
      subtitle: atlas
        .lineage(adcode)
        .slice(1)
        .filter(({ level }) => level !== 'nation')
        .map(({ name }) => name[view.lang])
        .concat(words('paper.subject.region'))
        .join(' · '),
    },
    foot,
    columns,
    content: (
      <>
        <Locator state={state} region={adcode} width={composer.columnWidth(foot, columns)} />
        <ReportBody report={report} forPaper />
        {/* In place of the report's own list, which says of every piece again what it has in common with the one before. */}
        <EvidenceList list={together(report.evidence ?? [])} />
      </>
    ),
  })
}
