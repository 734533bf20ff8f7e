import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { formerNames } from '../atlas/search/former-names.ts'
import { type Letters, type Named, options, type SearchFile } from '../atlas/search/index-file.ts'
import { type Findable, type Name, type Subject, subjectsOf } from '../atlas/search/subjects.ts'
import { plainWith } from '../atlas/search/text.ts'
import { loadCore, loadReleaseList, loadSources, type ReadFile } from '../release/load.ts'
import type { Region } from '../release/schema.ts'
import { learnRegions, readingOf } from './search/readings.ts'
import { traditionalFor } from './search/traditional.ts'

const reading =
  (data: string): ReadFile =>
  async (path) =>
    new Uint8Array(await readFile(join(data, path)))

/** Writes `search/<version>.json` for every release of a built site. */
export async function writeSearch(folder: string): Promise<void> {
  const data = join(folder, 'data')
  mkdirSync(join(folder, 'search'), { recursive: true })
  for (const { version } of (await loadReleaseList(reading(data))).releases) {
    writeFileSync(join(folder, 'search', `${version}.json`), JSON.stringify(await searchFileOf(data, version)))
  }
}

/** The index of one of the releases in a folder. Throws ReleaseProblem. */
export async function searchFileOf(data: string, version: string): Promise<SearchFile> {
  const read = reading(data)
  const core = await loadCore(read, await loadReleaseList(read), version)
  const { documents } = await loadSources(read, core)
  return indexOf({ ...core, documents }, version)
}

type OtherName = Name & { role: 'former' | 'alias' }
const isOther = (name: Name): name is OtherName => name.role === 'former' || name.role === 'alias'

/** Names of a subject that are looked up together: all that are its own, or one other. */
interface Entry {
  named: Named
  subject: Subject
  names: readonly Name[]
}

export function indexOf(release: Findable, version: string): SearchFile {
  learnRegions(release.regions)
  const entries = subjectsOf(release).flatMap(entriesOf)
  const traditional = traditionalFor(entries.flatMap(({ names }) => names.map((name) => name.text)))
  const letters = lettersWith(plainWith(traditional), shortening(release.regions))
  const index = new MiniSearch<Letters>(options)
  index.addAll(entries.map((entry, id) => ({ id, ...letters(entry) })))
  // An empty record for every document is of no use to the page.
  const written = { ...JSON.parse(JSON.stringify(index)), storedFields: {} }
  return { schema: 1, version, traditional: [...traditional], names: entries.map(({ named }) => named), index: written }
}

function entriesOf(subject: Subject): Entry[] {
  const { kind, id, names } = subject
  const known = new Set(names.map((name) => name.text))
  const older = formerNames.filter(([adcode, name]) => kind === 'region' && adcode === id && !known.has(name))
  const others = [...names.filter(isOther), ...older.map(([, text]): OtherName => ({ text, role: 'former' }))]
  return [
    { named: [kind, id], subject, names: names.filter((name) => !isOther(name)) },
    ...others.map((name): Entry => ({ named: [kind, id, name.text, name.role], subject, names: [name] })),
  ]
}

/** 遂宁市中心医院 as 遂宁中心医院: few type what kind of region it is. */
function shortening(regions: readonly Region[]): (name: string) => string {
  const pairs = regions.map(({ name, shortName }) => [name.zh, shortName.zh] as const)
  return (text) => pairs.reduce((shorter, [whole, short]) => shorter.replace(whole, short), text)
}

type Change = (text: string) => string

function lettersWith(plain: Change, inShort: Change): (entry: Entry) => Omit<Letters, 'id'> {
  return ({ subject: { kind, id }, names }) => {
    const texts = (...roles: Name['role'][]) =>
      names.filter((name) => roles.includes(name.role)).map((name) => plain(name.text))
    const called = texts('own', 'former', 'alias')
    const readings = called.map(readingOf)
    const shorter = kind === 'facility' || kind === 'project' ? called.map((text) => readingOf(inShort(text))) : []
    const later = readings.flatMap((syllables) => syllables.slice(1).map((_, index) => syllables.slice(index + 1)))
    return {
      code: kind === 'region' && !names.some(isOther) ? id : '',
      reading: terms([...readings, ...shorter].map((syllables) => syllables.join(''))),
      initials: terms([...readings, ...shorter].map(initialsOf)),
      innerReading: terms(later.map((syllables) => syllables.join(''))),
      innerInitials: terms(later.map(initialsOf)),
      place: terms(texts('place').map((text) => readingOf(text).join(''))),
      words: terms(texts('own', 'english', 'alias').flatMap((text) => text.match(/[a-z\d]+/g) ?? [])),
    }
  }
}

const initialsOf = (syllables: readonly string[]) =>
  syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0))).join('')
const terms = (all: readonly string[]) => [...new Set(all)].join(' ')
