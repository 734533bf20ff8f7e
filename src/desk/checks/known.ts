import type { Indicator, Observation, PresentObservation, Region } from '../../release/schema.ts'
import type { Base, DraftFigure } from '../project.ts'

export const figureKey = (region: string, indicator: string, period: string): string =>
  `${region}|${indicator}|${period}`

/** What is known of an indicator at one level of regions. */
export interface Spread {
  low: number
  high: number
  median: number
  count: number
}

/** The figures of one region and indicator, by period. Of two in the sheets for one period, the first. */
export class Series {
  readonly base = new Map<string, PresentObservation>()
  readonly drafted = new Map<string, DraftFigure>()
  private baseYears: Years<PresentObservation> | null = null
  private draftedYears: Years<DraftFigure> | null = null

  /** The value of the sheets, else the base's. */
  value(period: string): number | undefined {
    return (this.drafted.get(period) ?? this.base.get(period))?.value
  }

  /** To be asked for when all figures are entered. */
  get inBase(): Years<PresentObservation> {
    this.baseYears ??= yearsIn(this.base)
    return this.baseYears
  }

  get inSheets(): Years<DraftFigure> {
    this.draftedYears ??= yearsIn(this.drafted)
    return this.draftedYears
  }
}

/** Figures in the order of their periods, with these as numbers of years. */
export interface Years<T> {
  years: number[]
  figures: T[]
}

function yearsIn<T extends { period: string }>(figures: ReadonlyMap<string, T>): Years<T> {
  const sorted = [...figures.values()].sort((a, b) => yearsOf(a.period) - yearsOf(b.period))
  return { years: sorted.map(({ period }) => yearsOf(period)), figures: sorted }
}

/** All figures that others are compared with: those of the sheets, and behind them those of the base. */
export class Known {
  readonly regions: ReadonlyMap<string, Region>
  readonly indicators: ReadonlyMap<string, Indicator>
  private readonly series = new Map<string, Map<string, Series>>()
  private readonly baseSpreads: ReadonlyMap<string, Spread>
  private readonly draftSpreads: ReadonlyMap<string, Spread>
  /** Asked for many times each. */
  private readonly nothing = new Series()

  constructor(base: Base, figures: readonly DraftFigure[]) {
    this.regions = new Map(base.regions.map((region) => [region.adcode, region]))
    this.indicators = new Map(base.indicators.map((one) => [one.id, one]))
    const present = base.observations.filter(isPresent)
    for (const one of present) this.enter(one).base.set(one.period, one)
    for (const figure of figures) {
      const { drafted } = this.enter(figure)
      if (!drafted.has(figure.period)) drafted.set(figure.period, figure)
    }
    this.baseSpreads = this.spreads(present, 0)
    // One slip in ten must not widen what the sheets themselves show to be usual.
    this.draftSpreads = this.spreads(figures, 0.1)
  }

  of({ region, indicator }: Pick<DraftFigure, 'region' | 'indicator'>): Series {
    return this.series.get(region)?.get(indicator) ?? this.nothing
  }

  /** The first figure of the sheets for the same thing. */
  first(figure: DraftFigure): DraftFigure | undefined {
    return this.of(figure).drafted.get(figure.period)
  }

  /** Of the base's values at the level of a region; undefined: none are known. */
  spreadInBase(region: string, indicator: string): Spread | undefined {
    return this.baseSpreads.get(this.levelKey(region, indicator))
  }

  /** Of the sheets' values at that level, their outermost tenths left away. */
  spreadInSheets(region: string, indicator: string): Spread | undefined {
    return this.draftSpreads.get(this.levelKey(region, indicator))
  }

  /** Whether a region is all of another one or holds it. */
  holds(region: string, other: string): boolean {
    for (let at: string | null | undefined = other, steps = 0; at && steps < 6; steps++) {
      if (at === region) return true
      at = this.regions.get(at)?.parent
    }
    return false
  }

  private enter({ region, indicator }: Pick<DraftFigure, 'region' | 'indicator'>): Series {
    let ofRegion = this.series.get(region)
    if (!ofRegion) {
      ofRegion = new Map()
      this.series.set(region, ofRegion)
    }
    let series = ofRegion.get(indicator)
    if (!series) {
      series = new Series()
      ofRegion.set(indicator, series)
    }
    return series
  }

  private levelKey(region: string, indicator: string): string {
    return `${indicator}|${this.regions.get(region)?.level ?? ''}`
  }

  private spreads(figures: readonly { region: string; indicator: string; value: number }[], leave: number) {
    const values = new Map<string, number[]>()
    for (const { region, indicator, value } of figures) {
      const key = this.levelKey(region, indicator)
      const list = values.get(key)
      if (list) list.push(value)
      else values.set(key, [value])
    }
    const spreads = new Map<string, Spread>()
    for (const [key, list] of values) {
      const sorted = Float64Array.from(list).sort()
      const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number
      spreads.set(key, { low: at(leave), high: at(1 - leave), median: at(0.5), count: sorted.length })
    }
    return spreads
  }
}

const isPresent = (one: Observation): one is PresentObservation => one.value !== null

/** A period as a number of years, so that two can be subtracted. */
export function yearsOf(period: string): number {
  const month = period.length > 4 ? Number(period.slice(5)) - 1 : 0
  return Number(period.slice(0, 4)) + month / 12
}

const otherYears = new Map<string, string>()

/** The same period of another year: 2023-06 and -1 give 2022-06. */
export function yearLater(period: string, years: 1 | -1): string {
  const key = years === 1 ? period : `-${period}`
  let other = otherYears.get(key)
  if (other === undefined) {
    other = String(Number(period.slice(0, 4)) + years).padStart(4, '0') + period.slice(4)
    // Periods are few; what a hostile table makes up is not kept.
    if (otherYears.size < 5000) otherYears.set(key, other)
  }
  return other
}
