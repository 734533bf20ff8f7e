import type { Indicator, PresentObservation } from '../../../release/schema.ts'
import { formatValue } from '../../../scene/format.ts'
import { useApp, useWords } from '../../store.ts'

const [width, height, edge] = [100, 28, 4]

interface Props {
  series: readonly PresentObservation[]
  /** The lowest and the highest value of the row: all its courses are drawn to one scale. */
  span: readonly [low: number, high: number]
  indicator: Indicator
  name: string
}

/** The course of the years in little. Doubtful years are hollow, the way to and from them dashed. */
export function Course({ series, span, indicator, name }: Props) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return <span className="course" />
  const said = (one: PresentObservation) => ({ period: one.period, value: formatValue(one.value, indicator, lang) })
  const time = ({ period }: PresentObservation) => Number(period.slice(0, 4)) + Number(period.slice(5) || 12) / 12
  const [start, end] = [time(first), time(last)]
  const [low, high] = span
  const points = series.map((one) => ({
    doubtful: one.status === 'doubtful',
    x: edge + ((time(one) - start) / (end - start || 1)) * (width - 2 * edge),
    y: high === low ? height / 2 : height - edge - ((one.value - low) / (high - low)) * (height - 2 * edge),
    period: one.period,
  }))
  const doubted = points.filter((one) => one.doubtful).length
  return (
    <svg
      className="course"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words('compare.course', {
        name,
        from: said(first).period,
        first: said(first).value,
        to: said(last).period,
        last: said(last).value,
        count: doubted,
      })}
    >
      {points.slice(1).map((point, at) => {
        const before = points[at]
        if (!before) return null
        return (
          <line
            key={point.period}
            className={point.doubtful || before.doubtful ? 'doubtful' : undefined}
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
          />
        )
      })}
      {points.map(({ period, x, y, doubtful }) => (
        <circle key={period} className={doubtful ? 'doubtful' : undefined} cx={x} cy={y} r={2.2} />
      ))}
    </svg>
  )
}
