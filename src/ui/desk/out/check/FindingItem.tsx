import { useId } from 'react'
import type { Finding, Source } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { act, useDesk } from '../../desk-store.ts'
import { CellGrid } from './CellGrid.tsx'
import { Choices } from './Choices.tsx'
import { decideAll } from './decisions.ts'
import { decisionOf } from './groups.ts'
import { placeIn } from './place.ts'
import { isOfPlace, PlaceMap } from './place-map/PlaceMap.tsx'
import { useSentence } from './useSentence.ts'

interface Props {
  finding: Finding
  source: Source
  isOpen: boolean
  onToggle(): void
  /** To the one after it, or before. */
  onStep(by: 1 | -1): void
}

/** One finding: where, and what is wrong; opened, what can be done about it. */
export function FindingItem({ finding, source, isOpen, onToggle, onStep }: Props) {
  const words = useWords()
  const id = useId()
  const decision = useDesk((state) => decisionOf(state.project, finding))
  const sentence = useSentence(finding)
  const { origin } = finding
  return (
    <li className={isOpen ? 'desk-out-finding desk-out-open' : 'desk-out-finding'}>
      <button
        type="button"
        className="desk-out-line"
        data-finding={finding.key}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <b>{placeIn(origin, words)}</b>
        <span>{sentence}</span>
      </button>
      {decision && (
        <p className="desk-out-decided">
          <span>
            {decision.how === 'accepted'
              ? words('desk.check.accepted', { note: decision.note })
              : words('desk.check.excluded')}
          </span>
          <button
            type="button"
            className="quiet"
            onClick={() => act((project) => decideAll(project, [finding], null), 'desk.check.act.back')}
          >
            {words('desk.check.back')}
          </button>
        </p>
      )}
      {isOpen && (
        <div className="desk-out-remedy" id={id}>
          {(origin.row !== null || origin.column !== null) && <CellGrid source={source} origin={origin} />}
          {isOfPlace(finding) && <PlaceMap finding={finding} source={source} />}
          {!decision && <Choices finding={finding} source={source} />}
          <p className="desk-out-steps">
            <button type="button" className="quiet" onClick={() => onStep(-1)}>
              {words('desk.check.previous')}
            </button>
            <button type="button" className="quiet" onClick={() => onStep(1)}>
              {words('desk.check.next')}
            </button>
          </p>
        </div>
      )}
    </li>
  )
}
