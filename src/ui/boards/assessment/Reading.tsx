import { useWords } from '../../store.ts'
import { Sign } from '../cobuilding/Sign.tsx'
import { shapeOf } from './standing.ts'

const steps = ['good-standing', 'last-once', 'ended', 'candidate'] as const
const states = [
  'unknown',
  'good-standing',
  'last-once',
  'ended',
  'contradictory',
  'candidate',
  'not-a-member',
  'unproven',
] as const

/** Which state follows from what: the way through the rule, then every state by itself. */
export function Reading() {
  const words = useWords()
  return (
    <>
      <ol className="rule-steps" aria-label={words('assessment.steps')}>
        {steps.map((state) => (
          <li key={state}>
            <small>{words(`assessment.step.${state}`)}</small>
            <span className={`standing ${state}`}>
              <Sign shape={shapeOf[state]} />
              {words(`standing.${state}`)}
            </span>
          </li>
        ))}
      </ol>
      <dl className="standing-meanings">
        {states.map((state) => (
          <div key={state}>
            <dt className={`standing ${state}`}>
              <Sign shape={shapeOf[state]} />
              {words(`standing.${state}`)}
            </dt>
            <dd>{words(`assessment.meaning.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
