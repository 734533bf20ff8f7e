import { membershipSaid } from './cobuilding.ts'
import type { Making } from './figures.ts'
import type { HeadLine } from './types.ts'

/** What the region is: code, level, what it lies in and holds, how it takes part in the co-building. */
export function headLines(making: Making): HeadLine[] {
  const { atlas, region, view, words } = making
  const { adcode, level } = region
  const and = words('report.and')
  const above = atlas
    .lineage(adcode)
    .slice(1)
    .filter((one) => one.level !== 'nation')
  const zones = atlas.groups.filter((one) => atlas.inGroup(adcode, one))
  const parts = atlas.children(adcode)
  const line = (label: string, text: string): HeadLine[] => (text ? [{ label: words(label), text, cited: null }] : [])
  const member = membershipSaid(making)
  const districtOfCity = level === 'county' && above[0]?.level === 'province'
  const hasPrefectures = parts.some((one) => one.level === 'prefecture')
  const kind =
    level === 'county'
      ? words(districtOfCity ? 'report.kind.district' : 'report.kind.county')
      : level === 'province'
        ? words(hasPrefectures ? 'report.kind.province' : 'report.kind.municipality')
        : words('report.kind.prefecture')
  return [
    ...line('report.head.kind', `${kind} · ${adcode}`),
    ...line('report.head.in', [...above, ...zones].map(({ name }) => name[view.lang]).join(and)),
    ...line('report.head.former', region.formerNames?.join('、') ?? ''),
    ...line('report.head.holds', holdsSaid()),
    ...(member ? [{ label: words('layer.cobuilding'), text: member.text, cited: member.cited }] : []),
    ...line('report.head.boundary', words('report.head.edition', { edition: atlas.manifest.boundary.edition })),
  ]

  function holdsSaid(): string {
    const names = parts.map(({ shortName }) => shortName[view.lang]).join(and)
    return parts.length > 0 ? words('report.head.parts', { count: parts.length, names }) : ''
  }
}

/** What the release remarks on the region and on those that lie in it. */
export function headNotes({ atlas, region, view, words }: Making): string[] {
  const own = region.note?.[view.lang]
  const parts = atlas
    .children(region.adcode)
    .flatMap(({ name, note }) =>
      note ? [words('report.note.of', { name: name[view.lang], note: note[view.lang] })] : [],
    )
  return [...(own ? [own] : []), ...parts]
}
