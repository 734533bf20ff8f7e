import { openOf } from '../../../desk/change/open.ts'
import type { Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'

/** What still has to be said of a sheet, each with the way to the place where it is said. */
export function Matters({ source }: { source: Source }) {
  const words = useWords()
  const matches = useDesk((state) => state.examined?.sources.find(({ id }) => id === source.id)?.matches)
  const open = openOf(source, matches ?? [])
  if (open.total === 0) return null
  const matters: [string, string][] = []
  if (open.document) matters.push(['desk-document', words('desk.matters.document')])
  if (open.region) matters.push(['desk-whole', words('desk.matters.region')])
  if (open.columns.length > 0) {
    matters.push(['desk-columns', words('desk.matters.columns', { count: open.columns.length })])
  }
  if (open.coordinates) matters.push(['desk-whole', words('desk.matters.coordinates')])
  if (open.labels > 0) matters.push(['desk-regions', words('desk.matters.labels', { count: open.labels })])
  return (
    <p className="desk-matters">
      <b>{words('desk.matters')}</b>
      {matters.map(([part, said]) => (
        <button key={said} type="button" onClick={() => goToPart(part)}>
          {said}
        </button>
      ))}
    </p>
  )
}

/** To the first field of what is open there, or to the top of the part. */
function goToPart(part: string): void {
  const section = document.getElementById(part)?.closest('section')
  const field =
    section?.querySelector<HTMLElement>('.desk-open select, .desk-open input') ?? section?.querySelector('input')
  section?.scrollIntoView({ block: 'start' })
  field?.focus({ preventScroll: true })
}
