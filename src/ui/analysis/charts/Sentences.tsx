import { useApp } from '../../store.ts'

/** Sentences in one paragraph; Chinese ones follow each other without a space. */
export function Sentences({ all, quiet }: { all: readonly (string | false | null)[]; quiet?: boolean }) {
  const lang = useApp((state) => state.view.lang)
  const said = all.filter((one) => one)
  if (said.length === 0) return null
  return <p className={quiet ? 'said aside' : 'said'}>{said.join(lang === 'zh' ? '' : ' ')}</p>
}
