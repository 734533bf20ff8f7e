import { scaleLinear } from 'd3-scale'
import { memo } from 'react'
import { sameAreas } from '../../../atlas/inequality/sample.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { lookAtPeriod } from '../../../scene/inequality.ts'
import { look, useStore, useWords } from '../../store.ts'
import { Axis } from '../chart/Axis.tsx'
import { type Spot, Spots } from '../chart/Spots.tsx'
import { useWidth } from '../chart/useWidth.ts'
import { Sentences } from '../charts/Sentences.tsx'
import { formatIndex } from './format.ts'
import { type Measured, useYears, type Year } from './useMeasured.ts'

const isDoubtful = ({ sample }: Year) => sample.members.some((one) => one.doubtful)
const timeOf = (period: string) => Number(period.slice(0, 4)) + (Number(period.slice(5) || 12) - 12) / 12

/** The Gini coefficient of all years, each with how many regions it is of. */
export const YearsChart = memo(function YearsChart({ measured }: { measured: Measured }) {
  const words = useWords()
  const store = useStore()
  const { atlas, view, resource, period } = measured
  const { lang, over } = view
  const { years, done } = useYears(measured)
  const { ref, width, rem } = useWidth<HTMLDivElement>()
  const values = years.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]))
  const [left, right, top, foot] = [3 * rem, 1.6 * rem, 1.6 * rem, 3.2 * rem]
  const height = 11 * rem
  const floor = height - foot
  const [from, to] = [timeOf(years[0]?.period ?? '0'), timeOf(years.at(-1)?.period ?? '1')]
  const x = scaleLinear([from, to], [left + 1.5 * rem, width - right])
  const y = scaleLinear([0, Math.max(0.05, ...values) * 1.15], [floor, top]).nice(4)
  const room = (width - left - right) / Math.max(1, to - from)
  const said = (one: Year) => {
    const known = { period: formatPeriod(one.period, words), count: one.sample.members.length }
    if (one.figure.value === null) return words('inequality.course.year.none', known)
    const value = formatIndex(one.figure.value, lang)
    return words(isDoubtful(one) ? 'inequality.course.year.doubtful' : 'inequality.course.year', { ...known, value })
  }
  const at = (one: Year) => x(timeOf(one.period))

  // Where there is no room for every year, the one that is shown has its name, and others at a distance from it.
  const labelled = new Set<Year>()
  const first = years.filter((one) => one.period === period)
  for (const one of [...first, ...[...years].reverse()]) {
    if ([...labelled].every((other) => Math.abs(at(one) - at(other)) > 2.4 * rem)) labelled.add(one)
  }

  return (
    <section className="course-of-years">
      <h3>{words('inequality.course')}</h3>
      <Sentences
        quiet
        all={[words('inequality.course.read'), years.some(isDoubtful) && words('inequality.course.read.doubtful')]}
      />
      {years.length > 0 && values.length === 0 && <p role="status">{words('inequality.course.empty')}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: many years scroll in it */}
      <div ref={ref} className={values.length > 0 ? 'plot-frame' : 'plot-frame empty'} aria-busy={!done} role="group">
        {width > 0 && values.length > 0 && (
          <>
            <svg
              className="plot"
              data-chart="gini"
              role="img"
              aria-label={words('inequality.course.said', {
                resource: resource.name[lang],
                over: words(`inequality.against.${over}`),
                years: years.map(said).join(words('inequality.course.semicolon')),
              })}
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              style={{ height }}
            >
              <g transform={`translate(${left} 0)`}>
                <g transform={`translate(0 ${top})`}>
                  <Axis
                    side="left"
                    ticks={y.ticks(4).map((one) => ({ at: y(one) - top, label: y.tickFormat(4)(one) }))}
                    length={floor - top}
                    reach={width - left}
                    title=""
                    rem={rem}
                  />
                </g>
              </g>
              {years.slice(1).map((one, index) => {
                const before = years[index]
                if (!before || before.figure.value === null || one.figure.value === null) return null
                if (!sameAreas(before.sample, one.sample)) return null
                return (
                  <path
                    key={one.period}
                    className={`step${isDoubtful(before) || isDoubtful(one) ? ' doubtful' : ''}`}
                    d={`M${at(before)} ${y(before.figure.value)}L${at(one)} ${y(one.figure.value)}`}
                  />
                )
              })}
              {years.map((one) => (
                <g key={one.period} className={`year ${one.period === period ? 'now' : ''}`}>
                  {one.figure.value !== null && (
                    <circle
                      className={isDoubtful(one) ? 'doubtful' : undefined}
                      cx={at(one)}
                      cy={y(one.figure.value)}
                      r={(one.period === period ? 0.3 : 0.24) * rem}
                    />
                  )}
                  {one.figure.value !== null && (one.period === period || room > 3.4 * rem) && (
                    <text className="figure" x={at(one)} y={y(one.figure.value) - 0.6 * rem} textAnchor="middle">
                      {formatIndex(one.figure.value, lang)}
                    </text>
                  )}
                  {labelled.has(one) && (
                    <text x={at(one)} y={floor + 1.3 * rem} textAnchor="middle">
                      {one.period}
                    </text>
                  )}
                  <text className="count" x={at(one)} y={floor + 2.5 * rem} textAnchor="middle">
                    {one.figure.value === null
                      ? words('inequality.course.none')
                      : room > 3.4 * rem
                        ? words('inequality.course.n', { count: one.sample.members.length })
                        : one.sample.members.length}
                  </text>
                </g>
              ))}
            </svg>
            <Spots
              title={words('inequality.years')}
              spots={years.map(
                (one): Spot => ({
                  id: one.period,
                  label: said(one),
                  pressed: one.period === period,
                  left: at(one) - Math.min(1.5 * rem, room / 2),
                  top: floor + 0.3 * rem,
                  width: Math.min(3 * rem, room),
                  height: 1.5 * rem,
                }),
              )}
              onPress={(one) => look(store, lookAtPeriod(atlas, store.getState().view, resource, one))}
            />
          </>
        )}
        {years.length === 0 && <p className="none">{words('inequality.course.waiting')}</p>}
      </div>
    </section>
  )
})
