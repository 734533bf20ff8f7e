import type { Atlas } from '../atlas/atlas.ts'
import { type Breaks, classOf } from '../atlas/classify.ts'
import type { Indicator, Region, Target } from '../release/schema.ts'
import { defaultView, fillIndicator, fillIndicators, isWidelyKnown, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { breaksOf, shownValue, type Unit } from './areas.ts'
import { schemes, wantsSchemes } from './later-schemes.ts'
import type { Paint } from './ramps.ts'
import type { AreaFill, AreaMark, LegendBlock } from './scene.ts'

/** What diverging colours part around, in the indicator's unit. */
export interface ReferenceValue {
  value: number
  region: Region
  /** Of the value, or by which a target is due; null where no time is set. */
  period: string | null
}

/** How the areas of a view are parted into classes, and what each class is painted with. */
export interface Classed {
  /** Of the indicator that fills the areas. */
  breaks: Breaks
  /** From the lowest class to the highest. */
  ramp: readonly Paint[]
  /** Null where the colours do not part. */
  reference: ReferenceValue | null
  /** Null where one indicator is shown. */
  second: SecondClassed | null
  /** Why the map has one colour although another scheme is asked for. */
  refused: 'nation' | 'province' | 'target' | 'waiting' | 'second' | null
  /** What the key says otherwise than for classes of one colour. */
  key?(view: View, words: Words, areas: readonly AreaMark[]): Partial<LegendBlock> & Pick<LegendBlock, 'notes'>
}

export interface SecondClassed {
  indicator: Indicator
  period: string
  breaks: Breaks
  /** What both limits were made of, area by area. */
  values: Record<'first' | 'second', readonly number[]>
  /** By the classes of the first and of the second indicator. */
  paint(first: number, second: number): Paint
  /** What is said of an area, and of the map, after the first indicator. */
  reading(said: string, other: Unit, view: View, words: Words): string
  summary(said: string, both: number, view: View, words: Words): string
}

const usual: readonly Paint[] = ['c0', 'c1', 'c2', 'c3', 'c4']
const dark: ReadonlySet<Paint> = new Set<Paint>(['c3', 'c4', 'g3', 'g4', 'u4', 'u5', 'm21', 'm12', 'm22'])

/** Whether white type is easier to read on it than black. */
export const isDark = (paint: Paint) => dark.has(paint)

/** @param targets null before they have arrived */
export function classesOf(atlas: Atlas, view: View, targets: readonly Target[] | null): Classed {
  const wanted = wantsSchemes(view) ? schemes() : null
  const indicator = fillIndicator(atlas, view)
  const breaks = indicator ? breaksOf(atlas, wanted ? view : { ...view, classes: defaultView.classes }, indicator) : []
  const plain: Classed = { breaks, ramp: usual, reference: null, second: null, refused: null }
  return wanted ? wanted.classesOf(atlas, view, targets, plain) : plain
}

/** The view's second indicator, else the first other one that is widely known; undefined where there is none. */
export function secondIndicator(atlas: Atlas, view: View): Indicator | undefined {
  const first = fillIndicator(atlas, view)
  const others = fillIndicators(atlas).filter((one) => one !== first)
  return others.find((one) => one.id === view.second) ?? others.find((one) => isWidelyKnown(atlas, one)) ?? others[0]
}

/** The same area, read for the second indicator; undefined where one indicator is shown. */
export function secondUnit(atlas: Atlas, unit: Unit, { second }: Classed): Unit | undefined {
  return second ? { ...unit, reading: atlas.read(unit.region.adcode, second.indicator.id, second.period) } : undefined
}

/** Where either of two values is absent, its kind of absence; that of the first goes before. */
export function fillOf(unit: Unit, other: Unit | undefined, { breaks, ramp, second }: Classed): AreaFill {
  const value = shownValue(unit)
  const beside = other ? shownValue(other) : null
  if (value === null || (other && beside === null)) {
    const { reading } = value === null ? unit : (other ?? unit)
    return { kind: 'absent', absence: reading.kind === 'absent' ? reading.absence : 'no-source' }
  }
  const at = classOf(value, breaks)
  const paint = second ? second.paint(at, classOf(beside ?? 0, second.breaks)) : ramp[at]
  return { kind: 'class', paint: paint ?? 'c0' }
}
