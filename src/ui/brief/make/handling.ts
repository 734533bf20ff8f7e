import { formatBriefingFile, most, parseBriefingFile } from '../../../release/briefing-file.ts'
import { fileName } from '../../../release/export/file-name.ts'
import type { Briefing, Saying } from '../../../release/schema.ts'
import { said } from '../../../view/briefing.ts'
import { languages } from '../../../view/view.ts'
import type { Store } from '../../store.ts'
import { save } from '../../tools/take/save.ts'
import { wordsIn } from '../../words/words.ts'
import { underFreeId, withText } from './edits.ts'
import { allOf, change, makingOf, saying, standing, tell } from './making.ts'

const titleIn = (store: Store, one: Briefing) => said(one.title, store.getState().view.lang)

/** Adds a briefing to those of this browser, under an id that nothing else has; gives that id. */
export function adopt(store: Store, one: Briefing, what: 'copied' | 'imported', removed = 0): string {
  const making = makingOf(store.getState().briefings)
  if (!making) return one.id
  const fresh = underFreeId(one, allOf(making))
  const { before, at } = standing(making.own, fresh.id)
  change(store, (own) => [...own, fresh], {
    edited: fresh.id,
    said: saying(
      removed > 0 ? 'imported-without' : what,
      { title: titleIn(store, one), count: removed > 0 ? removed : one.scenes.length },
      { id: fresh.id, before, at },
    ),
  })
  return fresh.id
}

/** Copies a briefing; the copy's title says so, in each language in which there is one. */
export function copyToOwn(store: Store, one: Briefing): string {
  const title = languages.reduce<Saying>((saying, lang) => {
    const copied = saying[lang] && wordsIn(lang)('make.copy.of', { title: saying[lang] })
    return (copied && copied.length <= most.text && withText(saying, lang, copied)) || saying
  }, one.title)
  return adopt(store, { ...one, title }, 'copied')
}

export function remove(store: Store, id: string): void {
  const own = makingOf(store.getState().briefings)?.own ?? []
  const before = standing(own, id)
  if (!before.before) return
  const told = saying('deleted', { title: titleIn(store, before.before) }, before)
  change(store, (now) => now.filter((one) => one.id !== id), { said: told })
}

/** Hands a briefing to the browser's downloads, as a file of its own. */
export function exportFile(store: Store, one: Briefing): void {
  const { version } = store.getState().atlas.manifest
  const content = formatBriefingFile(one, version)
  // What is too large to be taken in again, nobody should rely on.
  if ('problem' in parseBriefingFile(content)) {
    tell(store, { said: saying('too-large', {}, null, true) })
    return
  }
  const title = one.title.en ?? one.title.zh ?? ''
  const name = fileName('briefing', [/[A-Za-z]/.test(title) ? title.slice(0, 60) : one.id], version, 'json')
  save(content, name, 'application/json')
  tell(store, { said: saying('exported', { name }) })
}
