import { rowsFor } from '../../../scene/charts/labels.ts'
import { formatLimit, formatValue } from '../../../scene/format.ts'
import { textWidth } from '../../../scene/layout.ts'
import type { Words } from '../../../view/words.ts'
import type { Charted } from './useCharted.ts'

/** A value across a chart with its name over it. */
export interface Rule {
  id: string
  kind: 'nation' | 'province' | 'target' | 'median' | 'mean'
  value: number
  label: string
}

export interface PlacedRule extends Rule {
  at: number
  /** The middle of the label. */
  labelAt: number
  row: number
}

/** Nation and provinces. */
export function referenceRules({ references, indicator, view }: Charted, words: Words): Rule[] {
  return references.map(({ region, observation }) => ({
    id: region.adcode,
    kind: region.level === 'nation' ? 'nation' : 'province',
    value: observation.value,
    label: words('charts.rule', {
      name: region.level === 'nation' ? words('reference.nation') : region.shortName[view.lang],
      value: formatValue(observation.value, indicator, view.lang),
    }),
  }))
}

/** Targets, each with the name of its region: it holds for that one only. */
export function targetRules({ atlas, targets, indicator, view }: Charted, words: Words): Rule[] {
  return targets.map(({ target, region, value, due }) => {
    const figure = formatLimit(value, indicator, view.lang)
    const said = due ? words('target.line.short', { figure, due: due.slice(0, 4) }) : words('target.line', { figure })
    const name = atlas.region(region)?.shortName[view.lang] ?? ''
    return { id: target.id, kind: 'target', value, label: words('charts.rule', { name, value: said }) }
  })
}

const lineHeight = 1.15

/** Labels over their lines, in as many rows as they need, inside a width in pixels. */
export function placeRules(
  rules: readonly Rule[],
  x: (value: number) => number,
  width: number,
  rem: number,
): { placed: PlacedRule[]; height: number } {
  const size = 0.75 * rem
  const sorted = [...rules].sort((a, b) => a.value - b.value)
  const spans = sorted.map(({ label, value }) => {
    const half = (textWidth(label) * size) / 2
    const middle = Math.max(half, Math.min(width - half, x(value)))
    return { middle, span: [middle - half, middle + half] as const }
  })
  const rows = rowsFor(
    spans.map(({ span }) => span),
    0.6 * rem,
  )
  const placed = sorted.map((rule, index) => ({
    ...rule,
    at: x(rule.value),
    labelAt: spans[index]?.middle ?? 0,
    row: rows[index] ?? 0,
  }))
  return { placed, height: (Math.max(-1, ...rows) + 1) * lineHeight * rem }
}

/** The lines from their labels, which stand over zero, down to `length`; labels lie over all lines. */
export function Rules({ placed, length, rem }: { placed: readonly PlacedRule[]; length: number; rem: number }) {
  const baseline = (row: number) => -(row + 0.4) * lineHeight * rem
  return (
    <g className="rules">
      {placed.map(({ id, kind, at, row }) => (
        <g key={id} className={`rule ${kind}`}>
          <line x1={at} x2={at} y1={baseline(row) + 0.25 * rem} y2={length} />
          {kind === 'target' && <path d={`M${at - 0.26 * rem} 0h${0.52 * rem}l${-0.26 * rem} ${0.4 * rem}z`} />}
        </g>
      ))}
      {placed.map(({ id, kind, labelAt, row, label }) => (
        <g key={id} className={`rule ${kind}`}>
          <text x={labelAt} y={baseline(row)} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}
