import { lacking, outside } from '../../../atlas/target-groups.ts'
import type { TargetRow } from '../../../atlas/targets.ts'
import type { Language, TargetDimension } from '../../../view/view.ts'
import type { Words } from '../../../view/words.ts'
import { useApp, useWords } from '../../store.ts'
import { isState } from './StateSign.tsx'

const kinds: Record<TargetRow['target']['kind'], string> = {
  target: 'target.target',
  plan: 'target.plan',
  rule: 'target.rule',
  fact: 'target.fact',
}

/** What a chosen value is called; one that the release does not know stays as the address gives it. */
export function useLabels(rows: readonly TargetRow[]): (dimension: TargetDimension, value: string) => string {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  return (dimension, value) => {
    if (value === lacking && dimension !== 'region') return lack(dimension, words)
    switch (dimension) {
      case 'year':
      case 'unit':
        return value
      case 'theme':
        return themeIn(rows, value, lang)
      case 'kind':
        return Object.hasOwn(kinds, value) ? words(kinds[value as keyof typeof kinds]) : value
      case 'state':
        return isState(value) ? words(`targets.state.${value}`) : value
      case 'region':
        return value === outside ? words('targets.outside') : (atlas.region(value)?.name[lang] ?? value)
    }
  }
}

function lack(dimension: TargetDimension, words: Words): string {
  return dimension === 'year' || dimension === 'unit' || dimension === 'theme'
    ? words(`targets.lack.${dimension}`)
    : lacking
}

const themeIn = (rows: readonly TargetRow[], theme: string, lang: Language) =>
  rows.find(({ target }) => target.theme?.zh === theme)?.target.theme?.[lang] ?? theme
