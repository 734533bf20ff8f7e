import type { Atlas, Reading } from '../atlas/atlas.ts'
import { breaksAround, breaksBy, quantileBreaks } from '../atlas/breaks.ts'
import type { Breaks } from '../atlas/classify.ts'
import { type ReferenceLine, referenceLines } from '../atlas/reference-lines.ts'
import type { Indicator, Target } from '../release/schema.ts'
import { fillIndicator, mostClasses, shownPeriod, type View } from '../view/view.ts'
import type { Words } from '../view/words.ts'
import { unitsShown, valuesToPart } from './areas.ts'
import { readingInWords } from './build.ts'
import { type Classed, type ReferenceValue, type SecondClassed, secondIndicator } from './classes.ts'
import { formatLimit, formatPeriod } from './format.ts'
import type { Schemes } from './later-schemes.ts'
import { classItem, classLabels } from './legend.ts'
import { bivariatePaint, divergingRamp, sequentialRamp } from './ramps.ts'

/** Numbers of classes, methods and colours besides the usual ones; see later-schemes.ts. */
export const allSchemes: Schemes = { breaksBy, classesOf }

function classesOf(atlas: Atlas, view: View, targets: readonly Target[] | null, plain: Classed): Classed {
  const indicator = fillIndicator(atlas, view)
  const sequential = { ...plain, ramp: sequentialRamp(view.classes.count) }
  if (!indicator || view.scheme === 'sequential') return sequential
  const refuse = (refused: NonNullable<Classed['refused']>): Classed => ({
    ...sequential,
    refused,
    key: (_, words) => ({ notes: [words(`legend.refused.${refused}`)] }),
  })
  if (view.scheme === 'diverging') {
    const reference = referenceValue(atlas, view, indicator, targets)
    if (!reference) return refuse(view.reference === 'target' && !targets ? 'waiting' : view.reference)
    const breaks = breaksWith(atlas, view, indicator, reference.value)
    const low = breaks.indexOf(reference.value) + 1
    const ramp = divergingRamp(low, breaks.length + 1 - low)
    const key: Classed['key'] = (_, words) => ({ notes: [said(reference, indicator, view, words)] })
    return { ...plain, breaks, ramp, reference, key }
  }
  const other = secondIndicator(atlas, view)
  return other ? bivariate(atlas, view, indicator, other, plain) : refuse('second')
}

const made = new WeakMap<Atlas, { of: string; breaks: Breaks }>()

/** Made once as long as the same is asked for: they are needed with every colour. */
function once(atlas: Atlas, parts: readonly unknown[], make: () => Breaks): Breaks {
  const of = JSON.stringify(parts)
  const last = made.get(atlas)
  if (last?.of === of) return last.breaks
  const breaks = make()
  made.set(atlas, { of, breaks })
  return breaks
}

function breaksWith(atlas: Atlas, view: View, indicator: Indicator, reference: number): Breaks {
  const { method, count, limits } = view.classes
  if (method !== 'manual') {
    return once(atlas, [indicator.id, view.level, method, count, reference], () =>
      breaksAround(reference, valuesToPart(atlas, view, indicator), count, breaksBy[method]),
    )
  }
  const others = limits.filter((limit) => limit !== reference)
  // With more limits than there are colours, the reference takes the place of the one next to it.
  const near = [...others].sort((a, b) => Math.abs(a - reference) - Math.abs(b - reference))
  const kept = others.length + 2 > mostClasses ? others.filter((limit) => limit !== near[0]) : others
  return [...kept, reference].sort((a, b) => a - b)
}

/**
 * The value that the view's reference has for an indicator in its default period: that of the nation, of the
 * province of prefectures (Sichuan) for the whole map, or of a target: a province's first, else the highest.
 * @param targets null before they have arrived
 */
export function referenceValue(
  atlas: Atlas,
  view: View,
  indicator: Indicator,
  targets: readonly Target[] | null,
): ReferenceValue | null {
  if (view.reference === 'target') {
    const lines = referenceLines(targets ?? [], indicator)
    const isOfProvince = ({ region }: ReferenceLine) => atlas.region(region)?.level === 'province'
    const line = lines.find(isOfProvince) ?? [...lines].sort((a, b) => b.value - a.value)[0]
    const region = atlas.region(line?.region ?? '')
    return line && region ? { value: line.value, region, period: line.due?.replace(/-12$/, '') ?? null } : null
  }
  const provinces = atlas.children('100000')
  const region =
    view.reference === 'nation'
      ? atlas.region('100000')
      : provinces.find(({ adcode }) => atlas.children(adcode).some((child) => child.level === 'prefecture'))
  const period = shownPeriod(atlas, { ...view, fill: indicator.id, period: null })
  const reading = region && atlas.read(region.adcode, indicator.id, period)
  return region && reading?.kind === 'value'
    ? { value: reading.value, region, period: reading.observation.period }
    : null
}

function said({ value, period, region }: ReferenceValue, indicator: Indicator, view: View, words: Words): string {
  const limit = formatLimit(value, indicator, view.lang)
  return words(view.reference === 'target' ? 'legend.reference.target' : 'legend.reference', {
    value: period ? words('legend.more', { said: limit, more: formatPeriod(period, words) }) : limit,
    name: region.level === 'nation' ? words('reference.nation') : region.name[view.lang],
  })
}

const paired = new WeakMap<Atlas, { of: string; values: SecondClassed['values'] }>()

/** Of the areas with two values that are not doubtful, each of its indicator's default period. */
function valuesOfBoth(atlas: Atlas, view: View, first: Indicator, second: Indicator): SecondClassed['values'] {
  const of = [first.id, second.id, view.level].join(' ')
  const last = paired.get(atlas)
  if (last?.of === of) return last.values
  const usual = shownPeriod(atlas, { ...view, fill: second.id, period: null })
  const firm = (reading: Reading) =>
    reading.kind === 'value' && reading.observation.status !== 'doubtful' ? reading.value : null
  const pairs = unitsShown(atlas, { ...view, fill: first.id, period: null }).flatMap(({ region, reading }) => {
    const [one, other] = [firm(reading), firm(atlas.read(region.adcode, second.id, usual))]
    return one === null || other === null ? [] : [{ one, other }]
  })
  const values = { first: pairs.map(({ one }) => one), second: pairs.map(({ other }) => other) }
  paired.set(atlas, { of, values })
  return values
}

function bivariate(atlas: Atlas, view: View, first: Indicator, indicator: Indicator, plain: Classed): Classed {
  const values = valuesOfBoth(atlas, view, first, indicator)
  const [breaks, beside] = [quantileBreaks(values.first, 3), quantileBreaks(values.second, 3)]
  const period = shownPeriod(atlas, { ...view, fill: indicator.id })
  return {
    ...plain,
    breaks,
    second: {
      indicator,
      period,
      breaks: beside,
      values,
      paint: bivariatePaint,
      // Said of an area after another value, a value begins with what it measures.
      reading: (before, unit, { lang }, words) =>
        words('reading.both', {
          said: before,
          second: readingInWords(
            { ...unit, region: { ...unit.region, name: indicator.name } },
            indicator,
            { ...view, lang },
            words,
          ),
        }),
      summary: (before, both, { lang }, words) =>
        words('summary.second', {
          summary: before,
          second: indicator.name[lang],
          period: formatPeriod(period, words),
          both,
        }),
    },
    key(now, words, areas) {
      const across = classLabels(breaks, first, now, words)
      const down = classLabels(beside, indicator, now, words).reverse()
      const axis = ({ name, unit }: Indicator) => words('legend.more', { said: name[now.lang], more: unit[now.lang] })
      return {
        title: '',
        items: down.flatMap((other, row) =>
          across.map((label, at) => {
            const paint = bivariatePaint(at, down.length - 1 - row)
            const title = `${first.name[now.lang]} ${label} × ${indicator.name[now.lang]} ${other}`
            return { ...classItem(`class-${paint.slice(1)}`, paint, `${label} × ${other}`, areas), title }
          }),
        ),
        square: { across: { name: axis(first), classes: across }, down: { name: axis(indicator), classes: down } },
        notes: [],
      }
    },
  }
}
