import type { Project, RegionMatch } from '../project.ts'
import { changeSource } from './project.ts'

/** Under what a source keeps which region a label means. */
export const regionKey = (label: string, parent: string | null): string => (parent ? `${parent}/${label}` : label)

/**
 * Says which region a label means.
 *
 * @param adcode null: none; undefined: nothing is said of it any more
 */
export const chooseRegion = (
  project: Project,
  id: string,
  { label, parent }: Pick<RegionMatch, 'label' | 'parent'>,
  adcode: string | null | undefined,
): Project =>
  changeSource(project, id, (source) => {
    const { [regionKey(label, parent)]: _old, ...regions } = source.regions
    return {
      ...source,
      regions: adcode === undefined ? regions : { ...regions, [regionKey(label, parent)]: adcode },
    }
  })

/** What a person has said of a label: an adcode, null for none, undefined for nothing. */
export function chosenRegion(
  regions: Readonly<Record<string, string | null>>,
  { label, parent }: Pick<RegionMatch, 'label' | 'parent'>,
): string | null | undefined {
  const key = regionKey(label, parent)
  // Labels may be called like what every object has; older engines do not know Object.hasOwn.
  return Object.getOwnPropertyDescriptor(regions, key)?.value
}
