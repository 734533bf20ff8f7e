import { useMemo, useState } from 'react'
import { type ProfileCell, type ProfileRow, profileOf } from '../../../atlas/profile.ts'
import type { Observation, Region } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { fillIndicator, isWidelyKnown, shownPeriod } from '../../../view/view.ts'
import { Value } from '../../panel/Value.tsx'
import { useApp, useWords } from '../../store.ts'
import { Columns, useMarks } from './Columns.tsx'
import { Course } from './Course.tsx'

const nation = '100000'

/** Figures side by side: value, place among the areas of the level, course of the years; the nation beside them. */
export function Profile({ regions }: { regions: readonly Region[] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const [all, setAll] = useState(false)
  const { fill, period, lang } = view
  const rows = useMemo(() => {
    const shown = fillIndicator(atlas, view)
    return profileOf(
      atlas,
      regions.map(({ adcode }) => adcode),
      (indicator) => (indicator === shown ? shownPeriod(atlas, view) : null),
    ).sort((a, b) => Number(b.indicator === shown) - Number(a.indicator === shown))
  }, [atlas, regions.map(({ adcode }) => adcode).join(), fill, period])
  const shown = rows.filter(
    ({ indicator, cells }, at) =>
      all ||
      at === 0 ||
      isWidelyKnown(atlas, indicator) ||
      cells.filter(({ reading }) => reading.kind === 'value').length > 1,
  )
  if (rows.length === 0) return <p className="none">{words('compare.nothing')}</p>
  return (
    <>
      <Columns regions={regions} title={words('compare.profile')} last={words('reference.nation')}>
        <tbody>
          {shown.map((row) => (
            <Row key={row.indicator.id} row={row} />
          ))}
        </tbody>
      </Columns>
      <p className="sum">{words('compare.note')}</p>
      {shown.length < rows.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words('compare.more', { count: rows.length - shown.length })}
        </button>
      )}
    </>
  )

  function Row({ row }: { row: ProfileRow }) {
    const { indicator, period, cells, span } = row
    return (
      <tr>
        <th scope="row">
          {indicator.name[lang]}
          <small>
            {formatPeriod(period, words)} · {indicator.unit[lang]}
          </small>
        </th>
        {cells.map((cell) => (
          <Cell key={cell.adcode} row={row} cell={cell} />
        ))}
        <td className="reference">
          <Value
            observation={atlas.observation(nation, indicator.id, period)}
            indicator={indicator}
            name={words('reference.nation')}
          />
          {span && <span className="course" />}
        </td>
      </tr>
    )
  }
}

function Cell({ row, cell }: { row: ProfileRow; cell: ProfileCell }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const marksOf = useMarks()
  const { indicator, period, span } = row
  const { adcode, reading, rank, among, series } = cell
  const name = atlas.region(adcode)?.name[lang] ?? ''
  const larger = reading.kind === 'absent' && reading.absence === 'larger-area' ? reading.larger : undefined
  // What is not in the release at all is said as what it is: not found.
  const absent: Observation | undefined =
    reading.kind === 'absent' && !larger
      ? (atlas.observation(adcode, indicator.id, period) ?? {
          ...{ region: adcode, indicator: indicator.id, period, value: null, evidence: [] },
          ...{ absence: reading.absence, note: reading.note ?? indicator.definition },
        })
      : undefined
  return (
    <td className={marksOf(adcode)}>
      {reading.kind === 'value' ? (
        <Value observation={reading.observation} indicator={indicator} name={name} />
      ) : larger ? (
        <span className="larger">
          {words('compare.larger', { name: larger.region.shortName[lang] })}{' '}
          <Value observation={larger.observation} indicator={indicator} name={larger.region.name[lang]} />
        </span>
      ) : (
        <Value observation={absent} indicator={indicator} name={name} />
      )}
      {rank !== null && <small>{words('compare.rank', { rank, among })}</small>}
      {span && <Course series={series} span={span} indicator={indicator} name={name} />}
    </td>
  )
}
