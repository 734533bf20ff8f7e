import { groupTargets } from '../../atlas/target-groups.ts'
import { type Measured, type TargetRow, targetBoard } from '../../atlas/targets.ts'
import type { Target } from '../../release/schema.ts'
import { figureOf, type Making } from './figures.ts'
import type { TargetLine, TargetsPart } from './types.ts'

/** The region's own targets; those of areas around it and within it apart, for they are not the region's. */
export function targetsPart(making: Making, targets: readonly Target[]): TargetsPart {
  const { atlas, region, today } = making
  const { adcode } = region
  const rows = targetBoard(targets, atlas, today)
  const around = new Set(atlas.lineage(adcode).slice(1))
  const areaOf = (row: TargetRow) => (row.region === null ? undefined : atlas.region(row.region))
  const isAround = (row: TargetRow) => {
    const area = areaOf(row)
    return area !== undefined && around.has(area)
  }
  const own = groupTargets(
    rows.filter((row) => row.region === adcode),
    atlas,
  )
  const names = (row: TargetRow) => isAround(row) && row.target.place.includes(region.name.zh)
  const parts = own.flatMap(({ themes }) =>
    themes.map(({ theme, parts }) => ({
      theme,
      parts: parts.map(({ part, rows }) => ({ part, lines: rows.map((row) => lineOf(making, row)) })),
    })),
  )
  const naming = rows.filter(names).map((row) => lineOf(making, row))
  const below = rows.filter((row) => {
    return (
      row.region !== adcode && row.region !== null && atlas.lineage(row.region).some((one) => one.adcode === adcode)
    )
  })
  return {
    own: parts,
    naming,
    inside: [...new Set(below.flatMap((row) => areaOf(row) ?? []))].map((area) => ({
      region: area,
      lines: below.filter((row) => row.region === area.adcode).map((row) => lineOf(making, row)),
    })),
    above: [...around].flatMap((area) => {
      // What documents say of the whole country are facts to compare with.
      const count = rows.filter((row) => row.region === area.adcode && !names(row)).length
      return count > 0 && area.level !== 'nation' ? [{ region: area, count }] : []
    }),
  }
}

function lineOf(making: Making, row: TargetRow): TargetLine {
  const { atlas, view, citations } = making
  const { target, outcome, measured } = row
  const cited = citations.citation(target.title[view.lang], target.evidence, target.note)
  const part = outcome && outcome.region !== null && outcome.region !== row.region ? atlas.region(outcome.region) : null
  return {
    row,
    cited,
    outcome: outcome && {
      outcome,
      place: part ?? null,
      cited: citations.citation(outcome.title[view.lang], outcome.evidence),
    },
    measured: measured && measuredOf(making, measured, row.progress),
  }
}

function measuredOf(
  making: Making,
  { observation, larger }: Measured,
  progress: number | null,
): TargetLine['measured'] {
  const figure = figureOf(making, observation)
  if (!figure) return null
  const percent = new Intl.NumberFormat(making.view.lang === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'percent',
    // Rounded down: what is not reached must not read as reached.
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions)
  return { figure, larger, percent: progress === null ? null : percent.format(progress) }
}
