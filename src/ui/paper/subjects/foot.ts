import type { View } from '../../../view/view.ts'
import { defaultView } from '../../../view/view.ts'
import type { State } from '../../store.ts'
import { permalinkOf, provenanceOf } from '../../tools/take/provenance.ts'
import { wordsIn } from '../../words/words.ts'
import type { SheetFoot } from '../sheet/Sheet.tsx'

/** The foot of every sheet on which a view is printed. */
export function footOf(state: State, view: View = state.view): SheetFoot {
  const words = wordsIn(view.lang)
  const { paper } = defaultView
  // The address leads to what was printed, not to its printing.
  const printed = { ...view, mode: null, paper, theme: defaultView.theme, size: defaultView.size }
  const from = provenanceOf({ ...state, view: printed })
  const { version, published, kind } = state.atlas.manifest
  const release = words('paper.release', {
    version,
    published,
    hash: from.manifestHash.slice(0, 12),
    edition: from.edition.split(',')[0] ?? from.edition,
    date: from.exported,
  })
  return {
    review: from.review,
    lines: [words('foot.sources'), ...(kind === 'demonstration' ? [words('release.demonstration')] : []), release],
    permalink: permalinkOf({ ...state, view: printed }),
  }
}
