import { mapSheet } from '../../../paint/svg/map-sheet.ts'
import type { SheetText } from '../../../paint/svg/sheet.ts'
import { filtersInWords } from '../../../scene/tables/filters.ts'
import type { State } from '../../store.ts'
import baseCss from '../../styles/base.css?inline'
import mapCss from '../../styles/map.css?inline'
import { wordsIn } from '../../words/words.ts'
import { inDaylight } from './daylight.ts'
import { provenanceOf } from './provenance.ts'

/** The texts around a picture of what is seen now. */
export function sheetText(state: State, title: string, subtitle: string, description: string): SheetText {
  const { view, atlas } = state
  const words = wordsIn(view.lang)
  const from = provenanceOf(state)
  const filters = filtersInWords(atlas, view, words)
  const { version, published, kind } = atlas.manifest
  return {
    language: view.lang === 'zh' ? 'zh-CN' : 'en',
    title: kind === 'demonstration' ? `${title} · ${words('release.demonstration')}` : title,
    subtitle,
    description,
    review: from.review,
    notes: [
      [
        words('foot.sources'),
        words('take.page.filters', { filters: filters.join(words('take.stop')) || words('take.filter.none') }),
      ],
      [
        words('take.page.release', {
          version,
          published,
          hash: from.manifestHash.slice(0, 12),
          edition: from.edition.split(',')[0] ?? from.edition,
          date: from.exported,
        }),
        from.permalink,
      ],
    ],
  }
}

/** The map as a page of its own, in SVG. */
export function mapPage(state: State): string {
  const { scene, shapes, view } = state
  const words = wordsIn(view.lang)
  const css = baseCss + mapCss
  return mapSheet(scene, shapes, {
    text: sheetText(state, scene.title, `${words('take.work')} · ${scene.subtitle}`, scene.summary),
    legend: scene.legend.map((block) => ({
      name: block.layer === 'board' ? words('legend.board') : words(`layer.${block.layer}`),
      block,
    })),
    css,
    properties: inDaylight(() => propertiesOnPage(css)),
  })
}

/** Colours as the page shows them now: parts of it may set them otherwise than the style sheet's root does. */
function propertiesOnPage(css: string): Record<string, string> {
  const map = document.querySelector('.map > svg')
  if (!map) return {}
  const style = getComputedStyle(map)
  const names = new Set([...css.matchAll(/--[\w-]+/g)].map(([name]) => name))
  for (const own of ['--k', '--over', '--name', '--value']) names.delete(own)
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = style.getPropertyValue(name).trim()
      return value ? [[name, value]] : []
    }),
  )
}
