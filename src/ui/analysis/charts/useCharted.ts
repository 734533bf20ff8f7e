import { useMemo } from 'react'
import type { Atlas } from '../../../atlas/atlas.ts'
import type { ReferenceLine } from '../../../atlas/reference-lines.ts'
import type { Indicator } from '../../../release/schema.ts'
import { type Unit, unitsInView } from '../../../scene/areas.ts'
import { type Known, type Missing, namesOf, partUnits } from '../../../scene/charts/known.ts'
import { type Reference, referencesOf } from '../../../scene/charts/references.ts'
import type { Scene } from '../../../scene/scene.ts'
import { inView, regionFilters } from '../../../view/filter.ts'
import { fillIndicator, shownPeriod, type View } from '../../../view/view.ts'
import { useTargetLines } from '../../panel/TargetLine.tsx'
import { useApp } from '../../store.ts'
import { paintOfUnit } from '../chart/paint.ts'

/** What the charts of an indicator draw; the same object until the map shows something else. */
export interface Charted {
  atlas: Atlas
  view: View
  scene: Scene
  indicator: Indicator
  period: string
  units: readonly Unit[]
  known: readonly Known[]
  missing: readonly Missing[]
  references: readonly Reference[]
  targets: readonly ReferenceLine[]
  /** How each area is called in the charts. */
  names: ReadonlyMap<string, string>
}

/** Of the room for a chart: its width in pixels, and how many of them a rem is. */
export interface Size {
  width: number
  rem: number
}

export interface ChartProps {
  charted: Charted
  size: Size
  title: string
}

/** Null where the release has no indicator. */
export function useCharted(view: View, scene: Scene): Charted | null {
  const atlas = useApp((state) => state.atlas)
  const library = useApp((state) => state.library)
  const linesOf = useTargetLines()
  const { fill, period, level, lang, second } = view
  // A selection changes nothing that is drawn here, but makes the scene anew.
  const paints = scene.areas.map(({ adcode }) => paintOfUnit(scene, adcode)).join()
  const of = JSON.stringify([fill, period, level, lang, second, view.chart, view.compared, regionFilters(view)])
  return useMemo(() => {
    const indicator = fillIndicator(atlas, view)
    if (!indicator) return null
    const shown = shownPeriod(atlas, view)
    const units = unitsInView(atlas, view)
    const regions = units.map((unit) => unit.region)
    return {
      atlas,
      view,
      scene,
      indicator,
      period: shown,
      units,
      ...partUnits(units),
      references: referencesOf(atlas, indicator, shown, regions),
      targets: linesOf(indicator).filter((line) => inView(atlas, view, line.region)),
      names: namesOf(atlas, regions, lang),
    }
  }, [atlas, paints, library, of])
}
