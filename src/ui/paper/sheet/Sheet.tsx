import type { ReactNode } from 'react'
import type { View } from '../../../view/view.ts'
import { useWords } from '../../store.ts'

/** What stands in the head of a sheet. */
export interface SheetHead {
  title: string
  subtitle?: string | undefined
  /** Of a sheet that goes on from the one before. */
  continued?: boolean
  /** The view's filters in words. */
  filters?: string | undefined
}

/** What stands at the foot of every sheet of a document. */
export interface SheetFoot {
  /** The review number of the map, or that there is none. */
  review: string
  lines: readonly string[]
  permalink: string
}

/** A sheet that is not numbered yet. */
export interface SheetPlan {
  key: string
  head: SheetHead | null
  foot: SheetFoot
  body: ReactNode
}

interface Props extends Omit<SheetPlan, 'key'> {
  paper: View['paper']
  /** From 1. */
  number: number
  count: number
}

/** The id by which a sheet is led to. */
export const sheetId = (number: number) => `sheet-${number}`

/** One sheet of paper with head, body and foot. */
export function Sheet({ paper, head, foot, body, number, count }: Props) {
  const words = useWords()
  const page = words('paper.page', { number, total: count })
  return (
    <section
      className={`paper-sheet ${paper.sheet} ${paper.orientation} ${paper.ink}`}
      id={sheetId(number)}
      aria-label={page}
    >
      {head && (
        <header className={`paper-head ${head.continued ? 'continued' : ''}`}>
          <div>
            <h2>{head.continued ? words('paper.continued', { title: head.title }) : head.title}</h2>
            {head.subtitle && !head.continued && <p className="paper-subtitle">{head.subtitle}</p>}
            {head.filters && <p className="paper-filters">{head.filters}</p>}
          </div>
          <p className="paper-work">{words('app.title')}</p>
        </header>
      )}
      <div className="paper-body">{body}</div>
      <footer className="paper-foot">
        <div>
          <p>
            <strong>{foot.review}</strong>
          </p>
          <p className="paper-number">{page}</p>
        </div>
        {foot.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="paper-link">{foot.permalink}</p>
      </footer>
    </section>
  )
}
