import { scaleLinear } from 'd3-scale'
import type { FigureRow } from '../../../scene/report/types.ts'

const [width, height, margin] = [72, 16, 3]

/** The years as a small line, broken at missing years; doubtful ones are hollow and stand apart. The table has the figures. */
export function Course({ course }: { course: FigureRow['course'] }) {
  const years = course.map(({ period }) => Number(period.slice(0, 4)))
  const values = course.map(({ value }) => value)
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [margin, width - margin])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - margin, margin])
  const points = course.map(({ value, doubtful }, at) => {
    const year = years[at] as number
    return { year, doubtful, at: [x(year).toFixed(1), y(value).toFixed(1)] as const }
  })
  const line = points
    .filter(({ doubtful }) => !doubtful)
    .map(
      ({ at, year }, index, firm) => `${index > 0 && year - (firm[index - 1]?.year ?? 0) <= 2 ? 'L' : 'M'}${at.join()}`,
    )
    .join('')
  return (
    <svg className="report-course" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path d={line} />
      {points.map(({ year, doubtful, at: [cx, cy] }) => (
        <circle key={`${year}${cx}`} className={doubtful ? 'doubtful' : undefined} cx={cx} cy={cy} r="1.4" />
      ))}
    </svg>
  )
}
