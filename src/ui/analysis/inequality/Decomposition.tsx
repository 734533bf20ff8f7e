import { memo, useMemo } from 'react'
import { decompose, type Decomposition as Parts } from '../../../atlas/inequality/theil.ts'
import { zoneOf } from '../../../scene/inequality.ts'
import { useWords } from '../../store.ts'
import { useWidth } from '../chart/useWidth.ts'
import { Sentences } from '../charts/Sentences.tsx'
import { formatIndex, formatShare } from './format.ts'
import type { Measured } from './useMeasured.ts'
import { whyNot } from './why.ts'

const letterOf = (index: number) => String.fromCharCode(65 + index)

/** How much of Theil's index lies between the zones, and within each. */
export const Decomposition = memo(function Decomposition({ measured }: { measured: Measured }) {
  const words = useWords()
  const { atlas, parts, names } = measured
  const found = useMemo(() => decompose(parts, (region) => zoneOf(atlas, region)), [atlas, parts])
  return (
    <section className="decomposition">
      <h3>{words('inequality.parts')}</h3>
      {'why' in found ? (
        <p role="status">{whyNot(found, names, words)}</p>
      ) : found.total < 1e-12 ? (
        <p role="status">{words('inequality.parts.equal')}</p>
      ) : (
        <Shown measured={measured} found={found} />
      )}
    </section>
  )
})

function Shown({ measured, found }: { measured: Measured; found: Parts }) {
  const words = useWords()
  const { atlas, view } = measured
  const { lang, over } = view
  const { ref, width, rem } = useWidth<HTMLDivElement>()
  const share = (value: number) => formatShare(value, lang)
  const zones = [...found.zones].sort((a, b) => b.within - a.within)
  const base = words(`inequality.base.${over}`)
  const said = words('inequality.parts.said', {
    between: share(found.between / found.total),
    within: share(found.within / found.total),
  })
  const caption = words('inequality.parts.caption', { total: formatIndex(found.total, lang) })
  const nameOf = (zone: string) => atlas.group(zone)?.name[lang] ?? atlas.region(zone)?.name[lang] ?? zone
  let sum = 0
  const segments = [
    { key: 'between', kind: 'between', letter: '', value: found.between / found.total },
    ...zones.map((zone, index) => ({
      key: zone.zone,
      kind: index % 2 === 0 ? 'within' : 'within lighter',
      letter: letterOf(index),
      value: zone.within / found.total,
    })),
  ].map((one) => {
    const from = sum
    sum += one.value
    return { ...one, from }
  })
  const height = 2 * rem
  return (
    <>
      <Sentences all={[said, zones.length === 1 && words('inequality.parts.one')]} />
      <div ref={ref} className="plot-frame bar-frame">
        {width > 0 && (
          <svg
            className="plot"
            data-chart="theil"
            role="img"
            aria-label={`${caption}. ${said}`}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            style={{ height }}
          >
            {segments.map(({ key, kind, letter, value, from }) => {
              const label = letter || words('inequality.parts.between')
              const space = value * width
              return (
                <g key={key} className={`segment ${kind}`}>
                  <rect x={from * width} y={0} width={Math.max(0, space)} height={height} />
                  {space > (letter ? 1.1 : label.length * 0.8) * rem && (
                    <text x={(from + value / 2) * width} y={height / 2} dy="0.35em" textAnchor="middle">
                      {label}
                    </text>
                  )}
                </g>
              )
            })}
          </svg>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a wide table scrolls in it */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it */}
      <div className="table-window" role="region" aria-label={caption} tabIndex={0}>
        <table className="zones">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words('inequality.parts.zone')}</th>
              <th scope="col">{words('inequality.column.n')}</th>
              <th scope="col">{words('inequality.parts.share.base', { base })}</th>
              <th scope="col">{words('inequality.parts.share.resource')}</th>
              <th scope="col">{words('inequality.parts.index')}</th>
              <th scope="col">{words('inequality.parts.contribution')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <i className="sign between" aria-hidden="true" />
                {words('inequality.parts.between')}
              </th>
              <td colSpan={4} />
              <td>{share(found.between / found.total)}</td>
            </tr>
            {zones.map((zone, index) => (
              <tr key={zone.zone}>
                <th scope="row">
                  <i className={`sign within${index % 2 === 0 ? '' : ' lighter'}`} aria-hidden="true">
                    {letterOf(index)}
                  </i>
                  {nameOf(zone.zone)}
                </th>
                <td>{zone.n}</td>
                <td>{share(zone.share.base)}</td>
                <td>{share(zone.share.resource)}</td>
                <td>{zone.n < 2 ? <span className="dash">—</span> : formatIndex(zone.index, lang)}</td>
                <td>{share(zone.within / found.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
