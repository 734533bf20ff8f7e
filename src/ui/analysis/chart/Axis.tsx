/** A tick of an axis: where it stands, in pixels along it, and what it says. */
export interface Tick {
  at: number
  label: string
}

/**
 * A labelled axis of a chart as a part of an SVG. `length` is its length, `reach` how far its grid lines go into the
 * chart; both in pixels. Below and above, it runs from left to right; at the left, `at` counts from the top.
 */
export function Axis(props: {
  side: 'bottom' | 'left' | 'top'
  ticks: readonly Tick[]
  length: number
  reach: number
  title: string
  rem: number
}) {
  const { side, ticks, length, reach, title, rem } = props
  const level = side !== 'left'
  const sign = side === 'top' ? -1 : 1
  const number = { bottom: { y: 1.1 * rem }, top: { y: -0.4 * rem }, left: { x: -0.4 * rem, dy: '0.32em' } }[side]
  const name = {
    bottom: { x: length, y: 2.2 * rem, textAnchor: 'end' },
    top: { x: 0, y: -1.5 * rem, textAnchor: 'start' },
    left: { x: -0.4 * rem, y: -0.6 * rem, textAnchor: 'start' },
  }[side] as { x: number; y: number; textAnchor: 'start' | 'end' }
  return (
    <g className={`axis ${side}`}>
      {ticks.map(({ at, label }) => (
        <g key={at} transform={level ? `translate(${at} 0)` : `translate(0 ${at})`}>
          <line className="grid" {...(level ? { y2: -sign * reach } : { x2: reach })} />
          <text {...number} textAnchor={level ? 'middle' : 'end'}>
            {label}
          </text>
        </g>
      ))}
      <line className="base" {...(level ? { x2: length } : { y2: length })} />
      {title && (
        <text className="axis-title" {...name}>
          {title}
        </text>
      )}
    </g>
  )
}
