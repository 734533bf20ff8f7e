import { Fragment } from 'react'
import type { Origin, Source } from '../../../../desk/project.ts'
import { columnName } from '../../../../release/sheets/workbook.ts'
import { useWords } from '../../../store.ts'
import { addWords } from '../../../words/words.ts'
import { goTo } from '../../desk-store.ts'
import { looking } from '../../match/looking.ts'
import { grid as gridWords } from '../../words/grid.ts'
import { Cell } from './Cell.tsx'
import { tableColumn, tableRow } from './decisions.ts'
import { useRows } from './useRows.ts'
import { columnsAbout, rowsAbout } from './window.ts'

addWords(gridWords)

/** The row in which something stands, with its neighbours and headings; its cells can be put right. */
export function CellGrid({ source, origin }: { source: Source; origin: Origin }) {
  const words = useWords()
  const row = tableRow(source, origin)
  const column = tableColumn(source, origin)
  const spans = rowsAbout(source, row)
  const got = useRows(source, spans)
  if (!got) return <p className="desk-out-quiet">{words('desk.check.cells.failed')}</p>
  // What is typed before the cells are there would be lost when they come.
  if (got.rows.size === 0) return <p className="desk-out-cells-coming" aria-busy="true" />
  const columns = columnsAbout(source, column, got.columnCount)
  const { turned } = source.layout
  const rowName = (index: number) => (turned ? columnName(index) : String(index + 1))
  const headerName = (index: number) => (turned ? String(index + 1) : columnName(index))
  const numbers = spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  const shown = [...new Set(numbers)].filter((index) => got.rows.has(index) || index === row)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="desk-out-cells" aria-label={words('desk.check.cells')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((index, at) => (
                <Fragment key={index}>
                  {at > 0 && index > (columns[at - 1] ?? 0) + 1 && <td className="desk-out-gap" aria-hidden="true" />}
                  <th scope="col" className={index === column ? 'desk-out-here' : undefined}>
                    {headerName(index)}
                  </th>
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((number) => {
              const isHeader = spans.length > 1 && number <= (spans[0]?.[1] ?? -1)
              return (
                <tr
                  key={number}
                  className={isHeader ? 'desk-out-heading' : number === row ? 'desk-out-here' : undefined}
                >
                  <th scope="row">{rowName(number)}</th>
                  {columns.map((index, at) => (
                    <Fragment key={index}>
                      {at > 0 && index > (columns[at - 1] ?? 0) + 1 && (
                        <td className="desk-out-gap" aria-hidden="true" />
                      )}
                      <Cell
                        source={source}
                        row={turned ? index : number}
                        column={turned ? number : index}
                        value={got.rows.get(number)?.[index]}
                        special={got.special[`${number},${index}`]}
                        editable={row === null ? index === column || isHeader : number === row}
                        meant={(row === null || number === row) && index === column}
                      />
                    </Fragment>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p>
        <button type="button" className="quiet" onClick={() => seeInSheet(source, origin)}>
          {words('desk.grid.see')}
        </button>
      </p>
    </>
  )
}

/** To the same cell in the whole sheet, where the rest of it can be seen and put right as well. */
function seeInSheet({ id }: Source, { row, column }: Origin): void {
  looking.setState({ source: id, cell: { row, column } })
  goTo('match')
}
