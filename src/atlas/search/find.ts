import type MiniSearch from 'minisearch'
import type { Field, Letters, SearchIndex } from './index-file.ts'
import { matchHan, matchPlace, quality, roleWeight } from './match.ts'
import { type Kind, keyOf, kinds, type Name, type Subject } from './subjects.ts'
import { longestQuery, type Piece, piecesOf, plainWith } from './text.ts'

export interface Found {
  subject: Subject
  /** Above 0, up to 1. */
  quality: number
  /** The former or other name by which it was found, where its own name would not do. */
  by: Name | null
  /** Only nearly: as if a letter were mistyped. */
  near: boolean
}

export interface Group {
  kind: Kind
  found: readonly Found[]
}

export type Find = (query: string) => readonly Group[]

interface Hit {
  quality: number
  by: Name | null
  near: boolean
}
type Hits = Map<string, Hit>

interface Prepared {
  subject: Subject
  key: string
  names: readonly { name: Name; plain: string }[]
}

/**
 * Finds subjects by their names, best first: by characters, codes and English always, and with an index also by
 * pinyin, by initials, by traditional characters and by names that the release does not hold.
 */
export function createFind(subjects: readonly Subject[], index: SearchIndex | null): Find {
  const plain = plainWith(index?.traditional ?? ['', ''])
  const added = formerNamesIn(index)
  const prepared = subjects.map((subject): Prepared => {
    const key = keyOf(subject.kind, subject.id)
    const known = new Set(subject.names.map((name) => name.text))
    const names = [...subject.names, ...(added.get(key) ?? []).filter((name) => !known.has(name.text))]
    return { subject, key, names: names.map((name) => ({ name, plain: plain(name.text) })) }
  })

  const hitsOf = ({ script, text }: Piece): Hits => {
    if (script === 'han') return byCharacters(prepared, text)
    const byName = byLatin(prepared, text)
    return index ? together(byName, byLetters(index, prepared, text)) : byName
  }
  return (query) => {
    const ways = waysToRead(piecesOf(plain(query.slice(0, longestQuery)))).map((pieces) => pieces.map(hitsOf))
    const found = prepared.flatMap((one) => {
      const read = ways.map((hits) => foundBy(one, hits))
      return read.reduce((best, next) => (next && next.quality > (best?.quality ?? 0) ? next : best), null) ?? []
    })
    const firm = found.filter((one) => !one.near)
    return grouped(firm.length > 0 ? firm : found)
  }
}

/** As it is typed; and letters also without the spaces between them, as syllables are joined in a name. */
function waysToRead(pieces: readonly Piece[]): (readonly Piece[])[] {
  if (pieces.length === 0) return []
  if (pieces.length === 1 || pieces.some((piece) => piece.script === 'han')) return [pieces]
  return [pieces, [{ script: 'latin', text: pieces.map((piece) => piece.text).join('') }]]
}

function formerNamesIn(index: SearchIndex | null): Map<string, Name[]> {
  const added = new Map<string, Name[]>()
  for (const [kind, id, text, role] of index?.names ?? []) {
    if (text === undefined || role !== 'former') continue
    const key = keyOf(kind, id)
    added.set(key, [...(added.get(key) ?? []), { text, role }])
  }
  return added
}

/** Every piece must hold: of the subject, or of a region around it as long as one is of the subject. */
function foundBy({ subject, key }: Prepared, hits: readonly Hits[]): Found | null {
  let sum = 0
  let own = 0
  let by: Name | null = null
  let near = false
  for (const found of hits) {
    const hit = found.get(key)
    if (hit) {
      own++
      sum += hit.quality
      by ??= hit.by
      near ||= hit.near
    } else if (subject.within.some((adcode) => namesRegion(found, adcode))) sum += quality.region
    else return null
  }
  return own === 0 ? null : { subject, quality: sum / hits.length, by, near }
}

function namesRegion(hits: Hits, adcode: string): boolean {
  const hit = hits.get(keyOf('region', adcode))
  return hit !== undefined && hit.quality >= quality.start(0) * roleWeight.former && !hit.near
}

function byCharacters(prepared: readonly Prepared[], text: string): Hits {
  const hits: Hits = new Map()
  for (const { key, names } of prepared) {
    for (const { name, plain } of names) {
      const own = names[0]?.plain.length ?? 0
      const match = name.role === 'place' ? matchPlace(plain, text, plain.length - own) : matchHan(plain, text)
      keep(hits, key, match * roleWeight[name.role], name)
    }
  }
  return hits
}

/** By English words, by numbers and letters within Chinese names, and by codes. */
function byLatin(prepared: readonly Prepared[], text: string): Hits {
  const hits: Hits = new Map()
  const word = new RegExp(`(?<![a-z\\d])${text}`)
  for (const { subject, key, names } of prepared) {
    if (subject.kind === 'region' && subject.id.startsWith(text)) keep(hits, key, startOf(subject.id, text))
    for (const { name, plain } of names) {
      const at = plain.search(word)
      if (at < 0) continue
      const match = at === 0 ? startOf(plain, text) : quality.inside(text.length / plain.length)
      keep(hits, key, match * roleWeight[name.role], name)
    }
  }
  return hits
}

const startOf = (term: string, text: string) =>
  term === text ? quality.whole : quality.start(text.length / term.length)

const fieldWeight: Record<Field, number> = {
  code: 1,
  reading: 1,
  initials: 0.9,
  words: 0.85,
  place: 0.75,
  innerReading: 0.6,
  innerInitials: 0.45,
}
/** Fields in which a region found by the same letters stands for itself, not for what lies in it. */
const ownFields: readonly string[] = ['code', 'reading', 'initials'] satisfies Field[]

/** A letter or two stand within almost every name. */
const startFields: readonly Field[] = ['code', 'reading', 'initials', 'words', 'place']

/** By pinyin and initials; nearly only where nothing else is found. */
function byLetters(index: SearchIndex, prepared: readonly Prepared[], text: string): Hits {
  const inside: Field[] = text.length < 2 ? [] : text.length < 3 ? ['innerReading'] : ['innerReading', 'innerInitials']
  const exactly = { prefix: true, fields: [...startFields, ...inside], processTerm, tokenize }
  const exact = lookUp(index, prepared, index.letters.search(text, exactly), text)
  if (exact.size > 0 || text.length < 4 || /\d/.test(text)) return exact
  const fuzzy = { fuzzy: 0.25, maxFuzzy: 2, fields: ['reading', 'words'], processTerm, tokenize }
  return lookUp(index, prepared, index.letters.search(text, fuzzy), null)
}

/** A query is one term as it is. */
const tokenize = (text: string) => [text]
const processTerm = (term: string) => term

function lookUp(
  { names }: SearchIndex,
  prepared: readonly Prepared[],
  results: ReturnType<MiniSearch<Letters>['search']>,
  text: string | null,
): Hits {
  const hits: Hits = new Map()
  const standing = new Set<string>()
  const placed: { key: string; quality: number }[] = []
  const most = Math.max(0, ...results.map((one) => one.score))
  for (const { id, match, score } of results) {
    const [kind, subject, own, role] = names[id as number] ?? []
    if (!kind || !subject) continue
    const key = keyOf(kind, subject)
    const name: Name = { text: own ?? '', role: role ?? 'own' }
    if (text === null) {
      keep(hits, key, (0.1 + 0.1 * (score / most)) * roleWeight[name.role], name, true)
      continue
    }
    for (const [term, found] of Object.entries(match)) {
      for (const field of found as Field[]) {
        const good = startOf(term, text) * fieldWeight[field] * roleWeight[name.role]
        if (field === 'place') placed.push({ key, quality: good })
        else keep(hits, key, good, name)
        if (ownFields.includes(field)) standing.add(key)
      }
    }
  }
  const within = placed.length > 0 ? new Map(prepared.map((one) => [one.key, one.subject.within])) : null
  for (const { key, quality } of placed) {
    if (!within?.get(key)?.some((adcode) => standing.has(keyOf('region', adcode)))) keep(hits, key, quality)
  }
  return hits
}

function keep(hits: Hits, key: string, quality: number, name?: Name, near = false): void {
  if (quality <= (hits.get(key)?.quality ?? 0)) return
  const by = name?.role === 'former' || name?.role === 'alias' ? name : null
  hits.set(key, { quality, by, near })
}

function together(first: Hits, second: Hits): Hits {
  const all = new Map(first)
  for (const [key, hit] of second) {
    const before = all.get(key)
    // What is nearly like letters that are written somewhere else is not meant.
    if (hit.near && first.size > 0) continue
    if (!before || hit.quality > before.quality) all.set(key, hit)
  }
  return all
}

/** By kind; the kind that has the best comes first. */
function grouped(found: readonly Found[]): Group[] {
  const length = (one: Found) => one.subject.names[0]?.text.length ?? 0
  const sorted = [...found].sort(
    (a, b) =>
      b.quality - a.quality ||
      a.subject.order - b.subject.order ||
      length(a) - length(b) ||
      (a.subject.id < b.subject.id ? -1 : 1),
  )
  return kinds
    .map((kind) => ({ kind, found: sorted.filter((one) => one.subject.kind === kind) }))
    .filter((group) => group.found.length > 0)
    .sort((a, b) => sorted.indexOf(a.found[0] as Found) - sorted.indexOf(b.found[0] as Found))
}
