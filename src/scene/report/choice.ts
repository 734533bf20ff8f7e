import type { Atlas } from '../../atlas/atlas.ts'
import type { Region } from '../../release/schema.ts'
import { levelOf } from '../standing.ts'

/** The provinces, what stands on the level of prefectures in each, and the counties beside the region that is shown. */
export function regionsToChoose(
  atlas: Atlas,
  shown: string | null,
): { of: Region | null; regions: readonly Region[] }[] {
  const provinces = provincesOf(atlas)
  const here = shown === null ? undefined : atlas.lineage(shown).find(({ level }) => level === 'prefecture')
  return [
    { of: null, regions: provinces },
    ...provinces.map((province) => ({
      of: province,
      regions: atlas.units('prefecture').filter(({ parent }) => parent === province.adcode),
    })),
    ...(here ? [{ of: here, regions: atlas.children(here.adcode) }] : []),
  ]
}

/**
 * The regions before and after of the same level, in the order of the release; the counties within their prefecture.
 * After the last comes the first. Null where there is no other.
 */
export function neighboursOf(atlas: Atlas, adcode: string): { before: Region | null; after: Region | null } {
  const region = atlas.region(adcode)
  const same =
    region?.level === 'province'
      ? provincesOf(atlas)
      : levelOf(atlas, adcode) === 'county'
        ? atlas.children(region?.parent ?? '')
        : atlas.units('prefecture')
  const at = same.findIndex((one) => one.adcode === adcode)
  if (at < 0 || same.length < 2) return { before: null, after: null }
  const after = same[(at + 1) % same.length] ?? null
  const before = same.at(at - 1) ?? null
  return { before: before === after ? null : before, after }
}

function provincesOf(atlas: Atlas): Region[] {
  const above = atlas.units('prefecture').flatMap(({ adcode }) => {
    return atlas.lineage(adcode).find(({ level }) => level === 'province') ?? []
  })
  return [...new Set(above)]
}
