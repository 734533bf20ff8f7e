import { useMemo } from 'react'
import { changesBetween, earlierFirst } from '../../atlas/change.ts'
import { besideView, comparedAreas } from '../../scene/beside.ts'
import { formatPeriod } from '../../scene/format.ts'
import { fillIndicator, shownPeriod } from '../../view/view.ts'
import { useApp, useWords } from '../store.ts'

/** How many areas rose and fell between two periods of one indicator. */
export function Rises() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const said = useMemo(() => {
    const indicator = fillIndicator(atlas, view)
    const [from, to] = earlierFirst([shownPeriod(atlas, view), shownPeriod(atlas, besideView(view))])
    if (!indicator) return ''
    if (from === to) return words('maps.same')
    const areas = comparedAreas(atlas, view)
    if (areas.length === 0) return words('maps.changes.none')
    const { rose, fell, same, unclear } = changesBetween(atlas, areas, indicator, [from, to])
    const period = { from: formatPeriod(from, words), to: formatPeriod(to, words) }
    return [
      words('maps.changes', { ...period, rose: rose.length, fell: fell.length, same: same.length }),
      unclear.length > 0 ? words('maps.changes.unclear', { count: unclear.length }) : '',
    ].join('')
  }, [atlas, view, words])
  return <p>{said}</p>
}
