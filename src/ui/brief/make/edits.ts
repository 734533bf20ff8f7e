import type { Briefing, BriefingScene, Saying } from '../../../release/schema.ts'
import type { Language } from '../../../view/view.ts'
import { freeId } from '../own.ts'

/** What is said, with the text of one language changed; undefined where nothing is said in any. */
export function withText(saying: Saying | undefined, language: Language, text: string): Saying | undefined {
  const { [language]: _, ...others } = saying ?? {}
  const next = text === '' ? others : { ...others, [language]: text }
  // In a fixed order, so that files of the same content are the same.
  const { zh, en } = next as { zh?: string; en?: string }
  if (zh !== undefined) return en === undefined ? { zh } : { zh, en }
  return en === undefined ? undefined : { en }
}

/** The scene with another text, or without the text where there is none. */
export function withSaying(scene: BriefingScene, name: 'text' | 'notes', saying: Saying | undefined): BriefingScene {
  const { [name]: _, ...others } = scene
  return saying ? { ...others, [name]: saying } : others
}

/** The scene that marks these regions; without the list where it is empty. */
export function withEmphasis(scene: BriefingScene, adcodes: readonly string[]): BriefingScene {
  const { emphasis: _, ...others } = scene
  return adcodes.length > 0 ? { ...others, emphasis: [...adcodes] } : others
}

export const replaced = (one: Briefing, at: number, scene: BriefingScene): Briefing => ({
  ...one,
  scenes: one.scenes.map((other, index) => (index === at ? scene : other)),
})

/** With a scene put in so that it stands at this place, counted from 0. */
export const inserted = (one: Briefing, at: number, scene: BriefingScene): Briefing => ({
  ...one,
  scenes: putIn(one.scenes, at, scene),
})

export const removed = (one: Briefing, at: number): Briefing => ({
  ...one,
  scenes: one.scenes.filter((_, index) => index !== at),
})

/** With a scene moved to another place; the same where there is no such place. */
export function moved(one: Briefing, from: number, to: number): Briefing {
  const scene = one.scenes[from]
  return scene && to >= 0 && to < one.scenes.length ? inserted(removed(one, from), to, scene) : one
}

/** The briefing under an id that nothing else has. */
export const underFreeId = (one: Briefing, taken: readonly Briefing[]): Briefing => ({
  ...one,
  id: freeId(one.id, taken),
})

/** An id for a new briefing: the day, and where that is taken, a number. */
export const newId = (day: string, taken: readonly Briefing[]): string => freeId(`own-${day}`, taken)

/** The list with this briefing in the place of the one with its id; the list itself where it is no longer there. */
export const withBriefing = (own: readonly Briefing[], one: Briefing): readonly Briefing[] =>
  own.map((other) => (other.id === one.id ? one : other))

/** With the briefing as it was: put back at its place, changed back, or taken out where there was none. */
export function restored(
  own: readonly Briefing[],
  { id, before, at }: { id: string; before: Briefing | null; at: number },
): readonly Briefing[] {
  const index = own.findIndex((one) => one.id === id)
  if (!before) return own.filter((one) => one.id !== id)
  return index < 0 ? putIn(own, at, before) : withBriefing(own, before)
}

const putIn = <T>(all: readonly T[], at: number, item: T): T[] => [...all.slice(0, at), item, ...all.slice(at)]
