import { openMatters } from '../../../desk/change/open.ts'
import { useWords } from '../../store.ts'
import { type DeskStep, steps, useDesk } from '../desk-store.ts'

/** The way through the desk, and how far each step is. */
export function Steps({ step, onStep }: { step: DeskStep; onStep(step: DeskStep): void }) {
  const words = useWords()
  const how = useHowFar()
  return (
    <nav className="desk-steps" aria-label={words('desk.steps')}>
      <ol>
        {steps.map((one, at) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)}>
              <span className="desk-step-number" aria-hidden="true">
                {at + 1}
              </span>
              <span className="desk-step-name">{words(`desk.step.${one}`)}</span>
              <span className="desk-step-far">{how[one]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A few words for every step; empty where nothing can be said yet. */
function useHowFar(): Record<DeskStep, string> {
  const words = useWords()
  const project = useDesk((state) => state.project)
  const examined = useDesk((state) => state.examined)
  const examining = useDesk((state) => state.examining)
  const used = project.sources.filter(({ kind }) => kind !== 'unused').length
  const far = { bring: '', match: '', check: '', preview: '', seal: '' }
  if (project.book) far.bring = words('desk.far.book')
  if (used > 0) far.bring = words('desk.far.sheets', { count: used })
  if (used === 0) return far
  const open = openMatters(project, examined)
  if (examined || open.total > 0) {
    far.match = open.total > 0 ? words('desk.far.open', { count: open.total }) : words('desk.far.done')
  }
  if (examining !== null && !examined) far.check = words('desk.far.looking')
  else if (examined) {
    const { errors, warnings } = examined.open
    if (errors > 0) far.check = words('desk.far.errors', { count: errors })
    else if (warnings > 0) far.check = words('desk.far.warnings', { count: warnings })
    else far.check = words('desk.far.done')
    far.preview = words('desk.far.figures', { count: examined.figures + examined.records })
  }
  if (project.form.version) far.seal = project.form.version
  return far
}
