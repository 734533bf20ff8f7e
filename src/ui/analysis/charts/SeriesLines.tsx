import { loneOf, type Series, stretchesOf, type TrendPoint } from '../../../scene/charts/trend.ts'

export type SeriesKind = 'other' | 'nation' | 'province' | 'compared' | 'picked' | 'pointed'

/** A line through the years: dashed where doubtful, broken where a year is missing, a dot where it stands alone. */
export function SeriesLines(props: {
  series: Series
  kind: SeriesKind
  x(time: number): number
  y(value: number): number
  rem: number
}) {
  const { series, kind, x, y, rem } = props
  const { points } = series
  const stretches = stretchesOf(points)
  const place = ({ time, observation }: TrendPoint) => `${x(time).toFixed(1)} ${y(observation.value).toFixed(1)}`
  const path = (doubtful: boolean) =>
    stretches
      .filter((one) => one.doubtful === doubtful)
      .map(({ from, to }) => `M${place(from)}L${place(to)}`)
      .join('')
  const [firm, dashed] = [path(false), path(true)]
  const loud = kind === 'picked' || kind === 'pointed' || kind === 'compared'
  const dots = loud ? points : [...loneOf(points), ...(kind === 'other' ? points.filter((one) => one.doubtful) : [])]
  const radius = (loud ? 0.2 : 0.12) * rem
  return (
    <g className={`series ${kind}`}>
      {firm && <path d={firm} />}
      {dashed && <path className="doubtful" d={dashed} />}
      {[...new Set(dots)].map((one) => (
        <circle
          key={one.observation.period}
          className={one.doubtful ? 'doubtful' : undefined}
          cx={x(one.time)}
          cy={y(one.observation.value)}
          r={radius}
        />
      ))}
    </g>
  )
}
