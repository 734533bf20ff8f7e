import type { Region } from '../../release/schema.ts'
import type { RegionMatch } from '../project.ts'
import { inSimplified, partsOf, plainLabel, type Total, totalIn } from './label.ts'
import { type Meaning, namesOf, type Way, ways } from './names.ts'
import { neighboursOf } from './nearest.ts'

type Match = Omit<RegionMatch, 'rows'>

export interface RegionIndex {
  /**
   * Which region a label means. Ambiguous and unknown labels have no adcode: a person chooses among the candidates.
   * A label that is only like a name is unknown.
   *
   * @param parent the label of the region that holds it, where the table says one
   */
  match(label: string | number, parent: string | null): Match
}

/** What can be said of a label without knowing what it is for. */
type Read = { is: 'meanings'; all: readonly Meaning[] } | { is: 'total'; total: Total } | { is: 'unknown' }

const wholeWays = ways.filter((way): way is Exclude<Way, 'part'> => way !== 'part')
const mostCandidates = 8
/** Endings of regions' names: a parent that has one and is not known lies elsewhere, or is written wrongly. */
const foreign = /(?:省|市|自治区|自治州|自治县|县|盟)$/

/** Made once for the regions of a release. */
export function indexRegions(regions: readonly Region[]): RegionIndex {
  const byCode = new Map(regions.map((region) => [region.adcode, region]))
  const { meanings, spoken } = namesOf(regions)
  const neighbours = neighboursOf(spoken)

  function isWithin(adcode: string, holder: string): boolean {
    const seen = new Set<string>()
    for (let one: string | null | undefined = adcode; one && !seen.has(one); one = byCode.get(one)?.parent) {
      if (one === holder) return true
      seen.add(one)
    }
    return false
  }

  const codeIn = (key: string): string | null => /^(\d{6})(?:0{6})?$/.exec(key)?.[1] ?? null

  /** One name or one code. */
  function simple(key: string): Read {
    const code = codeIn(key)
    if (code) return byCode.has(code) ? { is: 'meanings', all: [{ adcode: code, way: 'name' }] } : { is: 'unknown' }
    const all = meanings.get(key)
    if (all) return { is: 'meanings', all }
    const total = totalIn(key, (name) => meanings.has(name))
    return total ? { is: 'total', total } : { is: 'unknown' }
  }

  /** Regions that a total may be one of. */
  function wholes({ of, kind }: Total, holders: readonly string[]): string[] {
    if (of) return (meanings.get(of) ?? []).map(({ adcode }) => adcode)
    const ends = (adcode: string) => kind === '' || (byCode.get(adcode)?.name.zh ?? '').endsWith(kind)
    const above = holders.filter(ends)
    if (above.length > 0 || kind === '') return above
    return regions.filter(({ level, adcode }) => level === 'province' && ends(adcode)).map(({ adcode }) => adcode)
  }

  /** Regions that a parent's label may mean; null: one that is not among these, so that names must not be trusted. */
  function holdersOf(parent: string | null): readonly string[] | null {
    if (parent === null) return []
    const key = inSimplified(plainLabel(parent))
    if (!key) return []
    const { adcode, candidates, how } = match(parent, null)
    if (adcode) return [adcode]
    if (how !== 'unknown') return how === 'total' ? [] : candidates
    return foreign.test(key) || /^\d{6}/.test(key) ? null : []
  }

  function match(written: string | number, parentLabel: string | null): Match {
    const label = String(written)
    const parent = parentLabel === '' ? null : parentLabel
    const plain = plainLabel(label)
    const key = inSimplified(plain)
    const found = (adcode: string, how: RegionMatch['how']): Match => ({ label, parent, adcode, how, candidates: [] })
    const open = (how: RegionMatch['how'], candidates: Iterable<string>): Match => {
      return { label, parent, adcode: null, how, candidates: [...new Set(candidates)].slice(0, mostCandidates) }
    }
    if (!key) return open('unknown', [])
    const holders = holdersOf(parent)
    const within = (adcode: string) => holders?.some((holder) => isWithin(adcode, holder)) ?? false

    const read = simple(key)
    if (read.is === 'total') return open('total', wholes(read.total, holders ?? []))
    if (read.is === 'meanings') {
      const isCode = codeIn(key) !== null
      const fitting = holders && holders.length > 0 ? read.all.filter(({ adcode }) => within(adcode)) : read.all
      const best = bestOf(fitting)
      const [only] = best
      // Where the table names a region that does not hold it, one of the two labels is wrong.
      if (!holders || !only || best.length > 1 || only.way === 'part') {
        return open(
          'ambiguous',
          [...best, ...read.all].map(({ adcode }) => adcode),
        )
      }
      if (isCode) return found(only.adcode, 'adcode')
      if (only.way !== 'former-name' && bestOf(read.all).length > 1) return found(only.adcode, 'with-parent')
      return found(only.adcode, key === plain ? only.way : 'traditional')
    }
    const parts = partsOf(key)?.map((part) => ({ read: simple(part), code: codeIn(part) }))
    const [one, other] = parts ?? []
    if (one && other) {
      const named = [one, other].flatMap(({ read }) => adcodesOf(read))
      if (isTotalOf(one.read, other.read)) return open('total', named)
      const isCoded = one.code !== null || other.code !== null
      const { same, inside } = common(wholeOnes(one.read), wholeOnes(other.read))
      // A code beside the name of the region that holds it is as likely a slip of one of them.
      const [only, second] = same.length > 0 || isCoded ? same : inside
      if (only && !second && holders && (holders.length === 0 || within(only))) {
        const way = same.length > 0 ? wayOf(one.read, other.read, only) : 'with-parent'
        return found(only, isCoded ? 'adcode' : way)
      }
      if (named.length > 0)
        return open(only ? 'ambiguous' : 'unknown', [...(same.length > 0 ? same : inside), ...named])
    }
    return open('unknown', codeIn(key) ? nearCodes(key, byCode) : neighbours.of(key, within))
  }

  /** The regions that are among both, and those of the one that lie within a region of the other. */
  function common(a: string[], b: string[]): { same: string[]; inside: string[] } {
    const inside = (parts: string[], holders: string[]) =>
      parts.filter((part) => holders.some((holder) => isWithin(part, holder)))
    return { same: a.filter((adcode) => b.indexOf(adcode) >= 0), inside: [...inside(a, b), ...inside(b, a)] }
  }

  return { match }
}

/** Whether two writings say that a row is a sum: both, or one beside the name of a region. */
const isTotalOf = (one: Read, other: Read): boolean =>
  (one.is === 'total' || other.is === 'total') && one.is !== 'unknown' && other.is !== 'unknown'
/** The better one of the ways in which two writings mean a region. */
const wayOf = (one: Read, other: Read, adcode: string): Exclude<Way, 'part'> =>
  wholeWays.find((way) =>
    [one, other].some((read) => read.is === 'meanings' && read.all.some((m) => m.adcode === adcode && m.way === way)),
  ) ?? 'name'
const wholeOnes = (read: Read): string[] =>
  read.is === 'meanings' && bestOf(read.all).every(({ way }) => way !== 'part') ? adcodesOf(read) : []
const adcodesOf = (read: Read): string[] => (read.is === 'meanings' ? bestOf(read.all).map((one) => one.adcode) : [])

/** Those that are meant in the best way. */
function bestOf(all: readonly Meaning[]): Meaning[] {
  const best = ways.find((way) => all.some((one) => one.way === way))
  return all.filter(({ way }) => way === best)
}

/** Codes that differ in one digit, or by two digits that changed places. */
function nearCodes(code: string, byCode: ReadonlyMap<string, Region>): string[] {
  return [...byCode.keys()].filter((other) => {
    const differing = [...other].flatMap((digit, at) => (digit === code[at] ? [] : [at]))
    const [first = 0, second = 0] = differing
    if (differing.length === 1) return true
    return differing.length === 2 && code[first] === other[second] && code[second] === other[first]
  })
}
