import { useEffect, useId, useState } from 'react'
import { setDocument } from '../../../desk/change/source.ts'
import { documentsSaid, type SaidDocument } from '../../../desk/document/said.ts'
import type { Base, DocumentForm, Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { act, ask, useDesk } from '../desk-store.ts'

/** Rows of a title or a note that are looked at: a document is named in the first ones or the last. */
const mostRows = 20

/** Documents to be taken with one touch: those that the sheet itself names, and those that are known already. */
export function DocumentOffers({ source }: { source: Source }) {
  const words = useWords()
  const said = useSaid(source).filter(({ title }) => title !== source.document.title)
  const take = (document: Partial<DocumentForm>) =>
    act((project) => setDocument(project, source.id, document), 'desk.act.document')
  return (
    <>
      {said.length > 0 && (
        <p className="desk-offer">
          {words('desk.document.said')}{' '}
          {said.map(({ title, publisher }) => (
            <button
              key={title}
              type="button"
              className="quiet"
              onClick={() => take(publisher === '' ? { title } : { title, publisher })}
            >
              {words('desk.document.use', { title })}
            </button>
          ))}
        </p>
      )}
      <KnownDocuments source={source} onTake={take} />
    </>
  )
}

function useSaid({ id, layout }: Source): SaidDocument[] {
  const [said, setSaid] = useState<SaidDocument[]>([])
  const source = useDesk((state) => state.project.sources.find((one) => one.id === id))
  useEffect(() => {
    let left = false
    const look = async () => {
      if (!source) return
      const texts: string[] = []
      for (const { from, to, role } of layout.rows) {
        if (role !== 'title' && role !== 'note') continue
        const task = { do: 'rows', source, from, to: Math.min(to + 1, from + mostRows) } as const
        const { rows } = await ask<'rows'>(task)
        for (const row of rows) {
          texts.push(row.filter((cell): cell is string => typeof cell === 'string').join(' '))
        }
        if (texts.length > 4 * mostRows) break
      }
      if (!left) setSaid(documentsSaid(texts))
    }
    // Without it the document is written by hand.
    look().catch(() => undefined)
    return () => {
      left = true
    }
  }, [id, layout])
  return said
}

function KnownDocuments({ source, onTake }: { source: Source; onTake(document: Partial<DocumentForm>): void }) {
  const words = useWords()
  const id = useId()
  const base = useDesk((state) => state.base)
  const all = useDesk((state) => state.project.sources)
  const own = new Map<string, DocumentForm>()
  for (const { id, kind, document } of all) {
    const isOther = id !== source.id && kind !== 'unused' && document.title.trim() !== ''
    if (isOther) own.set(`${document.title}\n${document.publisher}\n${document.date}`, document)
  }
  const here = [...own.values()]
  const published = (base?.documents ?? []).filter(({ form }) => form !== 'geometry')
  if (here.length + published.length === 0) return null
  const choose = (value: string) => {
    const [from, at] = value.split(' ')
    const index = Number(at)
    if (from === 'here' && here[index]) onTake(here[index])
    const document = published[index]
    if (from === 'base' && base && document) onTake(formOf(base, document))
  }
  return (
    <p className="desk-known">
      <label htmlFor={id}>{words('desk.document.known')}</label>
      <select id={id} value="" onChange={({ target }) => choose(target.value)}>
        <option value="">{words('desk.document.known.choose')}</option>
        {here.length > 0 && (
          <optgroup label={words('desk.document.known.here')}>
            {here.map((one, at) => (
              <option key={`${one.title} ${one.publisher} ${one.date}`} value={`here ${at}`}>
                {nameOf(one)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={words('desk.document.known.base')}>
          {published.map((one, at) => (
            <option key={one.id} value={`base ${at}`}>
              {nameOf(one)}
            </option>
          ))}
        </optgroup>
      </select>
    </p>
  )
}

const nameOf = ({ title, publisher, date }: { title: string; publisher: string; date: string | null }): string =>
  [title, publisher, date].filter(Boolean).join(' · ')

/** As the release knows a document; its reliability only where all that is cited from it has the same. */
function formOf(base: Base, document: Base['documents'][number]): Partial<DocumentForm> {
  const { id, title, publisher, date, url } = document
  const cited = new Set(base.evidence.filter((one) => one.document === id).map((one) => one.reliability))
  const [reliability] = cited
  return {
    title,
    publisher,
    date: date ?? '',
    ...(url === null ? {} : { link: url }),
    ...(cited.size === 1 && reliability ? { reliability } : {}),
  }
}
