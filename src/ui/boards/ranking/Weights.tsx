import { useState } from 'react'
import { withShare } from '../../../atlas/composite/shares.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'
import { useApp, useWords } from '../../store.ts'
import { withIndicators } from './choice.ts'

interface Props {
  spec: RankingSpec
  /** The weights in use, 0 to 1; null while they are not known. */
  weights: readonly (number | null)[]
  change(spec: RankingSpec): void
}

/** The indicators of the index: direction, weight, and a way out. */
export function Weights({ spec, weights, change }: Props) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const shares = spec.weights.kind === 'set' ? spec.weights.shares : null
  const move = (index: number, value: number) => {
    if (shares) change({ ...spec, weights: { kind: 'set', shares: withShare(shares, index, value) } })
  }
  return (
    <ul className="ingredients">
      {spec.indicators.map((one, index) => {
        const indicator = atlas.indicator(one.id)
        const name = indicator?.name[lang] ?? one.id
        const weight = weights[index]
        return (
          <li key={one.id}>
            <i className={`swatch-bar s${index % 8}`} aria-hidden="true" />
            <span className="ingredient">
              {name} <small>{one.period ?? indicator?.defaultPeriod}</small>
            </span>
            <button
              type="button"
              className="quiet"
              onClick={() =>
                change({
                  ...spec,
                  indicators: spec.indicators.map((other, at) =>
                    at === index ? { ...other, direction: other.direction === 1 ? -1 : 1 } : other,
                  ),
                })
              }
            >
              {words(one.direction === 1 ? 'ranking.more' : 'ranking.less')}
            </button>
            {shares ? (
              <span className="share">
                <input
                  type="range"
                  min={0}
                  max={100}
                  step={1}
                  value={shares[index] ?? 0}
                  aria-label={words('ranking.share.of', { indicator: name })}
                  aria-valuetext={words('ranking.percent', { value: shares[index] ?? 0 })}
                  disabled={shares.length < 2}
                  onChange={(event) => move(index, event.target.valueAsNumber)}
                />
                <Share
                  value={shares[index] ?? 0}
                  label={words('ranking.share.number', { indicator: name })}
                  disabled={shares.length < 2}
                  move={(value) => move(index, value)}
                />
              </span>
            ) : (
              <span className="share">
                {weight === null || weight === undefined
                  ? ''
                  : words('ranking.percent', { value: (weight * 100).toFixed(1) })}
              </span>
            )}
            <button
              type="button"
              className="quiet"
              disabled={spec.indicators.length < 2}
              aria-label={words('ranking.remove', { indicator: name })}
              title={words('ranking.remove', { indicator: name })}
              onClick={() =>
                change(
                  withIndicators(
                    spec,
                    spec.indicators.filter((_, at) => at !== index),
                  ),
                )
              }
            >
              ✕
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** A share as a number. What is being typed stays as it is, be it nothing for a while. */
function Share(props: { value: number; label: string; disabled: boolean; move(value: number): void }) {
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <span className="share-number">
      <input
        type="number"
        min={0}
        max={100}
        step="any"
        inputMode="numeric"
        value={typed ?? props.value}
        aria-label={props.label}
        disabled={props.disabled}
        onChange={(event) => {
          setTyped(event.target.value)
          if (Number.isFinite(event.target.valueAsNumber)) props.move(event.target.valueAsNumber)
        }}
        onBlur={() => setTyped(null)}
      />
      {words('ranking.percent', { value: '' })}
    </span>
  )
}
