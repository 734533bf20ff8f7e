import { useEffect } from 'react'
import { openMatters } from '../../../desk/change/open.ts'
import type { Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { addWords } from '../../words/words.ts'
import { goTo, useDesk } from '../desk-store.ts'
import { match as matchWords } from '../words/match.ts'
import { sources as sourceWords } from '../words/sources.ts'
import { Columns } from './Columns.tsx'
import { DocumentPart } from './DocumentPart.tsx'
import { looking, useLooking } from './looking.ts'
import { MappingPart } from './MappingPart.tsx'
import { Matters } from './Matters.tsx'
import { Regions } from './Regions.tsx'
import { remember } from './remembered.ts'
import { SheetPart } from './SheetPart.tsx'
import { WholePart } from './WholePart.tsx'
import './match.css'

addWords(matchWords)
addWords(sourceWords)

/** Step 2: what the rows, the columns and the labels of the sheets mean. */
export default function Match() {
  const words = useWords()
  const project = useDesk((state) => state.project)
  const base = useDesk((state) => state.base)
  const chosen = useLooking((state) => state.source)
  const used = project.sources.filter(({ kind }) => kind !== 'unused')
  const source = used.find(({ id }) => id === chosen) ?? used[0]

  // What was decided is worth to be remembered when somebody goes on from here.
  useEffect(() => () => void remember(), [])

  if (!source || !base) {
    return (
      <section className="desk-match" aria-labelledby="desk-match-title">
        <h2 id="desk-match-title">{words('desk.match.title')}</h2>
        <p className="desk-note">{words(base ? 'desk.match.nothing' : 'desk.bring.from.coming')}</p>
        {base && (
          <p>
            <button type="button" className="desk-go" onClick={() => goTo('bring')}>
              {words('desk.match.to-bring')}
            </button>
          </p>
        )}
      </section>
    )
  }
  return (
    <section className="desk-match" aria-labelledby="desk-match-title">
      <h2 id="desk-match-title">{words('desk.match.title')}</h2>
      {used.length > 1 && <SourceList sources={used} current={source.id} />}
      {/* A sheet is a page of its own: nothing that was half entered goes over to another. */}
      <OneSource key={source.id} source={source} />
    </section>
  )
}

function SourceList({ sources, current }: { sources: readonly Source[]; current: string }) {
  const words = useWords()
  const project = useDesk((state) => state.project)
  const examined = useDesk((state) => state.examined)
  const open = openMatters(project, examined)
  return (
    <nav className="desk-sources" aria-label={words('desk.match.sheets')}>
      <ul>
        {sources.map(({ id, file, sheet }) => {
          const left = open.sources.get(id)?.total ?? 0
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === current ? 'true' : undefined}
                onClick={() => looking.setState({ source: id })}
              >
                <span>{sheet || file}</span>
                <span className="desk-note">
                  {left > 0 ? words('desk.far.open', { count: left }) : words('desk.far.done')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Rows of a template's sheet name their evidence by its id, or leave it to the document of the sheet. */
const namesEvidence = ({ columns }: Source): boolean =>
  columns.some((column) => column.is === 'field' && column.field === 'evidence')

function OneSource({ source }: { source: Source }) {
  const words = useWords()
  const present = useDesk((state) => state.present.includes(source.id))
  if (!present) return <p className="desk-wrong">{words('desk.brought.lost')}</p>
  return (
    <div className="desk-source">
      <Matters source={source} />
      <WholePart source={source} />
      {(source.kind !== 'record' || namesEvidence(source)) && <DocumentPart source={source} />}
      <MappingPart source={source} />
      <SheetPart source={source} />
      <Columns source={source} />
      {source.kind !== 'record' && <Regions source={source} />}
    </div>
  )
}
