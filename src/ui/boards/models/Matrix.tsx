import { Fragment, useState } from 'react'
import type { Mark, ModelMatrix } from '../../../atlas/models.ts'
import { useApp, useWords } from '../../store.ts'
import { Sign } from '../cobuilding/Sign.tsx'
import { RegionButton } from '../cobuilding/sources.tsx'
import { MarkDetail, shapeOfMark, titleOf } from './MarkDetail.tsx'

const kinds = ['event', 'named', 'outcome'] as const

interface Row {
  /** Null: what is said of other places or of the province. */
  city: string | null
  cells: Mark[][]
}

/** Cities against models. Every mark opens the sentence behind it, below its row. */
export function Matrix({ matrix }: { matrix: ModelMatrix }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  /** Row, column and place of the open mark. */
  const [open, setOpen] = useState<string | null>(null)
  const rows: Row[] = matrix.cities.map((city) => ({
    city,
    cells: [...matrix.models.map((row) => row.marks.get(city) ?? []), matrix.across.get(city) ?? []],
  }))
  const elsewhere = [...matrix.models.map((row) => row.elsewhere), []]
  if (elsewhere.some((marks) => marks.length > 0)) rows.push({ city: null, cells: elsewhere })
  const columns = [...matrix.models.map(({ model }) => model.title[lang]), words('models.across')]

  return (
    <div className="cobuilding-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className="cobuilding-table model-matrix" tabIndex={0} aria-label={words('models.matrix')}>
        <table>
          <caption>
            <div className="caption">
              <span className="model-signs">
                {kinds.map((kind) => (
                  <span key={kind}>
                    <Sign shape={shapeOfMark[kind]} /> {words(`models.mark.${kind}`)}
                  </span>
                ))}
              </span>
              {words('models.matrix.caption')}
            </div>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words('models.column.city')}</th>
              {columns.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.city}>
                <tr>
                  <th scope="row">
                    {row.city === null ? words('models.elsewhere') : <RegionButton adcode={row.city} />}
                  </th>
                  {row.cells.map((marks, column) => (
                    <td key={columns[column]}>
                      <span className="model-marks">
                        {marks.map((mark, index) => {
                          const id = `${row.city}-${column}-${index}`
                          return (
                            <button
                              key={id}
                              type="button"
                              className={`model-mark ${mark.kind}`}
                              aria-expanded={open === id}
                              aria-controls={open === id ? `mark-${row.city}` : undefined}
                              aria-label={`${words(`models.mark.${mark.kind}`)}: ${titleOf(mark)[lang]}`}
                              title={titleOf(mark)[lang]}
                              onClick={() => setOpen(open === id ? null : id)}
                            >
                              <Sign shape={shapeOfMark[mark.kind]} />
                            </button>
                          )
                        })}
                      </span>
                    </td>
                  ))}
                </tr>
                {detailOf(row)}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )

  function detailOf(row: Row) {
    const found = row.cells.flatMap((marks, column) =>
      marks.flatMap((mark, index) => (open === `${row.city}-${column}-${index}` ? [{ mark, column }] : [])),
    )[0]
    if (!found) return null
    return (
      <tr className="opened" id={`mark-${row.city}`}>
        <td colSpan={columns.length + 1}>
          <div>
            <p className="where">{columns[found.column]}</p>
            <MarkDetail mark={found.mark} city={row.city} />
            <button type="button" className="quiet" onClick={() => setOpen(null)}>
              {words('models.close')}
            </button>
          </div>
        </td>
      </tr>
    )
  }
}
