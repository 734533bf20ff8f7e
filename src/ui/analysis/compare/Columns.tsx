import type { ReactNode } from 'react'
import type { Region } from '../../../release/schema.ts'
import { look, point, useApp, useStore, useWords } from '../../store.ts'

interface Props {
  regions: readonly Region[]
  title: string
  /** The head of a last column that is no region's. */
  last?: string
  children: ReactNode
}

/** A table with a column for every region, marked where it is pointed at or selected on the map. */
export function Columns({ regions, title, last, children }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const marksOf = useMarks()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="wide-table" aria-label={title} tabIndex={0}>
      <table className="columns">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {regions.map(({ adcode, shortName }) => (
              <th
                key={adcode}
                scope="col"
                className={marksOf(adcode)}
                onPointerEnter={() => point(store, adcode)}
                onPointerLeave={() => point(store, null)}
              >
                <button
                  type="button"
                  className="region"
                  title={words('compare.select')}
                  onClick={() => look(store, { region: adcode })}
                >
                  {shortName[lang]}
                </button>
              </th>
            ))}
            {last && (
              <th scope="col" className="reference">
                {last}
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  )
}

/** Class names that mark a region's column. */
export function useMarks(): (adcode: string) => string | undefined {
  const selected = useApp((state) => state.view.region)
  const hovered = useApp((state) => state.hovered)
  return (adcode) =>
    [adcode === selected ? 'chosen' : '', adcode === hovered ? 'pointed' : ''].join(' ').trim() || undefined
}
