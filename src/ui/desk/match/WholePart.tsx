import { setKind, setWhole, understand } from '../../../desk/change/source.ts'
import { saysRegion } from '../../../desk/columns/whole-region.ts'
import type { Source, SourceKind } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { act, ask, desk, detailOf } from '../desk-store.ts'
import { CoordinatesPart } from './CoordinatesPart.tsx'
import { IndicatorSelect } from './IndicatorSelect.tsx'
import { PeriodField, UnitField } from './TextField.tsx'
import { WholeRegion } from './WholeRegion.tsx'

const kinds: readonly Exclude<SourceKind, 'record'>[] = ['figures', 'facilities', 'projects', 'unused']

/** What the sheet is, and what holds for all of it. */
export function WholePart({ source }: { source: Source }) {
  const words = useWords()
  const { id, whole, kind } = source
  const isList = kind === 'facilities' || kind === 'projects'
  const columns = source.columns.flatMap((one) => (one.is === 'value' ? [one] : []))
  // An empty field looks as if it had to be filled.
  const says = (part: 'period' | 'unit') =>
    columns.length > 0 && columns.every((one) => one[part] !== null) ? words('desk.whole.columns') : undefined
  return (
    <section aria-labelledby="desk-whole">
      <h3 id="desk-whole">{source.sheet || source.file}</h3>
      <div className="desk-fields">
        <label>
          <span>{words('desk.whole.kind')}</span>
          <select
            value={kind}
            onChange={({ target }) =>
              act((project) => setKind(project, id, target.value as SourceKind), 'desk.act.kind')
            }
          >
            {source.table !== null && <option value="record">{words('desk.kind.record')}</option>}
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words(`desk.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {(kind === 'figures' || isList) && !saysRegion(source.columns) && (
          <WholeRegion
            value={whole.region}
            onChange={(region) => act((project) => setWhole(project, id, { region }), 'desk.act.whole')}
          />
        )}
        {kind === 'figures' && (
          <>
            <IndicatorSelect
              label={words('desk.whole.indicator')}
              value={whole.indicator}
              near=""
              none={words('desk.whole.columns')}
              onChange={(indicator) => act((project) => setWhole(project, id, { indicator }), 'desk.act.whole')}
            />
            <PeriodField
              label={words('desk.whole.period')}
              value={whole.period}
              placeholder={says('period')}
              onChange={(period) => act((project) => setWhole(project, id, { period }), 'desk.act.whole')}
            />
            <UnitField
              label={words('desk.whole.unit')}
              value={whole.unit}
              placeholder={says('unit')}
              indicator={whole.indicator}
              onChange={(unit) => act((project) => setWhole(project, id, { unit }), 'desk.act.whole')}
            />
          </>
        )}
      </div>
      {isList && <CoordinatesPart source={source} />}
      <p className="desk-buttons">
        <button type="button" className="quiet" onClick={() => void turn(source)}>
          {words(source.layout.turned ? 'desk.whole.unturn' : 'desk.whole.turn')}
        </button>
      </p>
    </section>
  )
}

/** Rows become columns; what they are is recognised anew. */
async function turn(source: Source): Promise<void> {
  try {
    const understood = await ask<'recognise'>({ do: 'recognise', source, turned: !source.layout.turned })
    act((project) => understand(project, source.id, understood), 'desk.act.turn')
  } catch (error) {
    desk.setState({ problem: (words) => words('desk.problem.make', { detail: detailOf(error) }) })
  }
}
