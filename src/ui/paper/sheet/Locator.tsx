import { printKeyMap } from '../../../paint/svg/print/key-map.ts'
import { printMap } from '../../../paint/svg/print/print-map.ts'
import { locatorScene } from '../../../scene/paper/locator.ts'
import { useMarkup } from '../../parts/useMarkup.ts'
import type { State } from '../../store.ts'
import { wordsIn } from '../../words/words.ts'
import { pixelsPerMillimetre } from '../size.ts'

/** Millimetres; as in sheet-text.css. */
const height = 66
const keyWidth = 36
const gap = 3

/** Where a region lies: large with its parts and neighbours, and small in the two provinces. */
export function Locator({ state, region, width }: { state: State; region: string; width: number }) {
  const { atlas, boundaries, shapes, view } = state
  const words = wordsIn(view.lang)
  const scene = locatorScene(atlas, view, boundaries, region)
  const large = { width: width - (keyWidth + gap) * pixelsPerMillimetre, height: height * pixelsPerMillimetre }
  const small = { width: keyWidth * pixelsPerMillimetre, height: keyWidth * 0.77 * pixelsPerMillimetre }
  const map =
    printMap(scene, shapes, { size: large, show: { around: region }, ink: view.paper.ink, prefix: `l${region}` }) +
    printKeyMap(shapes, region, small)
  return (
    <div
      className="paper-locator"
      data-whole=""
      role="img"
      aria-label={words('paper.locator', { name: atlas.region(region)?.name[view.lang] ?? '' })}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the painter, which escapes every text
      dangerouslySetInnerHTML={useMarkup(map)}
    />
  )
}
