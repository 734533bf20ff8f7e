import type { Atlas } from '../../atlas/atlas.ts'
import { fillIndicator, type View } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'
import { formatLimit } from '../format.ts'

/** The view's filters in words, one a line; empty where there is none. */
export function filtersInWords(atlas: Atlas, view: View, words: Words): string[] {
  const listed = (items: readonly string[]) => items.join(words('take.and'))
  const line = (key: string, items: readonly string[]) =>
    items.length > 0 ? [words('take.filter', { what: key, which: listed(items) })] : []
  const place = (id: string) => atlas.group(id)?.name[view.lang] ?? atlas.region(id)?.name[view.lang] ?? id
  const indicator = fillIndicator(atlas, view)
  const { range } = view
  const limit = (value: number) => formatLimit(value, indicator ?? {}, view.lang)
  const ends = range && [
    ...(range.low === null ? [] : [words('take.range.from', { low: limit(range.low) })]),
    ...(range.high === null ? [] : [words('take.range.to', { high: limit(range.high) })]),
  ]
  return [
    ...line(words('take.filter.within'), view.within.map(place)),
    ...line(
      words('take.filter.standing'),
      view.standing.map((one) => words(`take.standing.${one}`)),
    ),
    ...(ends ? line(indicator?.name[view.lang] ?? '', ends) : []),
    ...line(
      words('take.filter.tier'),
      view.tier.map((one) => words(`tier.${one}`)),
    ),
    ...line(
      words('take.filter.type'),
      view.type.map((one) => words(`type.${one}`)),
    ),
    ...line(
      words('take.filter.reliability'),
      view.reliability.map((one) => words(`reliability.${one}`)),
    ),
    ...line(
      words('take.filter.status'),
      view.status.map((one) => words(`status.${one}`)),
    ),
    ...line(
      words('take.filter.batch'),
      view.batch.map((one) => words(`take.batch.${one}`)),
    ),
  ]
}
