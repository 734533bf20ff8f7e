import type { ReleaseList } from '../../release/schema.ts'

/** The list as if its default release were the only one. */
export function alone(list: ReleaseList): ReleaseList {
  return { ...list, releases: list.releases.filter((one) => one.version === list.default) }
}
