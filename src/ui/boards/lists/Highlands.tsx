import { highlandMentions } from '../../../atlas/designations.ts'
import { Cite } from '../../panel/Cite.tsx'
import { type Library, useWords } from '../../store.ts'

/** A list that nobody publishes: the sentences that speak of it, and that no hospital is named. */
export function Highlands({ library }: { library: Library }) {
  const words = useWords()
  const mentions = highlandMentions(library.evidence.values())
  return (
    <div className="highlands">
      <p>{words('lists.highland.none', { count: mentions.length })}</p>
      <ul>
        {mentions.map(({ id, quote, document }) => {
          const source = library.documents.get(document)
          return (
            <li key={id}>
              <blockquote lang="zh">{quote}</blockquote>
              <p className="facts">
                {source && (
                  <span lang="zh">
                    {source.publisher} · {source.title}
                  </span>
                )}{' '}
                <Cite title={words('lists.name.medical-highland')} evidence={[id]} />
              </p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
