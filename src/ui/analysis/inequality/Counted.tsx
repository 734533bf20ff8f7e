import { memo } from 'react'
import { groupBy } from '../../../atlas/atlas.ts'
import { exclusions } from '../../../atlas/inequality/sample.ts'
import { populationPeriod } from '../../../scene/inequality.ts'
import { useWords } from '../../store.ts'
import { Sentences } from '../charts/Sentences.tsx'
import { formatShare } from './format.ts'
import { RegionButton } from './RegionButton.tsx'
import type { Measured } from './useMeasured.ts'

/** So many names are written out in a sentence. */
const named = 5
/** Names shown before they are folded away. */
const most = 30

/** Which regions the figures are of, what they cover, and who was left out for what. */
export const Counted = memo(function Counted({ measured }: { measured: Measured }) {
  const words = useWords()
  const { atlas, view, sample, names } = measured
  const { members, leftOut, covered } = sample
  const onMap = new Set(atlas.units(view.level).map(({ adcode }) => adcode))
  const wholes = members.filter(({ region }) => !onMap.has(region))
  const doubtful = members.filter((one) => one.doubtful)
  const listed = (regions: readonly { region: string }[]) =>
    regions.map(({ region }) => names.get(region)).join(words('inequality.comma'))
  const kinds = groupBy(leftOut, ({ why }) => why)
  const list = (
    <dl className="left-out">
      {exclusions.flatMap((why) => {
        const all = kinds.get(why)
        if (!all) return []
        return [
          <div key={why}>
            <dt>{words('inequality.left.kind', { why: words(`inequality.left.${why}`), count: all.length })}</dt>
            <dd>
              <ul>
                {all.map(({ region }) => (
                  <li key={region.adcode}>
                    <RegionButton adcode={region.adcode} name={names.get(region.adcode) ?? ''} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>,
        ]
      })}
    </dl>
  )
  const title = words('inequality.left', { count: leftOut.length })
  return (
    <div className="counted">
      <Sentences
        all={[
          covered === null
            ? words('inequality.covered.unknown', { count: members.length })
            : words('inequality.covered', {
                count: members.length,
                year: populationPeriod,
                share: formatShare(covered, view.lang),
              }),
          wholes.length > named
            ? words('inequality.wholes', { count: wholes.length })
            : wholes.length > 0 && words('inequality.whole', { names: listed(wholes) }),
          doubtful.length > 0 && words('inequality.doubtful', { count: doubtful.length, names: listed(doubtful) }),
        ]}
      />
      <Sentences quiet all={[words('inequality.denominators', { year: populationPeriod })]} />
      {leftOut.length > most ? (
        <details>
          <summary>{title}</summary>
          {list}
        </details>
      ) : (
        leftOut.length > 0 && list
      )}
    </div>
  )
})
