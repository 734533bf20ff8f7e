import type { Atlas } from '../../../atlas/atlas.ts'
import type { Found } from '../../../atlas/search/find.ts'
import { fillIndicators, type Language } from '../../../view/view.ts'
import { useApp, useWords } from '../../store.ts'

/** What was found: its name, by which other name, what it is and where. */
export function FoundText({ found: { subject, by } }: { found: Found }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const inChinese = subject.kind === 'region' || subject.kind === 'indicator' ? undefined : 'zh'
  const name = (lang === 'en' && !inChinese && subject.names.find((one) => one.role === 'english')) || subject.names[0]
  return (
    <>
      <span className="found-name" lang={inChinese}>
        {name?.text}
      </span>
      {by && (
        <span className="found-by">
          {words(by.role === 'former' ? 'search.former' : 'search.alias', { name: by.text })}
        </span>
      )}
      <span className="found-facts">
        <Facts found={subject} />
      </span>
    </>
  )
}

function Facts({ found: { kind, id } }: { found: Found['subject'] }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const library = useApp((state) => state.library)
  const lang = useApp((state) => state.view.lang)
  if (kind === 'region') {
    const place = placeOf(atlas, atlas.region(id)?.parent ?? null, lang)
    return [...(place ? [place] : []), id].join(' · ')
  }
  if (kind === 'facility') {
    const one = atlas.facilities.find((facility) => facility.id === id)
    return one && [words(`tier.${one.tier ?? 'none'}`), placeOf(atlas, one.region, lang)].join(' · ')
  }
  if (kind === 'project') {
    const one = atlas.projects.find((project) => project.id === id)
    return one && [words(`status.${one.status}`), placeOf(atlas, one.region, lang)].join(' · ')
  }
  if (kind === 'indicator') {
    const one = atlas.indicator(id)
    const fills = fillIndicators(atlas).some((indicator) => indicator.id === id)
    return one && [one.unit[lang], words(fills ? 'search.indicator.map' : 'search.indicator.table')].join(' · ')
  }
  const one = library && 'documents' in library ? library.documents.get(id) : undefined
  return (
    one && (
      <>
        <span lang="zh">{one.publisher}</span> · {one.date ?? words('evidence.date.none')}
      </>
    )
  )
}

/** A region with the larger ones around it, in the order of the language. */
function placeOf(atlas: Atlas, adcode: string | null, lang: Language): string {
  const line = atlas.lineage(adcode ?? '').filter((region) => region.level !== 'nation')
  const names = line.map((region) => region.shortName[lang])
  return lang === 'zh' ? names.reverse().join(' ') : names.join(', ')
}
