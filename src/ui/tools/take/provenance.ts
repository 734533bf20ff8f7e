import { citeChinese, citeEnglish } from '../../../release/export/citation.ts'
import { formatPeriod } from '../../../scene/format.ts'
import type { Provenance } from '../../../scene/tables/notes.ts'
import { formatView } from '../../../view/url.ts'
import { fillIndicator, shownPeriod } from '../../../view/view.ts'
import type { State } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'

type Seen = Pick<State, 'view' | 'atlas' | 'list' | 'site' | 'boundaries'>
type Linked = Pick<Seen, 'view' | 'atlas' | 'site'>

/** Today, where the reader is. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/**
 * An address that leads back to this view of this release, whatever is released later. From a disk there is none: the
 * path there tells of its owner, and leads nobody else anywhere.
 *
 * @param lang in which the offline file is named where there is no address
 */
export function permalinkOf({ view, atlas, site }: Linked, lang = view.lang): string {
  const { version } = atlas.manifest
  const parameters = formatView({ ...view, release: version, renderer: 'auto' })
  const base = site.address ?? document.baseURI
  if (!/^https?:/.test(base)) return wordsIn(lang)('take.offline', { version, parameters })
  return new URL(parameters, base).href
}

export function citationsOf(seen: Linked): { zh: string; en: string } {
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
  }
  return {
    zh: citeChinese({ ...cited, link: permalinkOf(seen, 'zh') }),
    en: citeEnglish({ ...cited, link: permalinkOf(seen, 'en') }),
  }
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
