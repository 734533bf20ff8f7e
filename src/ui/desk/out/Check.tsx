import { useEffect, useMemo, useRef, useState } from 'react'
import { mostFindings } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { addWords } from '../../words/words.ts'
import { useDesk } from '../desk-store.ts'
import { looking, useLooking } from '../match/looking.ts'
import { check } from '../words/check.ts'
import { findings as findingWords } from '../words/findings.ts'
import { Filters } from './check/Filters.tsx'
import { GroupPart } from './check/GroupPart.tsx'
import { groupsOf, leftOver, type Show } from './check/groups.ts'
import { leftInWords } from './check/left-in-words.ts'
import { sheetName } from './check/place.ts'
import { useFocusKept } from './check/useFocusKept.ts'
import './out.css'
import './check.css'

addWords(check)
addWords(findingWords)

const setCurrent = (finding: string | null) => looking.setState({ finding })

/** What is wrong or doubtful with the sheets, and what is done about it. */
export default function Check() {
  const words = useWords()
  const project = useDesk((state) => state.project)
  const examined = useDesk((state) => state.examined)
  const examining = useDesk((state) => state.examining !== null)
  const [show, setShow] = useState<Show>('open')
  const current = useLooking(({ finding }) => finding)
  const list = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const groups = useMemo(() => groupsOf(examined?.findings ?? [], project, show), [examined, project, show])
  const order = useMemo(() => groups.flatMap((group) => group.findings.map(({ key }) => key)), [groups])
  const focus = useFocusKept(list, head, order, current, setCurrent)

  useEffect(() => {
    if (current === null) return
    if (!order.includes(current)) {
      setCurrent(null)
      return
    }
    // After the step itself has taken the focus.
    const frame = requestAnimationFrame(() => focus(current))
    return () => cancelAnimationFrame(frame)
  }, [])

  if (!examined) {
    return (
      <section className="desk-out desk-out-check">
        <h2>{words('desk.check.title')}</h2>
        <p role="status">{words(examining ? 'desk.check.working' : 'desk.check.nothing')}</p>
      </section>
    )
  }
  const left = leftOver(examined, project, mostFindings)
  const step = (from: string, by: 1 | -1) => {
    const next = order[order.indexOf(from) + by]
    if (next === undefined) return
    if (current !== null) setCurrent(next)
    focus(next)
  }
  const sheets = project.sources.filter(({ id }) => groups.some(({ source }) => source === id))
  const isDone = left.errors + left.warnings === 0
  return (
    <section className="desk-out desk-out-check">
      <header>
        <h2 ref={head} tabIndex={-1}>
          {words('desk.check.title')}
        </h2>
        <p className="desk-out-left" role="status">
          {isDone ? words('desk.check.done', { count: examined.figures + examined.records }) : leftInWords(left, words)}
          {examining && <span className="desk-out-quiet">{words('desk.check.working')}</span>}
        </p>
        <Filters show={show} examined={examined} left={left} onShow={setShow} />
      </header>
      <div ref={list}>
        {sheets.map((source) => (
          <section key={source.id} className="desk-out-sheet">
            <h3>{sheetName(source, words)}</h3>
            {groups
              .filter((group) => group.source === source.id)
              .map((group) => (
                <GroupPart
                  key={group.key}
                  group={group}
                  source={source}
                  current={current}
                  decided={show === 'decided'}
                  onOpen={setCurrent}
                  onStep={step}
                />
              ))}
          </section>
        ))}
      </div>
      {sheets.length === 0 && !isDone && <p className="desk-out-quiet">{words('desk.check.none-here')}</p>}
      {examined.findings.length >= mostFindings && (
        <p className="desk-out-quiet">{words('desk.check.most', { count: mostFindings })}</p>
      )}
    </section>
  )
}
