import { classOf } from '../../../atlas/classify.ts'
import { countsIn } from '../../../atlas/variance-fit.ts'
import type { Indicator } from '../../../release/schema.ts'
import type { Paint } from '../../../scene/ramps.ts'
import { useApp, useWords } from '../../store.ts'

const size = { width: 320, height: 56 } as const

/** The values side by side in ascending order, in the colours of their classes; a gap at each limit. */
export function Strip(props: {
  indicator: Indicator
  values: readonly number[]
  breaks: readonly number[]
  ramp: readonly Paint[]
  reference: number | null
}) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { indicator, breaks, ramp, reference } = props
  const values = [...props.values].sort((a, b) => a - b)
  const lowest = Math.min(0, values[0] ?? 0, reference ?? 0)
  const highest = Math.max(0, values.at(-1) ?? 0, reference ?? 0)
  const span = highest - lowest || 1
  const y = (value: number) => Number((1 + (size.height - 2) * (1 - (value - lowest) / span)).toFixed(2))
  const width = size.width / Math.max(1, values.length)
  const gap = Math.min(width / 3, 2.5)

  // One shape for each class: thousands of bars would be slow.
  const shapes = ramp.map((paint, index) => {
    const members = values.flatMap((value, at) => (classOf(value, breaks) === index ? [{ value, at }] : []))
    const left = (members[0]?.at ?? 0) * width + gap / 2
    const right = ((members.at(-1)?.at ?? 0) + 1) * width - gap / 2
    const steps = members.map(({ value, at }, step) => {
      const end = step === members.length - 1 ? right : (at + 1) * width
      return `V${y(value)}H${end.toFixed(2)}`
    })
    return { paint, path: members.length > 0 ? `M${left.toFixed(2)} ${y(0)}${steps.join('')}V${y(0)}z` : '' }
  })

  return (
    <svg
      className="value-strip"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words('classes.strip', {
        name: indicator.name[lang],
        count: values.length,
        counts: new Intl.ListFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { type: 'unit' }).format(
          countsIn(values, breaks).map(String),
        ),
      })}
    >
      {shapes.map(({ paint, path }) => path && <path key={paint} className={paint} d={path} />)}
      <path className="zero" d={`M0 ${y(0)}H${size.width}`} />
      {reference !== null && <path className="at-reference" d={`M0 ${y(reference)}H${size.width}`} />}
    </svg>
  )
}
