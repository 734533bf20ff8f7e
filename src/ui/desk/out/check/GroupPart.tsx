import { type KeyboardEvent, useState } from 'react'
import type { Source } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { act } from '../../desk-store.ts'
import { decideAll } from './decisions.ts'
import { FindingItem } from './FindingItem.tsx'
import type { Group } from './groups.ts'
import { NoteForm } from './NoteForm.tsx'
import { remedyOf } from './remedies.ts'

/** So many findings of a rule are listed at a time. */
const page = 20

interface Props {
  group: Group
  source: Source
  /** Key of the finding that is open. */
  current: string | null
  decided: boolean
  onOpen(key: string | null): void
  onStep(from: string, by: 1 | -1): void
}

/** The findings of one rule on one sheet: what the rule is, what can be done, and one decision for all of them. */
export function GroupPart({ group, source, current, decided, onOpen, onStep }: Props) {
  const words = useWords()
  const [more, setMore] = useState(page)
  const { findings, rule, severity } = group
  const at = findings.findIndex(({ key }) => key === current)
  const shown = findings.slice(0, Math.max(more, at + 1))
  const several = findings.length > 1 && !decided
  const accept = severity === 'warning' && findings.every(({ stops }) => !stops)
  const exclude = findings.every((one) => remedyOf(one).exclude !== null)

  const move = (event: KeyboardEvent) => {
    const key = (event.target as Element).getAttribute('data-finding')
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (key === null || by === null) return
    event.preventDefault()
    onStep(key, by)
  }
  return (
    <section className={`desk-out-group ${severity === 'error' ? 'desk-out-error' : 'desk-out-warning'}`}>
      <h4>
        <span className="desk-out-severity">{words(`desk.check.severity.${severity}`)}</span>
        {words(`desk.rule-name.${rule}`)}
        <small>{words('desk.check.count', { count: findings.length })}</small>
      </h4>
      <p className="desk-out-quiet">{words(`desk.rule-help.${rule}`)}</p>
      {several && (accept || exclude) && (
        <details className="desk-out-all">
          <summary>{words('desk.check.together', { count: findings.length })}</summary>
          {accept && (
            <NoteForm
              label={words('desk.check.accept.all')}
              onAccept={(note) =>
                act((project) => decideAll(project, findings, { how: 'accepted', note }), 'desk.check.act.accept')
              }
            />
          )}
          {exclude && (
            <button
              type="button"
              className="quiet"
              onClick={() =>
                act((project) => decideAll(project, findings, { how: 'excluded' }), 'desk.check.act.exclude')
              }
            >
              {words('desk.check.exclude.all')}
            </button>
          )}
        </details>
      )}
      <ol onKeyDown={move}>
        {shown.map((finding) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            source={source}
            isOpen={finding.key === current}
            onToggle={() => onOpen(finding.key === current ? null : finding.key)}
            onStep={(by) => onStep(finding.key, by)}
          />
        ))}
      </ol>
      {shown.length < findings.length && (
        <button type="button" className="quiet" onClick={() => setMore(shown.length + page * 5)}>
          {words('desk.check.more', { count: findings.length - shown.length })}
        </button>
      )}
    </section>
  )
}
