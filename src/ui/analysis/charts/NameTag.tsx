import { textWidth } from '../../../scene/layout.ts'

/** A name over a mark, inside the chart's width. */
export function NameTag({
  text,
  x,
  y,
  width,
  rem,
}: {
  text: string
  x: number
  y: number
  width: number
  rem: number
}) {
  const half = (textWidth(text) * 0.8125 * rem) / 2 + 0.3 * rem
  const middle = Math.max(half, Math.min(width - half, x))
  return (
    <g className="name-tag">
      <rect x={middle - half} y={y - 0.65 * rem} width={2 * half} height={1.3 * rem} />
      <text x={middle} y={y} dy="0.35em" textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
