import { countsIn, varianceFit } from '../../../atlas/variance-fit.ts'
import type { Indicator } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { classLabels } from '../../../scene/legend.ts'
import type { Paint } from '../../../scene/ramps.ts'
import { shownPeriod, type View } from '../../../view/view.ts'
import { SwatchIcon } from '../../parts/SwatchIcon.tsx'
import { useApp, useWords } from '../../store.ts'
import { Strip } from './Strip.tsx'

/** How the classes cut the values of an indicator: the values in order, and each class with its limits and count. */
export function Parted(props: {
  view: View
  indicator: Indicator
  /** What the limits were made of. */
  values: readonly number[]
  breaks: readonly number[]
  ramp: readonly Paint[]
  reference?: number | null
  /** Whether it is said how well the classes fit. */
  isJudged?: boolean
}) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const { view, indicator, values, breaks, ramp, reference = null } = props
  const period = formatPeriod(shownPeriod(atlas, { ...view, fill: indicator.id, period: null }), words)
  if (values.length === 0) return <p className="said">{words('classes.strip.empty', { period })}</p>
  const labels = classLabels(breaks, indicator, view, words)
  const counts = countsIn(values, breaks)
  const fit = varianceFit(values, breaks)
  const inNumbers = (style: 'decimal' | 'percent', value: number) =>
    new Intl.NumberFormat(view.lang === 'zh' ? 'zh-CN' : 'en-GB', {
      style,
      maximumFractionDigits: style === 'percent' ? 0 : 2,
    }).format(value)
  return (
    <div className="parted">
      <Strip indicator={indicator} values={values} breaks={breaks} ramp={ramp} reference={reference} />
      <p className="said">
        {words('classes.strip.caption', { period, count: values.length })}
        {reference !== null && <> {words('classes.strip.reference')}</>}
      </p>
      <table>
        <caption className="sr-only">{words('classes.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('classes.table.limits', { unit: indicator.unit[view.lang] })}</th>
            <th scope="col">{words('classes.table.count')}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">
                <span className="item">
                  <SwatchIcon swatch={{ kind: 'class', paint: ramp[index] ?? 'c0' }} />
                  {label}
                </span>
              </th>
              <td>{counts[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.isJudged && (
        <p className="said">
          {fit === null
            ? words('classes.fit.none')
            : words('classes.fit', { fit: inNumbers('decimal', fit), share: inNumbers('percent', fit) })}
        </p>
      )}
    </div>
  )
}
