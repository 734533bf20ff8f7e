import type { BriefingFile } from '../../../release/briefing-file.ts'
import type { Store } from '../../store.ts'
import { unknownScenes } from './unknown.ts'

/** Whether a file was made for the present release and names nothing that it does not know. */
export function fits(store: Store, { release, briefing }: BriefingFile): boolean {
  const { atlas, library } = store.getState()
  const isEvidence = (id: string) => !library || !('evidence' in library) || library.evidence.has(id)
  return release === atlas.manifest.version && unknownScenes(briefing, atlas, isEvidence).length === 0
}
