import { groupBy } from '../../../atlas/atlas.ts'
import type { Missing } from '../../../scene/charts/known.ts'
import type { Scatter } from '../../../scene/charts/scatter.ts'
import { formatValue } from '../../../scene/format.ts'
import { TargetLine } from '../../panel/TargetLine.tsx'
import { Value } from '../../panel/Value.tsx'
import { look, useApp, useStore, useWords } from '../../store.ts'
import type { Charted } from './useCharted.ts'

/** The larger areas and targets whose lines the chart shows, each with its evidence. */
export function ReferenceList({ charted }: { charted: Charted }) {
  const words = useWords()
  const { references, targets, indicator, view, atlas } = charted
  if (references.length + targets.length === 0) return null
  return (
    <dl className="references">
      {references.map(({ region, observation }) => {
        const name = region.level === 'nation' ? words('reference.nation') : region.name[view.lang]
        return (
          <div key={region.adcode}>
            <dt>{name}</dt>
            <dd>
              <Value observation={observation} indicator={indicator} name={name} />
            </dd>
          </div>
        )
      })}
      {targets.map((line) => (
        <div key={line.target.id}>
          <dt className="aim">{atlas.region(line.region)?.shortName[view.lang]}</dt>
          <dd>
            <TargetLine line={line} indicator={indicator} short />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The region that is pointed at, else the selected one: its value with its evidence; else how to use the chart. */
export function Readout({ charted, scatter }: { charted: Charted; scatter?: Scatter | undefined }) {
  const words = useWords()
  const { units, indicator, view, atlas } = charted
  const hovered = useApp((state) => state.hovered)
  const selected = useApp((state) => state.view.region)
  const adcode = hovered ?? selected
  const lineage = adcode === null ? [] : atlas.lineage(adcode)
  const plotted = scatter ? [...scatter.pairs, ...scatter.unpaired] : units
  const region = lineage.find((one) => plotted.some((other) => other.region === one))
  const shown = scatter
    ? ([[scatter.x, scatter.periods.x] as const, [scatter.y, scatter.periods.y] as const] as const)
    : ([[indicator, charted.period] as const] as const)
  return (
    <div className="readout">
      {region ? (
        <>
          <strong>{region.name[view.lang]}</strong>
          {shown.map(([one, period]) => {
            const reading = atlas.read(region.adcode, one.id, period)
            return reading.kind === 'value' ? (
              <Value
                key={one.id}
                observation={reading.observation}
                indicator={one}
                name={region.name[view.lang]}
                withUnit
              />
            ) : (
              <span key={one.id} className="absent">
                {words(`absence.${reading.absence}`)}
              </span>
            )
          })}
        </>
      ) : (
        <span className="hint">{words('charts.hint')}</span>
      )}
    </div>
  )
}

/** Names shown before the rest is folded away. */
const most = 30

/** The areas without a value of their own, by the kind of their absence. */
export function MissingList(props: { title: string; missing: readonly Missing[]; charted: Charted }) {
  const { title, missing, charted } = props
  const words = useWords()
  if (missing.length === 0) return null
  const kinds = [...groupBy(missing, (one) => one.absence)]
  const list = (
    <dl className="missing">
      {kinds.map(([absence, all]) => (
        <div key={absence}>
          <dt>
            <span className={`sign a-${absence}`} aria-hidden="true" />
            {words('charts.missing.kind', { absence: words(`absence.${absence}`), count: all.length })}
          </dt>
          <dd>
            <ul>
              {all.map((one) => (
                <li key={one.region.adcode}>
                  <MissingName one={one} charted={charted} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
  if (missing.length > most) {
    return (
      <details className="missing-list">
        <summary>{title}</summary>
        {list}
      </details>
    )
  }
  return (
    <section className="missing-list">
      <h3>{title}</h3>
      {list}
    </section>
  )
}

function MissingName({ one, charted }: { one: Missing; charted: Charted }) {
  const words = useWords()
  const store = useStore()
  const { names, view, indicator } = charted
  const picked = useApp((state) => state.view.region === one.region.adcode)
  const name = names.get(one.region.adcode) ?? one.region.shortName[view.lang]
  return (
    <button
      type="button"
      className="region"
      aria-pressed={picked}
      title={one.note?.[view.lang]}
      onClick={() => look(store, { region: picked ? null : one.region.adcode })}
    >
      {one.larger
        ? words('charts.missing.larger', {
            name,
            larger: one.larger.region.shortName[view.lang],
            value: formatValue(one.larger.observation.value, indicator, view.lang),
          })
        : name}
    </button>
  )
}
