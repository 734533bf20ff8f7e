import { useRef, useState } from 'react'
import {
  type BriefingFile,
  type BriefingFileProblem,
  largestFile,
  parseBriefingFile,
} from '../../../release/briefing-file.ts'
import { said } from '../../../view/briefing.ts'
import { address } from '../../../view/location.ts'
import { useApp, useStore, useWords } from '../../store.ts'
import { adopt } from './handling.ts'
import { makingOf } from './making.ts'
import { UnknownText, useIsEvidence } from './UnknownList.tsx'
import { unknownScenes } from './unknown.ts'

/** What has become of the file that was handed in last. */
export type Incoming =
  | { name: string; problem: BriefingFileProblem | { kind: 'unreadable' } }
  | { name: string; file: BriefingFile; removed: number }

/** Looks at a file; its size is known before it is read. */
export async function receive(file: File): Promise<Incoming> {
  const name = file.name.slice(0, 100)
  if (file.size > largestFile) {
    return {
      name,
      problem: { kind: 'too-large', where: '', expected: { rule: 'longest', detail: String(largestFile) } },
    }
  }
  try {
    return { name, ...parseBriefingFile(new Uint8Array(await file.arrayBuffer())) }
  } catch {
    return { name, problem: { kind: 'unreadable' } }
  }
}

interface Props {
  incoming: Incoming | null
  onFile(file: File): void
  onDone(id: string | null): void
}

/** Takes in a file, by choice or by dropping it on the tool, and asks before it takes one that does not quite fit. */
export function Import({ incoming, onFile, onDone }: Props) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className="make-import" aria-label={words('make.import')}>
      <div className="make-buttons">
        <button type="button" className="quiet" data-name="import" onClick={() => input.current?.click()}>
          {words('make.import')}
        </button>
        <span className="make-note">{words('make.import.drop')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words('make.import')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          // The same file, put right, can be chosen again.
          event.target.value = ''
        }}
      />
      <div role="alert">
        {incoming && 'problem' in incoming && (
          <p className="problem" tabIndex={-1} data-name="refused">
            <ProblemSaid name={incoming.name} problem={incoming.problem} />
          </p>
        )}
      </div>
      {incoming && 'file' in incoming && <Asked {...incoming} onDone={onDone} />}
    </section>
  )
}

/** What does not fit, and what can be done. */
function Asked({ name, file, removed, onDone }: Extract<Incoming, { file: unknown }> & Pick<Props, 'onDone'>) {
  const words = useWords()
  const store = useStore()
  const { atlas, list, view } = useApp((state) => state)
  const isEvidence = useIsEvidence()
  const [long, setLong] = useState(false)
  const here = atlas.manifest.version
  const { release, briefing } = file
  const unknown = unknownScenes(briefing, atlas, isEvidence)
  const shown = long ? unknown : unknown.slice(0, 12)
  const isListed = list.releases.some(({ version }) => version === release)
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a part of a form
    <div className="make-asked" role="group" aria-label={words('make.asked')} tabIndex={-1} data-name="asked">
      <p className="make-title">{said(briefing.title, view.lang)}</p>
      <p className="make-note">{words('make.asked.file', { name, count: briefing.scenes.length })}</p>
      {release !== here && (
        <p>
          {isListed
            ? words('make.release.listed', { release, here })
            : words('make.release.unlisted', { release, here })}
        </p>
      )}
      {unknown.length > 0 && (
        <>
          <p>{words('make.unknown', { here })}</p>
          <ul className="make-unknown">
            {shown.map((one) => (
              <li key={one.number}>
                {words('make.unknown.scene', { number: one.number })}
                <UnknownText unknown={one.unknown} />
              </li>
            ))}
          </ul>
          {shown.length < unknown.length && (
            <button type="button" className="quiet" onClick={() => setLong(true)}>
              {words('panel.more', { count: unknown.length - shown.length })}
            </button>
          )}
        </>
      )}
      <div className="make-buttons">
        <button
          type="button"
          className="quiet"
          data-name="anyway"
          onClick={() => onDone(adopt(store, briefing, 'imported', removed))}
        >
          {words('make.import.anyway')}
        </button>
        {release !== here && isListed && (
          <button
            type="button"
            className="quiet"
            data-name="there"
            onClick={() => {
              onDone(adopt(store, briefing, 'imported', removed))
              // What could not be kept would be lost with this page.
              const { briefings } = store.getState()
              if (!makingOf(briefings)?.unkept) address.open({ ...view, release })
            }}
          >
            {words('make.import.there', { release })}
          </button>
        )}
        <button type="button" className="quiet" data-name="not" onClick={() => onDone(null)}>
          {words('make.import.not')}
        </button>
      </div>
    </div>
  )
}

const forms: Readonly<Record<string, string>> = {
  'six digits': 'adcode',
  'the query of an address': 'query',
  'YEAR.NUMBER': 'version',
  'letters, digits, hyphens': 'id',
  'a short identifier': 'id',
}

/** What is wrong with a file, where in it, and what was expected. */
function ProblemSaid({ name, problem }: { name: string; problem: Extract<Incoming, { problem: unknown }>['problem'] }) {
  const words = useWords()
  if (problem.kind !== 'breaks-schema') {
    return words(`make.file.${problem.kind}`, { name, most: largestFile / 1e6 })
  }
  const { rule, detail } = problem.expected ?? { rule: 'type', detail: '' }
  const expected =
    rule === 'form' ? words(`make.form.${forms[detail] ?? 'id'}`) : words(`make.expected.${rule}`, { detail })
  return words('make.file.breaks-schema', { name, where: problem.where || words('problem.file-whole'), expected })
}
