import type { Region } from '../../../release/schema.ts'
import type { State } from '../../store.ts'
import { today } from '../../tools/take/provenance.ts'
import { wordsIn } from '../../words/words.ts'
import type { Composer } from '../flow/composer.tsx'
import { type SheetPlan, sheetId } from '../sheet/Sheet.tsx'
import { footOf } from './foot.ts'

/** The regions whose reports make the document, by province, in the order of their codes. */
export function reported({ atlas }: Pick<State, 'atlas'>): Region[] {
  return [...atlas.units('prefecture')]
}

/** Cover, contents with page numbers, and the reports, each of which starts on a new sheet. */
export async function bound(
  state: State,
  composer: Composer,
  reports: readonly (readonly SheetPlan[])[],
): Promise<SheetPlan[]> {
  const { view, atlas } = state
  const words = wordsIn(view.lang)
  const regions = reported(state)
  const foot = footOf(state, { ...view, region: null, board: null })
  const { version, published } = atlas.manifest
  const title = words('paper.reports', { count: regions.length })
  const cover: SheetPlan = {
    key: 'cover',
    head: null,
    foot,
    body: (
      <div className="paper-cover">
        <p>{words('app.title')}</p>
        <h2>{title}</h2>
        <p>{words('paper.cover.release', { version, published })}</p>
        <p>{words('paper.cover.date', { date: today() })}</p>
      </div>
    ),
  }
  const contents = (before: number): Promise<SheetPlan[]> => {
    let next = before + 1
    const starts = reports.map((sheets) => {
      const start = next
      next += sheets.length
      return start
    })
    return composer.compose({
      key: 'contents',
      head: { title: words('paper.contents'), subtitle: title },
      foot,
      columns: view.paper.orientation === 'landscape' ? 3 : 2,
      content: <Contents state={state} regions={regions} starts={starts} />,
    })
  }
  // How many sheets the contents take does not depend on the numbers in them.
  const { length } = await contents(0)
  return [cover, ...(await contents(1 + length)), ...reports.flat()]
}

function Contents({ state, regions, starts }: { state: State; regions: readonly Region[]; starts: readonly number[] }) {
  const { atlas, view } = state
  const provinceOf = (region: Region) => atlas.lineage(region.adcode).find(({ level }) => level === 'province')
  const provinces = [...new Set(regions.map(provinceOf))]
  return provinces.map((province) => (
    <div key={province?.adcode}>
      <h3>{province?.name[view.lang]}</h3>
      <ul className="paper-contents">
        {regions.map((region, at) =>
          provinceOf(region) === province ? (
            <li key={region.adcode}>
              <a href={`#${sheetId(starts[at] ?? 1)}`}>
                <span>{region.name[view.lang]}</span>
                <span>{starts[at]}</span>
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  ))
}
