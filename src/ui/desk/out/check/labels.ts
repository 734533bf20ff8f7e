import type { Finding, RegionMatch } from '../../../../desk/project.ts'

/** The label of a region that a finding speaks of; null where it speaks of none. */
export function labelIn({ said }: Pick<Finding, 'said'>): Pick<RegionMatch, 'label' | 'parent'> | null {
  const { label, parent } = said
  if (label === undefined) return null
  return { label: String(label), parent: parent === undefined || parent === '' ? null : String(parent) }
}
