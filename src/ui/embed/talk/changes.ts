import type { Atlas } from '../../../atlas/atlas.ts'
import type { FromHost } from '../../../embed/protocol.ts'
import { parseView, type UrlProblem } from '../../../view/url.ts'
import { defaultView, type View } from '../../../view/view.ts'

/** What the address alone decides: whether and how the map is embedded, and from which release. */
const fixed = ['mode', 'show', 'lock', 'accent', 'release'] as const
/** What belongs to boards, briefings and paper. An embedded map has none. */
export const elsewhere = ['board', 'briefing', 'step', 'paper'] as const

export interface Refusal {
  parameter: string
  why: 'fixed' | 'elsewhere'
}

export interface Changes {
  change: Partial<View>
  problems: UrlProblem[]
  refused: Refusal[]
}

/** Not by `in`: names like `constructor` are in every object. */
const names: readonly string[] = Object.keys(defaultView)

/** The one that has another name than what it sets: see former in src/view/parameters.ts. */
const partOf = (parameter: string) => (parameter === 'group' ? 'within' : parameter)

type Wish = Exclude<FromHost, { type: 'hello' }>

/**
 * What a row of wishes changes together, later ones coming first. Only what is named changes; a parameter with nothing
 * behind it goes back to where it is without an address.
 */
export function changesOf(wishes: readonly Wish[], atlas: Atlas, view: View): Changes {
  const asked = new Map<string, string>()
  for (const wish of wishes) {
    if (wish.type === 'select') asked.set('region', wish.region ?? '')
    else {
      // Of a name that stands twice in a query the first holds, as in an address.
      const own = new Map([...new URLSearchParams(wish.query)].reverse())
      for (const [name, value] of own) asked.set(name, value)
    }
  }
  const refused: Refusal[] = []
  for (const parameter of fixed) if (asked.delete(parameter)) refused.push({ parameter, why: 'fixed' })
  for (const parameter of elsewhere) if (asked.delete(parameter)) refused.push({ parameter, why: 'elsewhere' })
  const { view: next, problems } = parseView(`?${new URLSearchParams([...asked])}`, atlas, view)
  const emptied = new Set(problems.flatMap(({ parameter, value }) => (value === '' ? [parameter] : [])))
  const change: Record<string, unknown> = {}
  for (const name of asked.keys()) {
    if (!names.includes(partOf(name))) continue
    const key = partOf(name) as keyof View
    if (emptied.has(name)) change[key] = defaultView[key]
    else if (next[key] !== view[key] || key === 'at') change[key] = next[key]
  }
  const isReset = ({ parameter, value }: UrlProblem) => value === '' && names.includes(partOf(parameter))
  return { change: change as Partial<View>, problems: problems.filter((one) => !isReset(one)), refused }
}
