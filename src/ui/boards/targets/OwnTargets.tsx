import { useMemo, useState } from 'react'
import { targetBoard } from '../../../atlas/targets.ts'
import type { Target } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { addWords } from '../../words/words.ts'
import { targets as texts } from '../words/targets.ts'
import { Due, Figure } from './Figure.tsx'
import { Latest } from './Latest.tsx'
import { State } from './StateSign.tsx'
import { today } from './today.ts'
import '../targets.css'

addWords(texts)

/** A region's own targets in short, with the way to the board. `all` are those of the release. */
export default function OwnTargets({ adcode, all }: { adcode: string; all: readonly Target[] }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const [day] = useState(() => today(atlas.manifest.published))
  // All are asked for: whether a release says when its targets are due shows in no single one.
  const rows = useMemo(
    () => targetBoard(all, atlas, day).filter((row) => row.region === adcode),
    [all, atlas, day, adcode],
  )
  return (
    <>
      <button
        type="button"
        className="quiet to-targets"
        onClick={() => look(store, { board: 'targets', targets: { region: adcode }, region: null })}
      >
        {words('targets.open')}
      </button>
      <ul className="items plain own-targets">
        {rows.map((row) => (
          <li key={row.target.id}>
            <p className="item-name">
              {row.target.title[lang]}{' '}
              <strong className="target-value">
                <Figure target={row.target} />
              </strong>
            </p>
            <p className="facts">
              <State state={row.state} /> <Due row={row} />{' '}
              <Cite title={row.target.title[lang]} evidence={row.target.evidence} note={row.target.note} />
            </p>
            <Latest row={row} brief />
          </li>
        ))}
      </ul>
    </>
  )
}
