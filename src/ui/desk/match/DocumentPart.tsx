import { copyDocument, setDocument } from '../../../desk/change/source.ts'
import type { DocumentForm, Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { act, useDesk } from '../desk-store.ts'
import { DocumentOffers } from './DocumentOffers.tsx'
import { TextField } from './TextField.tsx'

const reliabilities: readonly DocumentForm['reliability'][] = ['high', 'medium', 'low']
const texts = ['title', 'publisher', 'date', 'link'] as const

/** Which document states the figures: without it nothing can be sealed. */
export function DocumentPart({ source }: { source: Source }) {
  const words = useWords()
  const others = useDesk((state) => state.project.sources.filter(({ kind }) => kind !== 'unused').length > 1)
  const { document, id } = source
  const set = (part: Partial<DocumentForm>) => act((project) => setDocument(project, id, part), 'desk.act.document')
  return (
    <section aria-labelledby="desk-document">
      <h3 id="desk-document">{words('desk.document')}</h3>
      <DocumentOffers source={source} />
      <div className="desk-fields">
        {texts.map((part) => (
          <TextField
            key={part}
            label={words(`desk.document.${part}`)}
            value={document[part]}
            isWide={part === 'title' || part === 'link'}
            placeholder={words(`desk.like.${part}`)}
            onChange={(text) => set({ [part]: text })}
          />
        ))}
        <label>
          <span>{words('desk.document.reliability')}</span>
          <select
            value={document.reliability}
            onChange={({ target }) => set({ reliability: target.value as DocumentForm['reliability'] })}
          >
            {reliabilities.map((one) => (
              <option key={one} value={one}>
                {words(`desk.reliability.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {others && (
        <button
          type="button"
          className="quiet"
          onClick={() => act((project) => copyDocument(project, id), 'desk.act.document.all')}
        >
          {words('desk.document.all')}
        </button>
      )}
    </section>
  )
}
