import { formerNames } from '../../atlas/search/former-names.ts'
import type { Region } from '../../release/schema.ts'
import { inSimplified, plainLabel } from './label.ts'

/** A name is taken before a short one, and that before one that a region once had. */
export const ways = ['name', 'with-parent', 'short-name', 'former-name', 'part'] as const
/** `part`: the name of one of several regions that were joined: it is not the region of today. */
export type Way = (typeof ways)[number]

export interface Meaning {
  adcode: string
  way: Way
}

export interface Names {
  /** Plain names in simplified characters, and what they may mean, the best way first. */
  meanings: ReadonlyMap<string, readonly Meaning[]>
  /** Names as they are compared with what is unknown. */
  spoken: readonly { name: string; adcode: string }[]
}

const ofPeoples = /^(.+?)(?:藏|羌|彝|苗|土家|回|傈僳|纳西|傣|白|布依)族.*自治([州县])$/

/** All names under which tables may write the regions of a release. */
export function namesOf(regions: readonly Region[]): Names {
  const byCode = new Map(regions.map((region) => [region.adcode, region]))
  const byWay = new Map(ways.map((way) => [way, new Map<string, Set<string>>()]))
  const add = (way: Way, name: string, adcode: string) => {
    const key = inSimplified(plainLabel(name))
    const names = byWay.get(way)
    if (!key || !names) return
    const known = names.get(key)
    if (known) known.add(adcode)
    else names.set(key, new Set([adcode]))
  }
  for (const region of regions) {
    const { adcode, name } = region
    const [short, shortEn] = shortOf(region)
    for (const text of [name.zh, name.en]) add('name', text, adcode)
    for (const text of [...short, shortEn]) add('short-name', text, adcode)
    for (const text of region.formerNames ?? []) add('former-name', text, adcode)
    for (const front of frontsOf(region, byCode)) {
      for (const text of [name.zh, ...short]) add('with-parent', front + text, adcode)
    }
    const above = byCode.get(region.parent ?? '')
    if (!above || above.level === 'nation') continue
    for (const front of [above.name.en, above.shortName.en]) {
      for (const text of [name.en, shortEn]) {
        add('with-parent', front + text, adcode)
        add('with-parent', text + front, adcode)
      }
    }
  }
  for (const [adcode, name, year] of formerNames) {
    const region = byCode.get(adcode)
    if (!region) continue
    const joined = formerNames.filter((other) => other[0] === adcode && other[2] === year).length > 1
    add(joined ? 'part' : 'former-name', name, adcode)
    if (!joined) for (const front of frontsOf(region, byCode)) add('former-name', front + name, adcode)
  }
  const meanings = new Map<string, Meaning[]>()
  for (const [way, names] of byWay) {
    for (const [key, adcodes] of names) {
      const known = meanings.get(key) ?? []
      for (const adcode of adcodes) if (!known.some((one) => one.adcode === adcode)) known.push({ adcode, way })
      meanings.set(key, known)
    }
  }
  const spoken = regions.flatMap(({ adcode, name, shortName }) =>
    [...new Set([name.zh, shortName.zh, name.en, shortName.en])].map((one) => ({
      name: inSimplified(plainLabel(one)),
      adcode,
    })),
  )
  return { meanings, spoken }
}

/** Short names: those of the release, and the usual ones of autonomous places, such as 阿坝州. */
function shortOf({ name, shortName }: Region): [zh: string[], en: string] {
  const usual = ofPeoples.exec(name.zh)
  return [[shortName.zh, ...(usual ? [`${usual[1]}${usual[2]}`] : [])], shortName.en]
}

/** Names of the regions above, each by itself and one before the other. */
function frontsOf(region: Region, byCode: ReadonlyMap<string, Region>): string[] {
  const above = byCode.get(region.parent ?? '')
  if (!above || above.level === 'nation') return []
  const own = [...new Set([above.name.zh, ...shortOf(above)[0]])]
  const before = frontsOf(above, byCode)
  return [...own, ...before, ...before.flatMap((front) => own.map((name) => front + name))]
}
