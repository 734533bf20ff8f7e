import type { CSSProperties } from 'react'
import type { RankedRegion } from '../../../atlas/composite/result.ts'

interface Props {
  region: RankedRegion
  /** How many are ranked. */
  places: number
  label: string
}

/** More places than this would make a grey area of their lines. */
const mostLines = 30

/** Where a region may stand: thin the extremes, thick nine of ten weightings, the dot the middle, ticks without each indicator. */
export function Strip({ region, places, label }: Props) {
  const at = (place: number) => (places > 1 ? ((place - 1) / (places - 1)) * 100 : 50)
  const span = (from: number, to: number): CSSProperties => ({ left: `${at(from)}%`, right: `${100 - at(to)}%` })
  const { minimum, lower, median, upper, maximum } = region.firmness
  return (
    <div
      className={`strip ${places > 1 && places <= mostLines ? 'lined' : ''}`}
      style={{ '--step': `${100 / Math.max(1, places - 1)}%` } as CSSProperties}
      role="img"
      aria-label={label}
    >
      <i className="extremes" style={span(minimum, maximum)} />
      <i className="usual" style={span(lower, upper)} />
      {[...new Set(region.leavingOut.filter((place) => place !== null))].map((place) => (
        <i key={place} className="without" style={{ left: `${at(place)}%` }} />
      ))}
      <i className="middle" style={{ left: `${at(median)}%` }} />
    </div>
  )
}
