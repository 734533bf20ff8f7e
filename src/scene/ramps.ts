/*
 * The paints of classes. Each is the name of a rule in styles/map.css, which both painters follow; the colours are
 * told apart with each common kind of colour blindness (tests/scene/ramps.test.ts).
 */

/** From light to dark; `g` are tones between and beside those of the five classes that are the rule. */
const greens = ['c0', 'c1', 'c2', 'c3', 'c4', 'g0', 'g1', 'g2', 'g3', 'g4'] as const
/** From light to dark: below a reference. */
const browns = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'] as const
/** Two indicators at once: the class of the first from light to green, that of the second from light to mustard. */
const mixed = ['m00', 'm10', 'm20', 'm01', 'm11', 'm21', 'm02', 'm12', 'm22'] as const

export const paints = [...greens, ...browns, ...mixed] as const
export type Paint = (typeof paints)[number]

const oneColour: readonly (readonly Paint[])[] = [
  ['c0', 'c2', 'c4'],
  ['c0', 'g1', 'c3', 'c4'],
  ['c0', 'c1', 'c2', 'c3', 'c4'],
  ['g0', 'c1', 'g1', 'g2', 'g3', 'g4'],
  ['g0', 'c1', 'g1', 'g2', 'c3', 'g3', 'g4'],
]

/** From the lowest class to the highest. @param count 3–7 */
export function sequentialRamp(count: number): readonly Paint[] {
  return oneColour[count - 3] ?? oneColour[2] ?? []
}

const above: readonly Paint[] = ['c1', 'g1', 'g2', 'c3', 'g3', 'g4']
/** Which of six tones a side of so many classes takes, from the reference outwards. */
const tones = [[], [1], [0, 3], [0, 2, 4], [0, 2, 4, 5], [0, 1, 2, 4, 5], [0, 1, 2, 3, 4, 5]]

/** From the lowest class to the highest. @param low how many classes lie below the reference, 1–6 @param high above */
export function divergingRamp(low: number, high: number): readonly Paint[] {
  const side = (ramp: readonly Paint[], count: number) => (tones[count] ?? []).map((tone) => ramp[tone] ?? 'c0')
  return [...side(browns, low).reverse(), ...side(above, high)]
}

/** @param first class of the first indicator, 0–2 @param second of the second */
export function bivariatePaint(first: number, second: number): Paint {
  return mixed[second * 3 + first] ?? 'm00'
}
