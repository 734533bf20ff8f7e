import type { CSSProperties } from 'react'
import { type Pyramid, type TierLevel, tierOrder } from '../../../atlas/tiers.ts'
import { useApp, useWords } from '../../store.ts'
import { tierName } from './tier-name.ts'

interface Props {
  pyramids: { adcode: string; pyramid: Pyramid }[]
  open: { region: string; level: TierLevel } | null
  /** Id of the element in which the chosen level's institutions are listed. */
  controls: string
  choose: (adcode: string, level: TierLevel) => void
}

/** Bars on a common axis and a common scale; where nothing is named there is no bar, and it says so. */
export function PyramidTable({ pyramids, open, controls, choose }: Props) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const most = Math.max(1, ...pyramids.flatMap(({ pyramid }) => pyramid.levels.map((one) => one.facilities.length)))
  return (
    <table className="pyramid">
      <caption className="sr-only">{words('pyramid.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('pyramid.column.tier')}</th>
          {pyramids.map(({ adcode }) => (
            <th key={adcode} scope="col">
              {atlas.region(adcode)?.name[lang]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tierOrder.map((level) => (
          <tr key={level} className={level === 'untiered' ? 'untiered' : undefined}>
            <th scope="row">{tierName(level, words)}</th>
            {pyramids.map(({ adcode, pyramid }) => {
              const count = pyramid.levels.find((one) => one.level === level)?.facilities.length ?? 0
              const chosen = open?.region === adcode && open.level === level
              return (
                <td key={adcode}>
                  {count === 0 ? (
                    <span className="absent">{words('pyramid.zero')}</span>
                  ) : (
                    <button
                      type="button"
                      aria-expanded={chosen}
                      aria-controls={controls}
                      style={{ '--part': (count / most).toFixed(4) } as CSSProperties}
                      onClick={() => choose(adcode, level)}
                    >
                      <span className="bar-frame" aria-hidden="true">
                        <span />
                      </span>
                      {words('pyramid.count', { count })}
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
