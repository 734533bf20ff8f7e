import { memo, useMemo } from 'react'
import { giniOf } from '../../../atlas/inequality/lorenz.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { useWords } from '../../store.ts'
import { Axis } from '../chart/Axis.tsx'
import { Plot } from '../chart/Plot.tsx'
import { useWidth } from '../chart/useWidth.ts'
import { NameTag } from '../charts/NameTag.tsx'
import { Sentences } from '../charts/Sentences.tsx'
import { type Curve, drawLorenz, nearestStroke, type Stroke } from './draw-lorenz.ts'
import { formatIndex, formatShare } from './format.ts'
import type { Measured } from './useMeasured.ts'

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
/** Of more regions only the one that is read out is in the document; the curve shows them all. */
const mostMarks = 400

/** The Lorenz curves over population and over area; every region is a piece of both. */
export const LorenzChart = memo(function LorenzChart({ measured }: { measured: Measured }) {
  const words = useWords()
  const { resource, period, view, names } = measured
  const { lang } = view
  const { ref, width, rem } = useWidth<HTMLDivElement>()
  const drawn = useMemo(() => drawLorenz(measured, { width, rem }), [measured, width, rem])
  const [own, other] = drawn?.curves ?? []
  const base = words(`inequality.base.${view.over}`)
  const share = (value: number) => formatShare(value, lang)
  const coefficient = (curve: Curve) => formatIndex(giniOf(curve.strokes.map(({ piece }) => piece)), lang)

  const marks = useMemo(
    () =>
      (own?.strokes ?? []).map(({ region, piece, from, to }) => ({
        region,
        said: words('inequality.lorenz.part', {
          name: names.get(region) ?? region,
          base,
          share: share(piece.base),
          resource: share(piece.resource),
          across: share(piece.to[0]),
          up: share(piece.to[1]),
        }),
        node: (
          <>
            <path className="piece" d={`M${from.join(' ')}L${to.join(' ')}`} />
            <circle cx={to[0]} cy={to[1]} r={0.16 * rem} />
          </>
        ),
      })),
    [own, names, words, rem],
  )
  const places = useMemo(() => new Map(marks.map(({ region }, index) => [region, index])), [marks])

  return (
    <section className="lorenz">
      <h3>{words('inequality.lorenz')}</h3>
      <Sentences quiet all={[words('inequality.lorenz.read')]} />
      <div ref={ref} className="plot-frame">
        {drawn && own && other && (
          <Plot
            chart="lorenz"
            title={words('inequality.lorenz.said', {
              resource: resource.name[lang],
              period: formatPeriod(period, words),
              population: coefficient(own.over === 'population' ? own : other),
              area: coefficient(own.over === 'area' ? own : other),
            })}
            width={width}
            height={drawn.height}
            rem={rem}
            marks={marks}
            shown={marks.length > mostMarks ? [0, 0] : undefined}
            find={(x, y) => {
              const region = nearestStroke(drawn.curves, x, y, 1.5 * rem)
              return region === null ? null : (places.get(region) ?? null)
            }}
            under={
              <>
                {axes()}
                <path className="gap-area" d={`${own.path}Z`} />
                <path
                  className="equal"
                  d={`M${drawn.left} ${drawn.top + drawn.side}L${drawn.left + drawn.side} ${drawn.top}`}
                />
                <path className={`curve ${other.over}`} d={other.path} />
                <path className={`curve own ${own.over}`} d={own.path} />
                {legend(own, other)}
              </>
            }
            highlight={(index, how) => {
              const region = marks[index]?.region
              const strokes = drawn.curves.map((curve) => curve.strokes.find((one) => one.region === region))
              const [first] = strokes
              if (!region || !first) return null
              return (
                <g key={how} className={`held ${how}`}>
                  {strokes.map((one) => one && <Held key={strokes.indexOf(one)} stroke={one} rem={rem} />)}
                  {how === 'pointed' && (
                    <NameTag
                      text={words('inequality.lorenz.tag', {
                        name: names.get(region) ?? region,
                        base,
                        share: share(first.piece.base),
                        resource: share(first.piece.resource),
                      })}
                      x={(first.from[0] + first.to[0]) / 2}
                      y={Math.max(0.8 * rem, (first.from[1] + first.to[1]) / 2 - 1.4 * rem)}
                      width={width}
                      rem={rem}
                    />
                  )}
                </g>
              )
            }}
          />
        )}
      </div>
    </section>
  )

  function axes() {
    if (!drawn) return null
    const { left, top, side } = drawn
    return (
      <>
        <g transform={`translate(${left} ${top + side})`}>
          <Axis
            side="bottom"
            ticks={ticks.map((one) => ({ at: one * side, label: percent(one) }))}
            length={side}
            reach={side}
            title={words('inequality.lorenz.x', {
              base,
              other: words(`inequality.base.${view.over === 'population' ? 'area' : 'population'}`),
            })}
            rem={rem}
          />
        </g>
        <g transform={`translate(${left} ${top})`}>
          <Axis
            side="left"
            ticks={ticks.map((one) => ({ at: (1 - one) * side, label: percent(one) }))}
            length={side}
            reach={side}
            title=""
            rem={rem}
          />
        </g>
        <text className="axis-name" x={left - 2.4 * rem} y={0.9 * rem}>
          {words('inequality.lorenz.y')}
        </text>
      </>
    )
  }

  /** In the half of the square that no curve enters. */
  function legend(first: Curve, second: Curve) {
    if (!drawn) return null
    const [x, y] = [drawn.left + 0.7 * rem, drawn.top + 1.1 * rem]
    const rows = [
      { key: first.over, kind: `curve own ${first.over}`, text: labelOf(first) },
      { key: second.over, kind: `curve ${second.over}`, text: labelOf(second) },
      { key: 'equal', kind: 'equal', text: words('inequality.lorenz.equal') },
    ]
    return rows.map(({ key, kind, text }, row) => (
      <g key={key} className="legend-line" transform={`translate(${x} ${y + row * 1.35 * rem})`}>
        <path className={kind} d={`M0 0H${1.7 * rem}`} />
        <text x={2.1 * rem} dy="0.35em">
          {text}
        </text>
      </g>
    ))
  }

  function labelOf(curve: Curve) {
    return words('inequality.lorenz.curve', {
      over: words(`inequality.over.${curve.over}`),
      value: coefficient(curve),
    })
  }
})

const percent = (share: number) => `${Math.round(100 * share)}%`

function Held({ stroke, rem }: { stroke: Stroke; rem: number }) {
  return (
    <>
      <path d={`M${stroke.from.join(' ')}L${stroke.to.join(' ')}`} />
      <circle cx={stroke.from[0]} cy={stroke.from[1]} r={0.22 * rem} />
      <circle cx={stroke.to[0]} cy={stroke.to[1]} r={0.22 * rem} />
    </>
  )
}
