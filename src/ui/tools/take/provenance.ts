import { citeChinese, citeEnglish } from '../../../release/export/citation.ts'
import { formatPeriod } from '../../../scene/format.ts'
import type { Provenance } from '../../../scene/tables/notes.ts'
import { formatView } from '../../../view/url.ts'
import { fillIndicator, shownPeriod } from '../../../view/view.ts'
import type { State } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'

type Seen = Pick<State, 'view' | 'atlas' | 'list' | 'site' | 'boundaries'>

/** Today, where the reader is. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** An address that leads back to this view of this release, whatever is released later. */
export function permalinkOf({ view, atlas }: Pick<Seen, 'view' | 'atlas'>): string {
  const pinned = { ...view, release: atlas.manifest.version, renderer: 'auto' as const }
  return new URL(formatView(pinned), document.baseURI).href
}

export function citationsOf(seen: Pick<Seen, 'view' | 'atlas'>): { zh: string; en: string } {
  const { view, atlas } = seen
  const indicator = fillIndicator(atlas, view)
  const period = shownPeriod(atlas, view)
  const of = (lang: 'zh' | 'en') =>
    indicator ? `${indicator.name[lang]}${lang === 'zh' ? '，' : ', '}${period}` : atlas.manifest.title[lang]
  const cited = {
    work: { zh: wordsIn('zh')('take.work'), en: wordsIn('en')('take.work') },
    what: { zh: of('zh'), en: of('en') },
    version: atlas.manifest.version,
    published: atlas.manifest.published,
    used: today(),
    link: permalinkOf(seen),
  }
  return { zh: citeChinese(cited), en: citeEnglish(cited) }
}

export function provenanceOf(seen: Seen): Provenance {
  const { view, atlas, list, site, boundaries } = seen
  const words = wordsIn(view.lang)
  return {
    manifestHash: list.releases.find((one) => one.version === atlas.manifest.version)?.sha256 ?? '',
    exported: today(),
    permalink: permalinkOf(seen),
    review: site.reviewNumber ? words('foot.review', { number: site.reviewNumber }) : words('foot.noreview'),
    edition: boundaries.edition || atlas.manifest.boundary.edition,
    citation: citationsOf(seen)[view.lang],
  }
}

/** What is taken, in a line: indicator and period. */
export function headingOf({ view, atlas }: Pick<Seen, 'view' | 'atlas'>): string {
  const words = wordsIn(view.lang)
  const indicator = fillIndicator(atlas, view)
  if (!indicator) return words('app.title')
  const period = formatPeriod(shownPeriod(atlas, view), words)
  return words('table.caption', { indicator: indicator.name[view.lang], period })
}
