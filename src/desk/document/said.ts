/** What a table's own words say of the document that it is from. Empty: they do not. */
export interface SaidDocument {
  title: string
  publisher: string
}

/** Characters of a cell that are looked at; a note is shorter. */
const longest = 500
/** So many are offered; more are no help. */
const most = 3
const lead = /(?:资料来源|資料來源|数据来源|數據來源|来源|來源|出处|出處|Source|Data source)\s*[:：]\s*(.+)/i
const book = /《([^《》]{2,200})》/g

/**
 * Documents that titles and notes name, such as 资料来源：某省卫生健康委员会《某省卫生健康统计年鉴2023》; the first that
 * follow such a lead, then any other title in brackets. To be offered, not to be taken: a note may name others, too.
 */
export function documentsSaid(texts: readonly string[]): SaidDocument[] {
  const found = new Map<string, SaidDocument>()
  const cut = texts.map((text) => text.slice(0, longest))
  const add = (title: string, publisher: string) => {
    if (title !== '' && !found.has(title)) found.set(title, { title, publisher })
  }
  for (const text of cut) {
    const [, said] = lead.exec(text) ?? []
    if (said === undefined) continue
    const titles = [...said.matchAll(book)]
    // Who publishes it stands before its title.
    for (const [at, match] of titles.entries()) {
      add(tidy(match[1] as string), at === 0 ? tidy(said.slice(0, match.index)) : '')
    }
    if (titles.length === 0) add(tidy(said), '')
  }
  for (const text of cut) for (const match of text.matchAll(book)) add(tidy(match[1] as string), '')
  return [...found.values()].slice(0, most)
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：,，、;；]+|[\s,，、。.;；:：]+$/g, '')
    .replace(/^(?:根据|摘自|引自)/, '')
