import type { Region } from '../../../release/schema.ts'
import type { FacilityGrade } from '../../../scene/scene.ts'
import { gradeOf } from '../../../scene/symbols.ts'
import { standingOf } from '../../../view/filter.ts'
import { useApp, useWords } from '../../store.ts'
import { Columns, useMarks } from './Columns.tsx'

const grades: readonly FacilityGrade[] = ['tertiary-a', 'tertiary', 'secondary', 'primary', 'untiered']

/** What the release names of each region: facilities by tier, sub-centres, co-building. Named is not all. */
export function Holdings({ regions }: { regions: readonly Region[] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const marksOf = useMarks()
  const within = (adcode: string, place: string) => atlas.lineage(place).some((one) => one.adcode === adcode)
  const row = (key: string, title: string, cell: (adcode: string) => string | number) => (
    <tr key={key}>
      <th scope="row">{title}</th>
      {regions.map(({ adcode }) => (
        <td key={adcode} className={marksOf(adcode)}>
          {cell(adcode)}
        </td>
      ))}
    </tr>
  )
  const named = (count: number) => (count === 0 ? words('compare.unnamed') : count)
  return (
    <>
      <Columns regions={regions} title={words('compare.holdings')}>
        <tbody>
          {grades.map((grade) =>
            row(grade, words(`grade.${grade}`), (adcode) =>
              named(atlas.facilities.filter((one) => gradeOf(one.tier) === grade && within(adcode, one.region)).length),
            ),
          )}
          {row('projects', words('compare.projects'), (adcode) =>
            named(atlas.projects.filter((one) => within(adcode, one.region)).length),
          )}
          {row('standing', words('compare.standing'), (adcode) =>
            words(`compare.standing.${standingOf(atlas, adcode)}`),
          )}
        </tbody>
      </Columns>
      <p className="sum">{words('compare.holdings.note')}</p>
    </>
  )
}
