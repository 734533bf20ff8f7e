import type { Atlas } from '../atlas/atlas.ts'
import type { Breaks } from '../atlas/classify.ts'
import type { Target } from '../release/schema.ts'
import { defaultView, type Method, type View } from '../view/view.ts'
import type { Classed } from './classes.ts'

/** Ways to part and to colour besides the usual one (schemes.ts). Few readers want them: they come when asked for. */
export interface Schemes {
  breaksBy: Record<Exclude<Method, 'natural' | 'manual'>, (values: readonly number[], classes: number) => Breaks>
  classesOf(atlas: Atlas, view: View, targets: readonly Target[] | null, plain: Classed): Classed
}

let added: Schemes | null = null

/** Null before they have come: the map is then parted and coloured as usual, and the key says so. */
export const schemes = () => added

export function addSchemes(more: Schemes): void {
  added = more
}

/** Whether a view asks for more than the usual classes. */
export const wantsSchemes = ({ scheme, classes }: Pick<View, 'scheme' | 'classes'>) =>
  scheme !== 'sequential' || classes.method !== 'natural' || classes.count !== defaultView.classes.count
