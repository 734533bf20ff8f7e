import type { Atlas } from '../../../atlas/atlas.ts'
import type { Briefing, BriefingScene } from '../../../release/schema.ts'
import { viewOfScene } from '../../../view/briefing.ts'
import { defaultView } from '../../../view/view.ts'

/** Something that a scene names and this release does not know. */
export interface Unknown {
  what: 'region' | 'indicator' | 'period' | 'evidence' | 'parameter'
  /** The parameter of the view that names it; empty where it is not the view. */
  parameter: string
  value: string
}

const kinds: Readonly<Record<string, Unknown['what']>> = {
  region: 'region',
  compared: 'region',
  within: 'region',
  fill: 'indicator',
  second: 'indicator',
  resource: 'indicator',
  columns: 'indicator',
  period: 'period',
}

/** What a scene names that is not in the release. `isEvidence` tells of an id whether there is such evidence. */
export function unknownIn(scene: BriefingScene, atlas: Atlas, isEvidence: (id: string) => boolean): Unknown[] {
  const inView = viewOfScene(scene, atlas, defaultView).problems.map(
    ({ parameter, value }): Unknown => ({ what: kinds[parameter] ?? 'parameter', parameter, value }),
  )
  const other = (what: Unknown['what'], values: readonly string[]) =>
    values.map((value): Unknown => ({ what, parameter: '', value }))
  return [
    ...inView,
    ...other(
      'region',
      (scene.emphasis ?? []).filter((adcode) => !atlas.region(adcode)),
    ),
    ...other(
      'evidence',
      (scene.evidence ?? []).filter((id) => !isEvidence(id)),
    ),
  ]
}

/** The scenes that name something unknown, by their number from 1. */
export const unknownScenes = (one: Briefing, atlas: Atlas, isEvidence: (id: string) => boolean) =>
  one.scenes.flatMap((scene, at) => {
    const unknown = unknownIn(scene, atlas, isEvidence)
    return unknown.length > 0 ? [{ number: at + 1, unknown }] : []
  })
