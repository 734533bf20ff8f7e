import { useEffect, useMemo, useState } from 'react'
import type { Atlas } from '../../../atlas/atlas.ts'
import type { Boundaries } from '../../../atlas/boundaries.ts'
import { gini } from '../../../atlas/inequality/lorenz.ts'
import type { Figure, Part } from '../../../atlas/inequality/parts.ts'
import { partsOver, type Sample } from '../../../atlas/inequality/sample.ts'
import type { Indicator } from '../../../release/schema.ts'
import { namesOf } from '../../../scene/charts/known.ts'
import { periodOf, sampleInView } from '../../../scene/inequality.ts'
import { regionFilters } from '../../../view/filter.ts'
import type { View } from '../../../view/view.ts'
import { useApp } from '../../store.ts'

/** What the board measures; the same object until something of it changes. */
export interface Measured {
  atlas: Atlas
  boundaries: Boundaries
  view: View
  resource: Indicator
  period: string
  sample: Sample
  /** Over what the view asks for. */
  parts: readonly Part[]
  names: ReadonlyMap<string, string>
  withDoubtful: boolean
}

export function useMeasured(view: View, resource: Indicator, withDoubtful: boolean): Measured {
  const atlas = useApp((state) => state.atlas)
  const boundaries = useApp((state) => state.boundaries)
  const period = periodOf(atlas, view, resource)
  // A selection changes nothing that is measured.
  const of = JSON.stringify([view.level, view.over, view.lang, view.fill, view.period, regionFilters(view)])
  return useMemo(() => {
    const sample = sampleInView(atlas, boundaries, view, resource, period, withDoubtful)
    const regions = [...sample.members.map((one) => atlas.region(one.region)), ...sample.leftOut.map((o) => o.region)]
    return {
      ...{ atlas, boundaries, view, resource, period, sample, withDoubtful },
      parts: partsOver(sample.members, view.over),
      names: namesOf(
        atlas,
        regions.filter((one) => one !== undefined),
        view.lang,
      ),
    }
  }, [atlas, boundaries, resource, period, withDoubtful, of])
}

export interface Year {
  period: string
  sample: Sample
  figure: Figure
}

/** The Gini coefficient of every year, computed one after the other so that the page answers meanwhile. */
export function useYears({ atlas, boundaries, view, resource, withDoubtful }: Measured): {
  years: readonly Year[]
  done: boolean
} {
  // A range is of the values of the map's own year.
  const of = JSON.stringify([
    ...[view.level, view.over, resource.id, withDoubtful, regionFilters(view)],
    atlas.manifest.version,
  ])
  const [found, setFound] = useState<{ of: string; years: readonly Year[] }>({ of: '', years: [] })
  const periods = atlas.periods(resource.id)
  useEffect(() => {
    let timer = 0
    const years: Year[] = []
    const next = () => {
      const period = periods[years.length]
      if (period === undefined) {
        setFound({ of, years })
        return
      }
      const sample = sampleInView(atlas, boundaries, view, resource, period, withDoubtful)
      years.push({ period, sample, figure: gini(partsOver(sample.members, view.over)) })
      timer = window.setTimeout(next)
    }
    timer = window.setTimeout(next)
    return () => window.clearTimeout(timer)
  }, [atlas, boundaries, of])
  return { years: found.years, done: found.of === of }
}
