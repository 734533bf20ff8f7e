/** A tick of an axis: where it stands, in pixels along it, and what it says. */
export interface Tick {
  at: number
  label: string
}

/**
 * A labelled axis of a chart as a part of an SVG. `length` is its length, `reach` how far its grid lines go into the
 * chart; both in pixels. Below, it runs from left to right; at the left, `at` counts from the top.
 */
export function Axis(props: {
  side: 'bottom' | 'left'
  ticks: readonly Tick[]
  length: number
  reach: number
  title: string
  rem: number
}) {
  const { side, ticks, length, reach, title, rem } = props
  const below = side === 'bottom'
  return (
    <g className={`axis ${side}`}>
      {ticks.map(({ at, label }) => (
        <g key={label} transform={below ? `translate(${at} 0)` : `translate(0 ${at})`}>
          <line className="grid" {...(below ? { y2: -reach } : { x2: reach })} />
          <text
            {...(below ? { y: 1.1 * rem, textAnchor: 'middle' } : { x: -0.4 * rem, dy: '0.32em', textAnchor: 'end' })}
          >
            {label}
          </text>
        </g>
      ))}
      <line className="base" {...(below ? { x2: length } : { y2: length })} />
      <text
        className="axis-title"
        {...(below
          ? { x: length, y: 2.2 * rem, textAnchor: 'end' }
          : { x: -0.4 * rem, y: -0.6 * rem, textAnchor: 'start' })}
      >
        {title}
      </text>
    </g>
  )
}
