import { type CSSProperties, memo } from 'react'
import { overlayOf, shownValue, type Unit, unitsInView } from '../../scene/areas.ts'
import { classesOf, fillOf, secondUnit } from '../../scene/classes.ts'
import { formatPeriod } from '../../scene/format.ts'
import { inView, noFilter } from '../../view/filter.ts'
import { fillIndicator, shownPeriod, type View } from '../../view/view.ts'
import { LongBody } from '../parts/LongBody.tsx'
import { look, targetsIn, useApp, useStore, useWords } from '../store.ts'
import { CobuildingOverview } from './CobuildingOverview.tsx'
import { TargetLine, Tick, useTargetLines } from './TargetLine.tsx'
import { Value } from './Value.tsx'
import { Way } from './Way.tsx'

/** The chosen indicator as a table: every area with its value, or with why it has none. */
export const Overview = memo(function Overview({ view }: { view: View }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const targets = useApp((state) => targetsIn(state.library))
  const indicator = fillIndicator(atlas, view)
  const linesOf = useTargetLines()
  if (!indicator) return null
  const period = shownPeriod(atlas, view)
  const classed = classesOf(atlas, view, targets)
  const units = unitsInView(atlas, view).sort(
    (a, b) => (shownValue(b) ?? Number.NEGATIVE_INFINITY) - (shownValue(a) ?? Number.NEGATIVE_INFINITY),
  )
  const nation = atlas.observation('100000', indicator.id, period)
  const provinces = ['510000', '500000']
    .map((adcode) => ({ adcode, observation: atlas.observation(adcode, indicator.id, period) }))
    .filter(({ adcode, observation }) => observation && !units.some((unit) => unit.region.adcode === adcode))
  const lines = linesOf(indicator).filter((line) => inView(atlas, view, line.region))
  const largest =
    Math.max(...units.map((unit) => shownValue(unit) ?? 0), ...lines.map((line) => line.value), nation?.value ?? 0) || 1
  const known = units.filter((unit) => shownValue(unit) !== null).length

  return (
    <section className="overview">
      <h2>{indicator.name[view.lang]}</h2>
      <p className="definition">{indicator.definition[view.lang]}</p>
      {indicator.note && <p className="definition">{indicator.note[view.lang]}</p>}
      {(nation || provinces.length + lines.length > 0) && (
        <dl className="references">
          {nation && (
            <div>
              <dt>{words('reference.nation')} ┆</dt>
              <dd>
                <Value observation={nation} indicator={indicator} name={words('reference.nation')} />
              </dd>
            </div>
          )}
          {provinces.map(({ adcode, observation }) => (
            <div key={adcode}>
              <dt>{atlas.region(adcode)?.name[view.lang]}</dt>
              <dd>
                <Value
                  observation={observation}
                  indicator={indicator}
                  name={atlas.region(adcode)?.name[view.lang] ?? ''}
                />
              </dd>
            </div>
          ))}
          {lines.map((line) => (
            <div key={line.target.id}>
              <dt className="aim">
                <Way to={{ region: line.region }}>{atlas.region(line.region)?.shortName[view.lang]}</Way>
              </dt>
              <dd>
                <TargetLine line={line} indicator={indicator} short />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {units.length === 0 && (
        <p className="none">
          {words('table.filtered')}{' '}
          <button type="button" className="quiet" onClick={() => look(store, noFilter)}>
            {words('control.clear')}
          </button>
        </p>
      )}
      <table
        className={`ranking ${indicator.measure === 'count' ? 'counts' : ''} ${nation?.value ? 'with-reference' : ''}`}
        aria-rowcount={units.length + 1}
        style={{ '--reference': nation?.value ? (nation.value / largest).toFixed(3) : undefined } as CSSProperties}
      >
        <caption>
          {words('table.caption', { indicator: indicator.name[view.lang], period: formatPeriod(period, words) })} ·{' '}
          {words('table.units', { known, missing: units.length - known })}
        </caption>
        <thead className="sr-only">
          <tr aria-rowindex={1}>
            <th>{words('table.region')}</th>
            <th>{words('table.value')}</th>
          </tr>
        </thead>
        <LongBody items={units} row={row} />
      </table>
      {view.layers.includes('cobuilding') && <CobuildingOverview />}
    </section>
  )

  function row(unit: Unit, index: number) {
    const value = shownValue(unit)
    const { region, reading } = unit
    const observation =
      reading.kind === 'value'
        ? reading.observation
        : reading.absence === 'larger-area'
          ? reading.larger?.observation
          : undefined
    const overlay = overlayOf(unit)
    // A larger area that stands for its parts also bears the targets of these; each tick says whose it is.
    const own = lines.filter((line) =>
      unit.standsForParts ? atlas.lineage(line.region).includes(region) : line.region === region.adcode,
    )
    const fill = fillOf(unit, secondUnit(atlas, unit, classed), classed)
    const colour = fill.kind === 'class' ? fill.paint : ''
    return (
      <tr key={region.adcode} aria-rowindex={index + 2}>
        <th scope="row">
          <Way to={{ region: region.adcode }}>{region.shortName[view.lang]}</Way>
        </th>
        <td
          className={value === null ? undefined : `bar ${colour} ${overlay ?? ''}`}
          style={
            value === null ? undefined : ({ '--bar': Math.max(0.005, value / largest).toFixed(3) } as CSSProperties)
          }
        >
          {value === null || !indicator ? (
            <span
              className={`absent a-${reading.kind === 'absent' ? reading.absence : ''}`}
              title={reading.kind === 'absent' ? reading.note?.[view.lang] : undefined}
            >
              {words(`absence.${reading.kind === 'absent' ? reading.absence : 'no-source'}`)}
            </span>
          ) : (
            <Value observation={observation} indicator={indicator} name={region.name[view.lang]} />
          )}
          {own.map(
            (line) =>
              indicator && <Tick key={line.target.id} line={line} indicator={indicator} at={line.value / largest} />,
          )}
        </td>
      </tr>
    )
  }
})
